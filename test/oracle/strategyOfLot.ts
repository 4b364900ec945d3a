import type { IntegrationPlan, Option, Review, Strategy, StrategyOverride } from '../../src/scenario/types.ts';
import { entryOf } from './luck.ts';

/** An override that turns on what the option's own strategy has off must give all of it. */
const half = (what: string): RangeError => new RangeError(`An override gives half a ${what}.`);

function mergedReview(base: Review | null, override: StrategyOverride['review']): Review | null {
  if (override === undefined) return base;
  if (override === null) return null;
  const { everyMonths, minIntegration, cost } = { ...base, ...override };
  if (everyMonths === undefined || minIntegration === undefined || cost === undefined) throw half('review');
  return { everyMonths, minIntegration, cost };
}

function mergedPlan(base: IntegrationPlan | null, override: StrategyOverride['integrationPlan']): IntegrationPlan | null {
  if (override === undefined) return base;
  if (override === null) return null;
  const { costPerYear, ceilingLift, speedup } = { ...base, ...override };
  if (costPerYear === undefined || ceilingLift === undefined || speedup === undefined) throw half('plan');
  return { costPerYear, ceilingLift, speedup };
}

/** An option's strategy for one lot: its own with the lot's override merged in, key by key, weights normalised to sum 1. */
export function strategyOfLot(option: Option, lotId: string): Strategy {
  const base = option.strategy;
  const override: StrategyOverride = entryOf(option.lots ?? {}, lotId) ?? {};
  const weights = { ...base.weights, ...override.weights };
  const sum = weights.quality + weights.value + weights.integration + weights.access + weights.socialValue;
  return {
    ...base,
    ...override,
    weights: {
      quality: weights.quality / sum,
      value: weights.value / sum,
      integration: weights.integration / sum,
      access: weights.access / sum,
      socialValue: weights.socialValue / sum,
    },
    review: mergedReview(base.review, override.review),
    integrationPlan: mergedPlan(base.integrationPlan, override.integrationPlan),
  };
}
