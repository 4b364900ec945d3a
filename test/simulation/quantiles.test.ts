import { expect, test } from 'vitest';
import { quantileOfSorted } from '../../src/simulation/quantiles.ts';

test('type 7 of Hyndman and Fan: the numbers of R, quantile(c(1, 2, 4, 8), p)', () => {
  const sorted = Float64Array.of(1, 2, 4, 8);
  expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantileOfSorted(sorted, p))).toEqual([1, 1.3, 1.75, 3, expect.closeTo(6.8, 12), 8]);
});

test('a part of an array, one number, and a constant to the bit', () => {
  expect(quantileOfSorted(Float64Array.of(9, 1, 3, 0), 0.5, 1, 2)).toBe(2);
  expect(quantileOfSorted(Float64Array.of(7), 0.9)).toBe(7);
  expect(quantileOfSorted(Float64Array.of(0.1, 0.1, 0.1), 0.37)).toBe(0.1);
});
