import fc from 'fast-check';
import type { Assumptions, NewProviderTraits, PerLayer, Quantity, RouteAssumptions, Traits } from '../../src/scenario/types.ts';
import { numberWithin, quantityOr, quantityWithin } from './quantityArbitrary.ts';

const share = quantityOr([0, 1], 0, 1);
const upTo = (hi: number): fc.Arbitrary<Quantity> => quantityOr([0], 0, hi);

/** A probability that is often nil, often anything, often high: each of the model's branches is taken. */
const likelihood: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Quantity>(0) },
  { weight: 3, arbitrary: quantityWithin(0, 1) },
  { weight: 1, arbitrary: quantityWithin(0.6, 1) },
);

const perLayer = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<PerLayer<T>> => fc.record({ referral: one, records: one, trust: one });

/** The number 1 keeps off shares that become a link's integration: `1` weighted by layers is 1 or 1 less the last bit. */
const traits = {
  quality: quantityOr([0], 0, 1),
  capability: quantityOr([0], 0, 1),
  reach: share,
  socialValue: share,
  cost: fc.oneof(
    { weight: 5, arbitrary: quantityWithin(0.7, 1.4) },
    { weight: 1, arbitrary: quantityWithin(0.2, 5) },
    { weight: 1, arbitrary: fc.constant<Quantity>(1) },
  ),
};
export const traitsArbitrary: fc.Arbitrary<Traits> = fc.record(traits);
export const newProviderTraitsArbitrary: fc.Arbitrary<NewProviderTraits> = fc.record({ ...traits, localLinks: quantityOr([0], 0, 1) });

/** Layer weights are plain numbers, some of them 0 but never all. */
const layerWeightsArbitrary: fc.Arbitrary<PerLayer<number>> = fc.oneof(
  { weight: 4, arbitrary: perLayer(numberWithin(0.01, 3)) },
  { weight: 1, arbitrary: fc.record({ referral: fc.constant(0), records: fc.constant(0), trust: numberWithin(0.01, 3) }) },
  { weight: 1, arbitrary: fc.record({ referral: numberWithin(0.01, 3), records: fc.constant(0), trust: numberWithin(0.01, 3) }) },
);

const route = (maxMonths: number): fc.Arbitrary<RouteAssumptions> =>
  fc.record({
    months: quantityOr([1], 1, maxMonths),
    cost: upTo(200_000),
    bidCost: upTo(60_000),
    competition: share,
    challengeProbability: likelihood,
    challengeMonths: quantityOr([0], 0, 8),
    challengeCost: upTo(80_000),
    overturnProbability: likelihood,
    abandonProbability: likelihood,
  });

/** Assumptions within their ranges; no route states more months than `maxRouteMonths`, above 1. */
export function assumptionsArbitrary(maxRouteMonths: number): fc.Arbitrary<Assumptions> {
  return fc.record({
    relationships: fc.record({
      buildYears: perLayer(quantityOr([0.05, 50], 0.05, 8)),
      layerWeights: layerWeightsArbitrary,
      retained: perLayer(share),
      blightGrowth: share,
    }),
    handoffs: fc.record({
      failureWithoutIntegration: share,
      failureWithFullIntegration: share,
      delayedShare: share,
      duplicatedShare: share,
      duplicateCost: upTo(500),
      delayCost: upTo(500),
      admissionIfDelayed: share,
      admissionIfLost: share,
      admissionCost: upTo(8000),
      qalyLossDelayed: upTo(0.01),
      qalyLossLost: upTo(0.05),
      qalyLossAdmission: upTo(0.2),
    }),
    quality: fc.record({
      adjustYears: quantityOr([0.05, 50], 0.05, 6),
      qalysPerPersonYear: upTo(0.5),
      complacencyPerYear: quantityOr([0, 1], 0, 0.3),
      reviewDiscipline: share,
      competitionSpur: quantityOr([0, 1], 0, 0.4),
      underpricingLoss: upTo(5),
    }),
    access: fc.record({ reachEffect: share, qalyLossUnmet: upTo(0.2) }),
    market: fc.record({
      incumbentBids: fc.oneof(fc.constantFrom<Quantity>(1, 1, 0), quantityWithin(0, 1)),
      soleBidderMarkup: quantityOr([0, 1], 0, 0.5),
      costErrorSd: quantityOr([0], 0, 0.4),
      incumbentCostErrorSd: quantityOr([0], 0, 0.3),
      challengerOptimism: quantityOr([0], 0, 0.5),
      panelSd: quantityOr([0], 0, 0.4),
      trackRecordSd: quantityOr([0], 0, 0.4),
      claimInflation: quantityOr([0], 0, 0.5),
      priceDriftPerYear: quantityOr([0], 0, 0.2),
      driftYears: quantityOr([0.05, 50], 0.05, 15),
      extensionPremium: quantityOr([0], 0, 0.5),
    }),
    routes: fc.record({ directAward: route(maxRouteMonths), mostSuitable: route(maxRouteMonths), competitive: route(maxRouteMonths) }),
    transition: fc.record({
      depth: share,
      depthVariation: quantityOr([0], 0, 1),
      recoveryMonths: quantityOr([0.1, 120], 0.1, 30),
      // 300 a month overflows e^x where mobilisation is short and ends every dip where it is long.
      mobilisationRelief: quantityOr([0, 0, 300], 0, 0.3),
      costShare: share,
      doubleRunningMonths: quantityOr([0], 0, 18),
      slipProbability: likelihood,
      slipMonths: quantityOr([0], 0, 10),
      distraction: share,
    }),
    contractFailure: fc.record({
      baseHazardPerYear: fc.oneof(fc.constant<Quantity>(0), quantityWithin(0, 0.1), quantityWithin(0, 2)),
      newProviderFactor: quantityOr([1], 1, 20),
      underpricingSensitivity: quantityOr([0, 50], 0, 15),
      renegotiateShare: share,
      caretakerPremium: upTo(1),
      collapseDepth: share,
      retainedFactor: share,
      caretaker: newProviderTraitsArbitrary,
    }),
  });
}
