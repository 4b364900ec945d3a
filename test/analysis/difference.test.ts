import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { difference, DOTS } from '../../src/analysis/difference.ts';
import { makeResult } from './makeResult.ts';

const pair = (trials: number, d: (t: number) => number): ReturnType<typeof makeResult> =>
  makeResult({
    trials,
    options: [
      { id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: (t) => 1000 + d(t), admissions: d } },
      { id: 'b', name: 'B', outcomes: { wholeValueNetBenefit: 1000 } },
    ],
  });

describe('difference', () => {
  test('a constant difference: all dots on it, each with another trial', () => {
    const found = difference(pair(100, () => 7), 0, 1);
    expect(found).toMatchObject({
      difference: { mean: 7, standardError: 0 }, p10: 7, p90: 7, shareHigher: { mean: 1, standardError: 0 }, shareEqual: 0,
    });
    expect(found?.dots.map((dot) => dot.value)).toEqual(Array<number>(DOTS).fill(7));
    expect(new Set(found?.dots.map((dot) => dot.trial)).size).toBe(DOTS);
  });

  test('differences 0..100 in a scrambled order: quantiles are their own numbers', () => {
    // 101 is prime, so multiples of 37 pass every rest once.
    const found = difference(pair(101, (t) => (t * 37) % 101), 0, 1);
    expect(found?.difference.mean).toBe(50);
    expect(found?.p10).toBe(10);
    expect(found?.p90).toBe(90);
    found?.dots.forEach((dot, i) => {
      expect(dot.value).toBeCloseTo(2 * i + 1, 10);
      expect((dot.trial * 37) % 101).toBe(2 * i + 1);
    });
    expect(found?.shareHigher.mean).toBeCloseTo(100.5 / 101, 12);
    expect(found?.shareEqual).toBeCloseTo(1 / 101, 12);
  });

  test('ties within 1e-9 are no difference', () => {
    const found = difference(pair(10, () => 0.9e-6), 0, 1);
    expect(found).toMatchObject({ difference: { mean: 0 }, shareHigher: { mean: 0.5, standardError: 0 }, shareEqual: 1 });
  });

  test('any outcome; null where it was not kept', () => {
    expect(difference(pair(10, (t) => t), 0, 1, 'admissions')?.difference.mean).toBe(4.5);
    const options = [{ id: 'a', name: 'A', outcomes: {} }, { id: 'b', name: 'B', outcomes: {} }];
    const big = makeResult({ trials: 3, options, netBenefitsOnly: true });
    expect(difference(big, 0, 1, 'admissions')).toBeNull();
    expect(difference(big, 0, 1)).not.toBeNull();
  });

  test('the dots never fall, name trials near them, and turn over when the options are exchanged', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 120 }), (values) => {
      const result = pair(values.length, (t) => values[t]);
      const one = difference(result, 0, 1);
      const two = difference(result, 1, 0);
      if (one === null || two === null) throw new Error('kept');
      const sorted = [...values].sort((a, b) => a - b);
      one.dots.forEach((dot, i) => {
        if (i > 0) expect(dot.value).toBeGreaterThanOrEqual(one.dots[i - 1].value);
        expect(two.dots[DOTS - 1 - i].value).toBeCloseTo(-dot.value, 9);
        const steps = sorted.map((x) => Math.abs(x - dot.value));
        expect(Math.abs(values[dot.trial] - dot.value)).toBeLessThanOrEqual(Math.min(...steps) + 1e-9);
      });
      expect(one.shareHigher.mean + two.shareHigher.mean).toBeCloseTo(1, 12);
      expect(one.difference.mean).toBeCloseTo(-two.difference.mean, 12);
    }));
  });

  test('agrees with the margin of the answer', () => {
    const result = pair(50, (t) => (t % 7) - 2);
    const { whole } = comparison(result);
    const found = difference(result, whole.option, whole.next ?? -1);
    expect(found?.difference.mean).toBeCloseTo(whole.margin?.mean ?? NaN, 12);
    expect(found?.shareHigher.mean).toBeCloseTo(whole.probabilityBeatsNext?.mean ?? NaN, 12);
  });
});
