import { commands, type EditCommand } from '../edit.ts';
import { forbiddenKeys } from '../issues.ts';
import type { Scenario } from '../types.ts';
import { freeId } from './freeId.ts';

/** Adds a source under the key that `freeSourceKey` gives. */
export function addSource(scenario: Scenario, text: string): EditCommand {
  return commands.many([commands.setAt(['sources'], { ...scenario.sources, [freeSourceKey(scenario, text)]: text })]);
}

/** The key that a new source gets: its first word and its year in small letters, such as `nao2016`, that no other has. */
export function freeSourceKey(scenario: Scenario, text: string): string {
  const word = /[a-z]{2,20}/.exec(text.toLowerCase())?.[0] ?? 'source';
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0] ?? '';
  const key = `${word}${year}`;
  return freeId(forbiddenKeys.has(key) ? 'source' : key, Object.keys(scenario.sources ?? {}));
}
