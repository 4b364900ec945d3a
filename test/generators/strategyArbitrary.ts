import fc from 'fast-check';
import type { IntegrationPlan, Review, RouteName, Strategy, StrategyOverride } from '../../src/scenario/types.ts';
import { integerWithin, numberWithin } from './quantityArbitrary.ts';

/** How long things take in a scenario. A route's months plus the mobilisation always end before the shortest term. */
export interface Pace {
  readonly maxRouteMonths: number;
  readonly maxMobilisationMonths: number;
  readonly minTermMonths: number;
  readonly maxTermMonths: number;
}

export const paces: readonly Pace[] = [
  { maxRouteMonths: 3, maxMobilisationMonths: 2, minTermMonths: 6, maxTermMonths: 30 },
  { maxRouteMonths: 12, maxMobilisationMonths: 9, minTermMonths: 22, maxTermMonths: 60 },
  { maxRouteMonths: 40, maxMobilisationMonths: 24, minTermMonths: 66, maxTermMonths: 240 },
];

const reviewArbitrary: fc.Arbitrary<Review> = fc.record({
  everyMonths: integerWithin(6, 30),
  minIntegration: numberWithin(0, 1),
  cost: fc.oneof(fc.constant(0), numberWithin(0, 50_000)),
});

const planArbitrary: fc.Arbitrary<IntegrationPlan> = fc.record({
  costPerYear: fc.oneof(fc.constant(0), numberWithin(0, 300_000)),
  ceilingLift: fc.oneof(fc.constant(0), numberWithin(0, 0.3), numberWithin(0, 1)),
  speedup: fc.oneof(fc.constant(0), numberWithin(0, 0.95), fc.constant(0.95)),
});

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof(fc.constant(null), arbitrary);

const positiveWeight = numberWithin(0.01, 2);
const weight = fc.oneof({ weight: 3, arbitrary: positiveWeight }, { weight: 1, arbitrary: fc.constant(0) });
const positiveWeights = {
  quality: positiveWeight,
  value: positiveWeight,
  integration: positiveWeight,
  access: positiveWeight,
  socialValue: positiveWeight,
};

const parts = (pace: Pace) => ({
  route: fc.constantFrom<RouteName>('directAward', 'mostSuitable', 'competitive'),
  termMonths: integerWithin(pace.minTermMonths, pace.maxTermMonths),
  mobilisationMonths: integerWithin(0, pace.maxMobilisationMonths),
  priceFormula: fc.constantFrom<Strategy['priceFormula']>('relative', 'linear'),
  minQuality: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: numberWithin(0, 0.5) },
    { weight: 1, arbitrary: numberWithin(0.5, 1) },
  ),
  trackRecord: fc.boolean(),
});

/** A strategy at a pace; weights not normalised, some of them 0. */
export function strategyArbitrary(pace: Pace): fc.Arbitrary<Strategy> {
  return fc.record({
    ...parts(pace),
    weights: fc.record({ ...positiveWeights, quality: weight, integration: weight, access: weight, socialValue: weight }),
    review: orNull(reviewArbitrary),
    integrationPlan: orNull(planArbitrary),
  });
}

/** Some of an object's keys. */
const partOf = <T extends object>(whole: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> =>
  whole.chain((value) => fc.subarray(Object.entries(value)).map((chosen) => Object.fromEntries(chosen) as Partial<T>));

/** Any part of a strategy; a review or a plan that the strategy itself lacks is given in full. */
export function overrideArbitrary(strategy: Strategy, pace: Pace): fc.Arbitrary<StrategyOverride> {
  const review: fc.Arbitrary<Partial<Review>> = strategy.review === null ? reviewArbitrary : partOf(reviewArbitrary);
  const plan: fc.Arbitrary<Partial<IntegrationPlan>> = strategy.integrationPlan === null ? planArbitrary : partOf(planArbitrary);
  const weights = fc.record(positiveWeights, { requiredKeys: [] });
  return fc.record({ ...parts(pace), weights, review: orNull(review), integrationPlan: orNull(plan) }, { requiredKeys: [] });
}
