import type { Challenger, Lot, Scenario } from '../types.ts';
import { freeId, freeName } from './freeId.ts';
import { judged } from './judged.ts';

const startingFigure = { note: 'Starting figure, to be judged.', grade: 'C', basis: 'judgement' } as const;

/**
 * A newcomer as good as the present provider, so that it speaks neither for keeping nor for competing until it is described. How many
 * bid, and how well they are known here, is as of the first newcomer that the scenario has.
 */
export function newChallenger(scenario: Scenario, lot: Pick<Lot, 'incumbent' | 'challengers'>): Challenger {
  const known = [...lot.challengers, ...scenario.lots.flatMap(({ challengers }) => challengers)].at(0);
  const asPresent = 'Starting figure, as of the present provider.';
  const asKnown = known === undefined ? '' : `Starting figure, as of ${known.name}.`;
  const { quality, capability, reach, socialValue, cost } = lot.incumbent;
  return {
    id: freeId('newcomer', lot.challengers.map(({ id }) => id)),
    name: freeName('New newcomer', lot.challengers.map(({ name }) => name)),
    sector: known?.sector ?? 'independent',
    expectedBids: known === undefined ? { min: 0, mode: 1, max: 3, ...startingFigure } : judged(known.expectedBids, asKnown),
    quality: judged(quality, asPresent),
    capability: judged(capability, asPresent),
    reach: judged(reach, asPresent),
    socialValue: judged(socialValue, asPresent),
    cost: judged(cost, asPresent),
    localLinks: known === undefined ? { min: 0, mode: 0.2, max: 0.5, ...startingFigure } : judged(known.localLinks, asKnown),
  };
}
