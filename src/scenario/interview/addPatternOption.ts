import type { EditCommand } from '../edit.ts';
import { changeBetween } from '../structure/changeBetween.ts';
import { freeId, freeName } from '../structure/freeId.ts';
import { freeSlot, slotsOf, withSlots } from '../structure/slots.ts';
import type { Scenario } from '../types.ts';
import type { OptionPatternId } from './answers.ts';
import { patternOption } from './optionPatterns.ts';

/**
 * Adds one of the usual ways to commission at the end of the options, with the longest term that another option has. It takes the
 * colour and shape that are the pattern's own where they are free, else the first free ones; nobody else's change.
 */
export function addPatternOption(scenario: Scenario, id: OptionPatternId): EditCommand {
  const { options, lots } = scenario;
  const made = patternOption(id, {
    annualValue: Math.max(...lots.map(({ annualValue }) => annualValue)),
    termMonths: Math.max(...options.map(({ strategy }) => strategy.termMonths)),
  });
  const slots = slotsOf(options);
  const slot = [...slots.values()].includes(made.slot) ? freeSlot(options) : made.slot;
  const ownId = freeId(id, options.map((option) => option.id));
  const { slot: _, ...rest } = made;
  const option = { ...rest, id: ownId, name: freeName(made.name, options.map(({ name }) => name)) };
  const all = withSlots([...options, option], new Map([...slots, ...(slot === undefined ? [] : [[ownId, slot] as const])]));
  return changeBetween(scenario, { ...scenario, options: all });
}
