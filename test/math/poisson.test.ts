import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POISSON_CEILING, poissonQuantile } from '../../src/math/poisson.ts';

/** P(N <= n), each term by logarithms, apart from the way of the code. */
function below(mean: number, n: number): number {
  let sum = 0;
  let logFactorial = 0;
  for (let k = 0; k <= n; k++) {
    if (k > 0) logFactorial += Math.log(k);
    sum += mean === 0 ? (k === 0 ? 1 : 0) : Math.exp(k * Math.log(mean) - mean - logFactorial);
  }
  return sum;
}

describe('the quantile of a Poisson count', () => {
  test('is the smallest count that reaches the share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (mean, u) => {
        const n = poissonQuantile(mean, u);
        expect(below(mean, n)).toBeGreaterThanOrEqual(u - 1e-13);
        if (n > 0) expect(below(mean, n - 1)).toBeLessThan(u + 1e-13);
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test('a mean of 0 brings nobody', () => {
    for (const u of [2 ** -53, 0.5, 1 - 2 ** -53]) expect(poissonQuantile(0, u)).toBe(0);
  });

  test('over an even grid of shares, mean and variance are those of the distribution', () => {
    const steps = 200_000;
    for (const mean of [0.3, 1.5, 7, 20]) {
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < steps; i++) {
        const n = poissonQuantile(mean, (i + 0.5) / steps);
        sum += n;
        squares += n * n;
      }
      // A grid of N shares moves a mean by less than the largest count over N.
      expect(Math.abs(sum / steps - mean)).toBeLessThan(60 / steps);
      expect(Math.abs(squares / steps - mean * mean - mean)).toBeLessThan(3600 / steps);
    }
  });

  test('never passes its ceiling, nor comes near it where rounding keeps the sum of probabilities under 1', () => {
    expect(poissonQuantile(20, 1 - 2 ** -53)).toBeLessThanOrEqual(POISSON_CEILING);
    for (let mean = 0.05; mean <= 20; mean += 0.05) expect(poissonQuantile(mean, 1 - 2 ** -53)).toBeLessThan(80);
  });
});
