import type { EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { withoutDangling } from './keptView.ts';

/** Takes a newcomer away. @throws RangeError where there is none such */
export function removeChallenger(scenario: Scenario, lotId: string, challengerId: string): EditCommand {
  const { challengers } = findEntry(scenario.lots, lotId);
  findEntry(challengers, challengerId);
  const left = challengers.filter(({ id }) => id !== challengerId);
  const lots = scenario.lots.map((lot) => (lot.id === lotId ? { ...lot, challengers: left } : lot));
  return changeBetween(scenario, withoutDangling({ ...scenario, lots }));
}
