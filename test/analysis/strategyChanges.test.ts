import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  integrationShare, leadsFit, presentSettings, settingChanges, strategySettings, withIntegrationShare,
} from '../../src/analysis/strategyChanges.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { withChanges } from '../../src/simulation/variant.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { scenarioOf } from '../corpus.ts';

const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e300, noNaN: true }));
const weights = fc.record({ quality: weight, value: weight, integration: weight, access: weight, socialValue: weight })
  .filter((made) => Object.values(made).some((one) => one > 0));

describe('integration’s share of the weights', () => {
  test('is set, sums to 1, and leaves the others in proportion', () => {
    fc.assert(fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (before, share) => {
      const after = withIntegrationShare(before, share);
      expect(after.integration).toBe(share);
      expect(Object.values(after).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      const others = [before.quality, before.value, before.access, before.socialValue];
      const largest = Math.max(...others);
      const sum = others.reduce((total, one) => total + one / largest, 0);
      expect(after.quality).toBeCloseTo(largest > 0 ? ((1 - share) * (before.quality / largest)) / sum : (1 - share) / 4, 12);
    }), { seed: 2 });
  });

  test('set to what it is, changes nothing', () => {
    const { strategy } = scenarioOf('community-nursing').options[2];
    const same = withIntegrationShare(strategy.weights, integrationShare(strategy));
    const { quality, value, integration, access, socialValue } = strategy.weights;
    const before = { quality, value, integration, access, socialValue };
    for (const key of ['quality', 'value', 'integration', 'access', 'socialValue'] as const) expect(same[key]).toBeCloseTo(before[key], 12);
  });
});

describe('a setting', () => {
  const values = {
    'strategy.weights.integration': 0.3, 'strategy.termMonths': 90, 'strategy.mobilisationMonths': 5, 'strategy.review.minIntegration': 0.25,
  };

  test.each(strategySettings)('%s: stands in every option that has it, overrides too', (setting) => {
    fc.assert(fc.property(scenarioArbitrary, (scenario) => {
      const before = presentSettings(scenario, setting);
      const after = presentSettings(withChanges(scenario, settingChanges(scenario, setting, values[setting])), setting);
      expect(after).toHaveLength(before.length);
      for (const value of after) expect(value).toBeCloseTo(values[setting], 12);
    }), { numRuns: cases(60), seed: 3 });
  });

  test('leaves a valid scenario exactly where the contract is long enough', () => {
    const scenario = scenarioOf('community-nursing');
    const seen = new Set<boolean>();
    for (const term of [6, 12, 13, 20, 21, 24, 60]) {
      for (const mobilisation of [0, 6, 7, 12, 24]) {
        const changed = withChanges(scenario, [
          ...settingChanges(scenario, 'strategy.termMonths', term), ...settingChanges(scenario, 'strategy.mobilisationMonths', mobilisation),
        ]);
        expect(leadsFit(changed), `${term} ${mobilisation}`).toBe(parseValue(changed).ok);
        seen.add(leadsFit(changed));
      }
    }
    expect(seen.size).toBe(2);
  });

  test('fits or not as the whole check says, for any scenario', () => {
    fc.assert(fc.property(scenarioArbitrary, fc.integer({ min: 6, max: 60 }), (scenario, term) => {
      const changed = withChanges(scenario, settingChanges(scenario, 'strategy.termMonths', term));
      expect(leadsFit(changed)).toBe(parseValue(changed).ok);
    }), { numRuns: cases(60), seed: 4 });
  });
});
