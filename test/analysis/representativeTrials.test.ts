import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../src/analysis/difference.ts';
import { representatives, representativeTrials, type RepresentativeTrials } from '../../src/analysis/representativeTrials.ts';
import { trialStanding } from '../../src/analysis/trialStanding.ts';
import { outcomeIndex } from '../../src/model/outcomes.ts';
import { quantileOfSorted } from '../../src/simulation/quantiles.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { makeResult } from './makeResult.ts';

const resultOf = (...columns: readonly (readonly number[])[]): RunResult => makeResult({
  trials: columns[0].length,
  options: columns.map((values, i) => ({ id: `o${i}`, name: `O${i}`, outcomes: { wholeValueNetBenefit: (t: number) => values[t] } })),
});
function found(result: RunResult, option: number, other: number | null): RepresentativeTrials {
  const chosen = representativeTrials(result, option, other);
  if (chosen === null) throw new Error('the run kept its trials');
  return chosen;
}
/** Few different values, so that many trials tie; else pence: numbers nearer than rounding are equally far from another. */
const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e11, max: 1e11 }).map((pence) => pence / 100));
const twoColumns = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(
  fc.array(value, { minLength: n, maxLength: n }), fc.array(value, { minLength: n, maxLength: n })));

describe('trials that stand for many', () => {
  test('are trials of the run, whatever its numbers', () => {
    fc.assert(fc.property(twoColumns, ([a, b]) => {
      const result = resultOf(a, b);
      for (const other of [1, null]) {
        const chosen = found(result, 0, other);
        for (const kind of representatives) {
          expect(Number.isInteger(chosen[kind])).toBe(true);
          expect(chosen[kind]).toBeGreaterThanOrEqual(0);
          expect(chosen[kind]).toBeLessThan(a.length);
        }
      }
    }));
  });

  test('lie as near to their quantile of the difference as any trial does', () => {
    fc.assert(fc.property(twoColumns, ([a, b]) => {
      const result = resultOf(a, b);
      const chosen = found(result, 0, 1);
      const differences = a.map((_, t) => trialStanding(result, 0, 1, t)?.value ?? NaN);
      const sorted = Float64Array.from(differences).sort();
      for (const [kind, p] of [['typical', 0.5], ['good', 0.9], ['bad', 0.1]] as const) {
        const wanted = quantileOfSorted(sorted, p);
        const least = Math.min(...differences.map((one) => Math.abs(one - wanted)));
        expect(Math.abs(differences[chosen[kind]] - wanted)).toBe(least);
      }
      expect(differences[chosen.bad]).toBeLessThanOrEqual(differences[chosen.typical]);
      expect(differences[chosen.typical]).toBeLessThanOrEqual(differences[chosen.good]);
    }));
  });

  test('the best and the worst have the highest and the lowest net benefit of the option, whatever the other does', () => {
    fc.assert(fc.property(twoColumns, ([a, b]) => {
      const chosen = found(resultOf(a, b), 0, 1);
      expect(a[chosen.best]).toBe(Math.max(...a));
      expect(a[chosen.worst]).toBe(Math.min(...a));
    }));
  });

  test('of many as near, that with the most usual net benefit is taken, and then the first', () => {
    // The difference is 5 in all trials but one; own net benefits have the median 20.
    const own = [0, 40, 19, 20, 60, 20, 7];
    const result = resultOf(own, own.map((x, t) => (t === 6 ? x - 1 : x - 5)));
    expect(found(result, 0, 1).typical).toBe(3);
  });

  test('options that never differ still have a typical future', () => {
    const own = [5, 1, 3];
    expect(found(resultOf(own, own), 0, 1)).toEqual({ typical: 2, good: 2, bad: 2, best: 0, worst: 1 });
  });

  test('rounding noise between options that tie is no difference', () => {
    const result = resultOf([1e9, 1e9 + 100, 5], [1e9 + 1e-3, 1e9, 5]);
    expect([0, 1, 2].map((t) => trialStanding(result, 0, 1, t)?.value)).toEqual([0, 100, 0]);
  });
});

describe('where a trial stands', () => {
  test('its difference, the mean of all, and the share of the others below', () => {
    const result = resultOf([4, 1, 9, 4], [0, 0, 0, 0]);
    expect(trialStanding(result, 0, 1, 0)).toEqual({ value: 4, mean: 4.5, shareBelow: (1 + 0.5) / 3 });
    expect(trialStanding(result, 0, null, 2)).toEqual({ value: 9, mean: 4.5, shareBelow: 1 });
    expect(trialStanding(resultOf([3]), 0, null, 0)).toEqual({ value: 3, mean: 3, shareBelow: 0.5 });
  });

  test('agrees with the differences of a chart: each dot’s trial has the dot’s difference', () => {
    fc.assert(fc.property(twoColumns, ([a, b]) => {
      const result = resultOf(a, b);
      const spread = difference(result, 0, 1);
      const sorted = a.map((_, t) => trialStanding(result, 0, 1, t)?.value ?? NaN).sort((x, y) => x - y);
      spread?.dots.forEach(({ trial }, i) => {
        const nearest = sorted[Math.round((sorted.length - 1) * ((2 * i + 1) / 100))];
        expect(trialStanding(result, 0, 1, trial)?.value).toBe(nearest);
      });
    }));
  });

  test.each([-1, 4, 1.5, NaN])('there is none for trial %s of four', (trial) => {
    expect(trialStanding(resultOf([1, 2, 3, 4]), 0, null, trial)).toBeNull();
  });

  test('a run that kept only its net benefits has representatives all the same', () => {
    const result = makeResult({
      trials: 5, netBenefitsOnly: true, options: [{ id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: (t) => t } }],
    });
    expect(result.outcomes[0][outcomeIndex.totalCost]).toBeNull();
    expect(found(result, 0, null).typical).toBe(2);
  });
});
