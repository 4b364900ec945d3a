import type { EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { withoutDangling } from './keptView.ts';
import { slotsOf, withSlots } from './slots.ts';

/** Takes an option away; the others keep their colours and shapes. @throws RangeError where there is no such option */
export function removeOption(scenario: Scenario, optionId: string): EditCommand {
  findEntry(scenario.options, optionId);
  const left = scenario.options.filter(({ id }) => id !== optionId);
  const options = withSlots(left, slotsOf(scenario.options));
  return changeBetween(scenario, withoutDangling({ ...scenario, options }));
}
