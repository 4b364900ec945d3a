import { commands, type EditCommand } from '../edit.ts';
import { positionOf, valueAtPosition } from '../path.ts';
import type { Scenario } from '../types.ts';
import { findEntry } from './findEntry.ts';
import { slotsOf, withSlots } from './slots.ts';

/**
 * Moves an entry of a list by so many places, as far as the list goes. Options keep their colours and shapes.
 * @param list path of the list: `options`, `lots`, `lots.community.challengers`
 * @param by places towards the end; below 0 towards the start
 * @throws RangeError where there is no such list or entry
 */
export function moveEntry(scenario: Scenario, list: string, id: string, by: number): EditCommand {
  const position = positionOf(scenario, list);
  const found = position === undefined ? undefined : valueAtPosition(scenario, position);
  if (position === undefined || !Array.isArray(found)) throw new RangeError(`No list stands at ${list}.`);
  const { options } = scenario;
  const ordered = list === 'options' ? withSlots(moved(options, id, by), slotsOf(options)) : moved(found as readonly Entry[], id, by);
  return commands.many([commands.setAt(position, ordered)]);
}

interface Entry {
  readonly id: string;
}

function moved<T extends Entry>(entries: readonly T[], id: string, by: number): readonly T[] {
  const entry = findEntry(entries, id);
  const others = entries.filter((other) => other !== entry);
  const place = Math.min(Math.max(entries.indexOf(entry) + by, 0), others.length);
  return [...others.slice(0, place), entry, ...others.slice(place)];
}
