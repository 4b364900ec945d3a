import type { EditCommand } from '../edit.ts';
import type { Option, Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { freeId, freeName } from './freeId.ts';
import { freeSlot } from './slots.ts';

/** Adds an option with the first one's strategy and none of its overrides, in a colour and shape of its own. */
export function addOption(scenario: Scenario): EditCommand {
  const { options } = scenario;
  const slot = freeSlot(options);
  const option: Option = {
    id: freeId('option', options.map(({ id }) => id)),
    name: freeName('New option', options.map(({ name }) => name)),
    ...(slot === undefined ? {} : { slot }),
    strategy: options[0].strategy,
  };
  return changeBetween(scenario, { ...scenario, options: [...options, option] });
}
