import type { EditCommand } from '../edit.ts';
import type { Lot, Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { freeId, freeName } from './freeId.ts';
import { judged } from './judged.ts';
import { newChallenger } from './newChallenger.ts';

/**
 * Adds a lot worth what the first one is, with a present provider and one newcomer of like traits. Nobody uses it and no link leads to
 * it yet.
 */
export function addLot(scenario: Scenario): EditCommand {
  const [first] = scenario.lots;
  const note = `Starting figure, as of ${first.name}.`;
  const { quality, capability, reach, socialValue, cost, sector } = first.incumbent;
  const lot: Lot = {
    id: freeId('service', [...scenario.lots, ...scenario.partners].map(({ id }) => id)),
    name: freeName('New service', scenario.lots.map(({ name }) => name)),
    annualValue: first.annualValue,
    contractEndMonth: first.contractEndMonth,
    incumbent: {
      name: 'Present provider',
      sector,
      quality: judged(quality, note),
      capability: judged(capability, note),
      reach: judged(reach, note),
      socialValue: judged(socialValue, note),
      cost: judged(cost, note),
    },
    challengers: [],
  };
  const whole: Lot = { ...lot, challengers: [newChallenger(scenario, lot)] };
  return changeBetween(scenario, { ...scenario, lots: [...scenario.lots, whole] });
}
