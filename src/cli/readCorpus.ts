import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../scenario/types.ts';
import { CommandError, exitStatus } from './exitStatus.ts';
import { readScenario } from './readScenario.ts';

/** Every scenario of a folder by its file name without ending, in alphabetical order. @throws CommandError for one that is no good */
export function readCorpus(folder: string): ReadonlyMap<string, Scenario> {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort((a, b) => (a < b ? -1 : 1));
  } catch {
    throw new CommandError(exitStatus.usage, [`Cannot read the folder ${folder}.`]);
  }
  if (names.length === 0) throw new CommandError(exitStatus.usage, [`There is no scenario in ${folder}.`]);
  return new Map(names.map((name) => [name.replace(/\.json$/, ''), readScenario(join(folder, name))]));
}
