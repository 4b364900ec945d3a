import { describe, expect, test } from 'vitest';
import { strategyOf } from '../../src/scenario/strategyOf.ts';
import type { Option, StrategyOverride } from '../../src/scenario/types.ts';
import { validFile } from './validFile.ts';

const [keep, compete] = (validFile() as { options: Option[] }).options;
const withOverride = (option: Option, override: StrategyOverride): Option => ({ ...option, lots: { dementia: override } });

describe('the strategy of an option for a lot', () => {
  test('is its own where there is no override', () => {
    expect(strategyOf(keep, 'community')).toBe(keep.strategy);
    expect(strategyOf(compete, 'community')).toBe(compete.strategy);
    expect(strategyOf({ ...keep, lots: {} }, 'toString')).toBe(keep.strategy);
  });

  test('is merged key by key, deep', () => {
    expect(strategyOf(compete, 'dementia')).toEqual({
      ...compete.strategy,
      route: 'mostSuitable',
      termMonths: 36,
      trackRecord: true,
      weights: { quality: 30, value: 5, integration: 20, access: 10, socialValue: 10 },
      review: { everyMonths: 24, minIntegration: 0.5, cost: 20_000 },
    });
  });

  test('takes part of a review and of a plan', () => {
    const merged = strategyOf(withOverride(keep, { review: { cost: 1 }, integrationPlan: { speedup: 0 } }), 'dementia');
    expect(merged.review).toEqual({ everyMonths: 24, minIntegration: 0.5, cost: 1 });
    expect(merged.integrationPlan).toEqual({ costPerYear: 150_000, ceilingLift: 0.06, speedup: 0 });
  });

  test('loses a review and a plan that the override sets to null', () => {
    const merged = strategyOf(withOverride(keep, { review: null, integrationPlan: null }), 'dementia');
    expect([merged.review, merged.integrationPlan]).toEqual([null, null]);
    expect(keep.strategy.review).not.toBeNull();
  });
});
