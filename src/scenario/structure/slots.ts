import { numberFields } from '../fields.ts';
import type { Option } from '../types.ts';

/** The slot that each option has: its own, or else its place. */
export function slotsOf(options: readonly Option[]): ReadonlyMap<string, number> {
  return new Map(options.map(({ id, slot }, place) => [id, slot ?? place + 1]));
}

/** The lowest slot that no option has; undefined where all are taken. */
export function freeSlot(options: readonly Option[]): number | undefined {
  const taken = new Set(slotsOf(options).values());
  const all = Array.from({ length: numberFields.slot.max }, (_, place) => place + 1);
  return all.find((slot) => !taken.has(slot));
}

/** Options in a new order, or some of them: each keeps the colour and shape that it had, written down where its place says another. */
export function withSlots(options: readonly Option[], slots: ReadonlyMap<string, number>): readonly Option[] {
  return options.map((option, place) => {
    const slot = slots.get(option.id);
    if (slot === undefined || slot === (option.slot ?? place + 1)) return option;
    const { id, name, strategy, ...rest } = option;
    return { id, name, slot, strategy, ...rest };
  });
}
