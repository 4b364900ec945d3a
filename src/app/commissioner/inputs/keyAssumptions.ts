import type { Lot, Scenario } from '../../../scenario/types.ts';

/**
 * The twelve inputs that are most useful to question first, as paths: six through which the case for keeping grows,
 * six through which the case for competing does, in the order in which a decision meets them.
 */
export function keyAssumptions(scenario: Scenario): readonly string[] {
  return [
    // For keeping: what a change of provider destroys, how long it takes to grow again, and what is lost meanwhile.
    'assumptions.relationships.retained.trust',
    'assumptions.relationships.buildYears.trust',
    'assumptions.handoffs.failureWithoutIntegration',
    'assumptions.transition.depth',
    // For competing: a newcomer may serve people better than the present provider, and that is worth something.
    ...qualities(scenario),
    'assumptions.quality.qalysPerPersonYear',
    // For competing: a tender spurs whoever wins it; without one, quality slides and the price rises.
    'assumptions.quality.competitionSpur',
    'assumptions.quality.complacencyPerYear',
    'assumptions.market.priceDriftPerYear',
    // For keeping: bids under their true cost win, and the contracts that follow are the likelier to fail.
    'assumptions.market.challengerOptimism',
    'assumptions.contractFailure.baseHazardPerYear',
  ];
}

/** Quality of the present provider and of a newcomer, in the largest service that a newcomer may bid for. */
function qualities(scenario: Scenario): readonly [string, string] {
  const largest = (lots: readonly Lot[]): Lot => lots.reduce((most, lot) => (lot.annualValue > most.annualValue ? lot : most));
  const contested = scenario.lots.filter(({ challengers }) => challengers.length > 0);
  const lot = largest(contested.length > 0 ? contested : scenario.lots);
  const incumbent = `lots.${lot.id}.incumbent.quality`;
  // Without newcomers a tender is about the price that a sole bidder asks.
  if (contested.length === 0) return [incumbent, 'assumptions.market.soleBidderMarkup'];
  return [incumbent, `lots.${lot.id}.challengers.${lot.challengers[0].id}.quality`];
}
