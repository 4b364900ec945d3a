import { describe, expect, test } from 'vitest';
import { describeChanges } from '../../src/app/commissioner/describeChanges.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';

describe('describeChanges', () => {
  test('nothing differs, nothing is said', () => {
    expect(describeChanges(baseScenario, baseScenario)).toEqual([]);
    expect(describeChanges(baseScenario, structuredClone(baseScenario))).toEqual([]);
  });

  test('a number is told by its label, from and to', () => {
    const changed = baseVariant((draft) => {
      draft.assumptions.relationships.retained.trust = 0.35;
    });
    expect(describeChanges(baseScenario, changed)).toEqual([expect.stringMatching(/^Trust kept.*: 10% to 35%$/)]);
  });

  test('a range about the same middle is another range', () => {
    const changed = baseVariant((draft) => {
      draft.partners[0].capability = { min: 0.85, mode: 0.9, max: 0.95 };
    });
    expect(describeChanges(baseScenario, changed)).toEqual([expect.stringMatching(/: another range$/)]);
  });

  test('an option is told by name, its weights apart', () => {
    const { name } = baseScenario.options[0];
    const weights = baseVariant((draft) => {
      draft.options[0].strategy.weights.value += 1;
    });
    expect(describeChanges(baseScenario, weights)).toEqual([`Weights of ${name}`]);
    const term = baseVariant((draft) => {
      draft.options[0].strategy.termMonths += 12;
    });
    expect(describeChanges(baseScenario, term)).toEqual([name]);
  });

  test('whatever else differs is said to', () => {
    const changed = baseVariant((draft) => {
      draft.segments[0].people += 1;
    });
    expect(describeChanges(baseScenario, changed)).toEqual(['Other parts of the decision']);
  });
});
