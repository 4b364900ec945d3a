import type { EditCommand } from '../edit.ts';
import { limits } from '../fields.ts';
import type { Option, Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { freeId, freeName } from './freeId.ts';
import { freeSlot, slotsOf, withSlots } from './slots.ts';

const ENDING = ', copy';

/** Adds a copy of an option right after it, overrides and all. @throws RangeError where there is no such option */
export function duplicateOption(scenario: Scenario, optionId: string): EditCommand {
  const { options } = scenario;
  const { slot: _, ...same } = findEntry(options, optionId);
  const slot = freeSlot(options);
  const start = Array.from(same.name).slice(0, limits.name - ENDING.length).join('');
  const copy: Option = {
    ...same,
    id: freeId(`${optionId}-copy`, options.map(({ id }) => id)),
    name: freeName(`${start}${ENDING}`, options.map(({ name }) => name)),
  };
  const place = options.findIndex(({ id }) => id === optionId) + 1;
  const all = [...options.slice(0, place), copy, ...options.slice(place)];
  const slots = new Map([...slotsOf(options), ...(slot === undefined ? [] : [[copy.id, slot] as const])]);
  return changeBetween(scenario, { ...scenario, options: withSlots(all, slots) });
}
