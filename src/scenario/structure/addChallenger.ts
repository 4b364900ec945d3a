import type { EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { newChallenger } from './newChallenger.ts';

/** Adds a newcomer who may bid for a lot, with the present provider's traits. @throws RangeError where there is no such lot */
export function addChallenger(scenario: Scenario, lotId: string): EditCommand {
  const added = newChallenger(scenario, findEntry(scenario.lots, lotId));
  const lots = scenario.lots.map((lot) => (lot.id === lotId ? { ...lot, challengers: [...lot.challengers, added] } : lot));
  return changeBetween(scenario, { ...scenario, lots });
}
