import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { makeResult } from './makeResult.ts';

describe('comparison', () => {
  test('a constant lead: always best, no error, almost certain', () => {
    const found = comparison(makeResult({
      trials: 100,
      options: [
        { id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: (t) => t, narrowNetBenefit: (t) => t } },
        { id: 'b', name: 'B', outcomes: { wholeValueNetBenefit: (t) => t + 5, narrowNetBenefit: (t) => t - 3 } },
      ],
    }));
    expect(found.whole).toEqual({
      option: 1, next: 0, certainty: 'almostCertain',
      margin: { mean: 5, standardError: 0 }, probabilityBeatsNext: { mean: 1, standardError: 0 },
    });
    expect(found.narrow).toMatchObject({ option: 0, next: 1, margin: { mean: 3, standardError: 0 } });
    expect(found.options.map((o) => o.whole.probabilityBest)).toEqual([{ mean: 0, standardError: 0 }, { mean: 1, standardError: 0 }]);
    expect(found.options[0].whole.netBenefit.mean).toBe(49.5);
  });

  test('shares and their errors have a closed form', () => {
    // A is 30 better in 40 of 100 trials, 10 worse in the rest: mean lead 6.
    const found = comparison(makeResult({
      trials: 100,
      options: [
        { id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: (t) => (t < 40 ? 30 : -10) } },
        { id: 'b', name: 'B', outcomes: {} },
      ],
    }));
    expect(found.whole.option).toBe(0);
    expect(found.whole.margin?.mean).toBeCloseTo(6, 12);
    expect(found.whole.margin?.standardError).toBeCloseTo(Math.sqrt((40 * 24 * 24 + 60 * 16 * 16) / 99 / 100), 12);
    expect(found.whole.probabilityBeatsNext?.mean).toBe(0.4);
    expect(found.whole.probabilityBeatsNext?.standardError).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 99), 12);
    expect(found.options[1].whole.probabilityBest.standardError).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 99), 12);
    expect(found.whole.certainty).toBe('tooClose');
  });

  test('options within 1e-9 of the highest share the trial, and count half', () => {
    const found = comparison(makeResult({
      trials: 4,
      options: [
        { id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: -1e6 } },
        { id: 'b', name: 'B', outcomes: { wholeValueNetBenefit: -1e6 * (1 + 0.9e-9) } },
        { id: 'c', name: 'C', outcomes: { wholeValueNetBenefit: -1e6 * (1 + 1.2e-9) } },
      ],
    }));
    expect(found.options.map((o) => o.whole.probabilityBest.mean)).toEqual([0.5, 0.5, 0]);
    expect(found.whole.probabilityBeatsNext).toEqual({ mean: 0.5, standardError: 0 });
  });

  test('one option has no next, no margin and no claim', () => {
    const found = comparison(makeResult({ trials: 10, options: [{ id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: 3 } }] }));
    expect(found.whole).toEqual({ option: 0, next: null, margin: null, probabilityBeatsNext: null, certainty: null });
    expect(found.options[0].whole.probabilityBest.mean).toBe(1);
  });

  test('a single trial settles nothing', () => {
    const found = comparison(makeResult({
      trials: 1,
      options: [{ id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: 9 } }, { id: 'b', name: 'B', outcomes: {} }],
    }));
    expect(found.whole.certainty).toBe('tooClose');
  });

  test('works where a run kept only net benefits', () => {
    const options = [{ id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: 1 } }, { id: 'b', name: 'B', outcomes: {} }];
    expect(comparison(makeResult({ trials: 5, options, netBenefitsOnly: true }))).toEqual(comparison(makeResult({ trials: 5, options })));
  });

  const small = fc.integer({ min: -3, max: 3 });
  const rows = fc.array(fc.tuple(small, small, small), { minLength: 2, maxLength: 40 });
  const run = (table: readonly (readonly number[])[], order: readonly number[]): ReturnType<typeof comparison> =>
    comparison(makeResult({
      trials: table.length,
      options: order.map((o) => ({
        id: `o${o}`, name: `O${o}`, outcomes: { wholeValueNetBenefit: (t) => table[t][o], narrowNetBenefit: (t) => -table[t][o] },
      })),
    }));

  test('shares sum to one; the order of options changes no figure', () => {
    fc.assert(fc.property(rows, (table) => {
      const one = run(table, [0, 1, 2]);
      const two = run(table, [2, 0, 1]);
      expect(one.options.reduce((sum, o) => sum + o.whole.probabilityBest.mean, 0)).toBeCloseTo(1, 12);
      expect([two.options[1], two.options[2], two.options[0]]).toEqual(one.options);
      const means = one.options.map((o) => o.whole.netBenefit.mean);
      if (new Set(means).size === 3) {
        expect(two.options[two.whole.option].id).toBe(one.options[one.whole.option].id);
        expect(two.whole.margin).toEqual(one.whole.margin);
      }
      expect(one.whole.margin?.mean).toBeGreaterThanOrEqual(-1e-12);
    }));
  });

  test('exchanging two options exchanges the advice', () => {
    fc.assert(fc.property(rows, (table) => {
      const one = run(table, [0, 1]);
      const two = run(table.map(([a, b, c]) => [b, a, c]), [0, 1]);
      expect(two.whole.margin).toEqual(one.whole.margin);
      const [a, b] = one.options.map((o) => o.whole.netBenefit.mean);
      if (a !== b) expect(two.whole.option).toBe(1 - one.whole.option);
    }));
  });
});
