import type { EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { mapSources } from './mapSources.ts';
import { withoutKeys } from './records.ts';

/** Takes a source away, and every mention of it. @throws RangeError where there is no such source */
export function removeSource(scenario: Scenario, key: string): EditCommand {
  const { sources, ...rest } = mapSources(scenario, (source) => (source === key ? undefined : source));
  if (sources === undefined || !Object.hasOwn(sources, key)) throw new RangeError(`There is no source ${key}.`);
  const left = withoutKeys(sources, new Set([key]));
  return changeBetween(scenario, Object.keys(left).length === 0 ? rest : { ...rest, sources: left });
}
