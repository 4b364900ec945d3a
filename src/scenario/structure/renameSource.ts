import { commands, type EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { mapSources } from './mapSources.ts';
import { withKeyRenamed } from './records.ts';

/**
 * Renames the key of a source, and every mention of it.
 * @param to one that another source has changes nothing: two sources would become one
 * @throws RangeError where there is no such source
 */
export function renameSource(scenario: Scenario, from: string, to: string): EditCommand {
  const { sources } = scenario;
  if (sources === undefined || !Object.hasOwn(sources, from)) throw new RangeError(`There is no source ${from}.`);
  if (Object.hasOwn(sources, to)) return commands.many([]);
  const mentions = mapSources(scenario, (source) => (source === from ? to : source));
  return changeBetween(scenario, { ...mentions, sources: withKeyRenamed(sources, from, to) });
}
