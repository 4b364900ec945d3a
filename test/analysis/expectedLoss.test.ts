import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { expectedLoss } from '../../src/analysis/expectedLoss.ts';
import { irregular, makeResult } from './makeResult.ts';

const resultOf = (rows: readonly (readonly number[])[], narrow = rows): ReturnType<typeof makeResult> => makeResult({
  trials: rows[0].length,
  options: rows.map((row, o) => ({
    id: `o${o}`, name: 'ABCDEF'[o], outcomes: { wholeValueNetBenefit: (t) => row[t], narrowNetBenefit: (t) => narrow[o][t] },
  })),
});

describe('expectedLoss', () => {
  test('in closed form, by both lenses', () => {
    const found = expectedLoss(resultOf([[10, 0, 4, 6], [0, 8, 4, 0]], [[0, 0, 0, 0], [1, 2, 3, 4]]));
    const [a, b] = found.whole.options;
    expect([a.expected.mean, b.expected.mean]).toEqual([2, 4]);
    expect([a.worst, a.worstTrial, b.worst, b.worstTrial]).toEqual([8, 1, 10, 0]);
    expect([a.shareWithout.mean, b.shareWithout.mean]).toEqual([0.75, 0.5]);
    expect(a.expected.standardError).toBeCloseTo(2, 12);
    expect([found.whole.leastExpected, found.whole.leastWorst]).toEqual([0, 0]);
    expect(found.whole.next).toMatchObject({ option: 1, more: { mean: 2 } });
    expect(found.narrow.options.map(({ expected }) => expected.mean)).toEqual([2.5, 0]);
    expect(found.narrow.leastExpected).toBe(1);
  });

  test('the least worst regret can belong to another option than the least expected loss', () => {
    // A is 1 better in 99 trials and 50 worse in one.
    const found = expectedLoss(resultOf([
      Array.from({ length: 100 }, (_, t) => (t === 99 ? -50 : 1)), Array.from({ length: 100 }, () => 0),
    ]));
    expect(found.whole.options.map(({ expected }) => expected.mean)).toEqual([0.5, 0.99]);
    expect(found.whole).toMatchObject({ leastExpected: 0, leastWorst: 1, leastBad: 0 });
  });

  test('the bad case is the 95th percentile; its standard error is that of an order statistic', () => {
    // Losses of A: 0 … 1000, evenly.
    const trials = Array.from({ length: 1001 }, (_, t) => t);
    const found = expectedLoss(resultOf([trials.map((t) => -((t * 2) % 1001)), trials.map(() => 0)]));
    const { bad, worst } = found.whole.options[0];
    expect(bad.mean).toBeCloseTo(950, 9);
    // Evenly spread over 1000: density 0.001, so √(p (1 - p) / n) / density.
    expect(bad.standardError).toBeCloseTo(1000 * Math.sqrt((0.95 * 0.05) / 1001), 6);
    expect(worst).toBe(1000);
  });

  test('ties lose nothing, and alone there is nothing to lose', () => {
    const tie = expectedLoss(resultOf([[1e9, 1e9], [1e9 + 0.5, 1e9]])).whole;
    expect(tie.options.map(({ expected, worst, shareWithout }) => [expected.mean, worst, shareWithout.mean]))
      .toEqual([[0, 0, 1], [0, 0, 1]]);
    expect(expectedLoss(resultOf([[5, 6]])).whole.options[0]).toMatchObject({ expected: { mean: 0 }, worst: 0, bad: { mean: 0 } });
    expect(expectedLoss(resultOf([[5, 6]])).whole.next).toBeNull();
  });

  test('never negative; least for the option with the highest mean; exchanging two options exchanges their figures', () => {
    const cases = [fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 99 })] as const;
    fc.assert(fc.property(...cases, (count, trials, key) => {
      const row = (o: number): number[] => Array.from({ length: trials }, (_, t) => Math.round(100 * irregular(t, key + o)));
      const rows = Array.from({ length: count }, (_, o) => row(o));
      const result = resultOf(rows);
      const { whole } = expectedLoss(result);
      for (const { expected, bad, worst } of whole.options) {
        expect(expected.mean).toBeGreaterThanOrEqual(0);
        expect(worst).toBeGreaterThanOrEqual(bad.mean);
        expect(worst).toBeGreaterThanOrEqual(expected.mean);
      }
      expect(whole.leastExpected).toBe(comparison(result).whole.option);
      const means = whole.options.map(({ expected }) => expected.mean);
      expect(Math.min(...means)).toBeCloseTo(means[whole.leastExpected], 9);
      const exchanged = expectedLoss(resultOf([rows[1], rows[0], ...rows.slice(2)])).whole.options;
      expect([exchanged[1], exchanged[0], ...exchanged.slice(2)]).toEqual(whole.options);
    }));
  });
});
