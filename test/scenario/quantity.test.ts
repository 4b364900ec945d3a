import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  distributionOf,
  fitMetalog,
  hasFiniteVariance,
  highestStated,
  isFixed,
  metalogSkewLimits,
  quantile,
} from '../../src/scenario/quantity.ts';
import type { MetalogQuantity, Quantity } from '../../src/scenario/types.ts';
import { quantityWithin } from '../generators/quantityArbitrary.ts';

const at = (quantity: Quantity, u: number): number => quantile(distributionOf(quantity), u);
const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const logit = (u: number): number => Math.log(u / (1 - u));
const metalogs = quantityWithin(0, 1).filter((quantity): quantity is MetalogQuantity => typeof quantity === 'object' && 'p10' in quantity);

describe('closed forms', () => {
  test('a number and a value are what they are at every share', () => {
    for (const u of [1e-9, 0.3, 0.999]) {
      expect(at(0.4, u)).toBe(0.4);
      expect(at({ value: 0.4 }, u)).toBe(0.4);
    }
  });

  test('uniform: min + u (max - min)', () => {
    expect(at({ min: 2, max: 6 }, 0.25)).toBe(3);
    expect(at({ min: 2, max: 6 }, 0.5)).toBe(4);
  });

  test('triangular: the area under the density up to the quantile is u', () => {
    const [min, mode, max] = [1, 2, 5];
    const area = (x: number): number =>
      x < mode ? (x - min) ** 2 / ((max - min) * (mode - min)) : 1 - (max - x) ** 2 / ((max - min) * (max - mode));
    for (const u of [0.001, 0.1, 0.2499, 0.25, 0.2501, 0.5, 0.9, 0.999]) expect(area(at({ min, mode, max }, u))).toBeCloseTo(u, 13);
    expect(at({ min, mode, max }, 0.25)).toBeCloseTo(2, 14);
  });

  test('triangular with its mode at an end', () => {
    expect(at({ min: 0, mode: 0, max: 1 }, 0.75)).toBe(0.5);
    expect(at({ min: 0, mode: 1, max: 1 }, 0.25)).toBe(0.5);
  });

  test('a symmetric metalog is a logistic distribution', () => {
    // Its scale is (p90 - p10) / (2 ln 9): Keelin (2016), the two-term case.
    const scale = 4 / (2 * Math.log(9));
    for (const u of [0.01, 0.3, 0.5, 0.77, 0.999]) {
      expect(at({ p10: 3, p50: 5, p90: 7 }, u)).toBeCloseTo(5 + scale * Math.log(u / (1 - u)), 12);
    }
  });

  test('a log-symmetric range with a lower bound is log-logistic', () => {
    const scale = (2 * Math.log(2)) / (2 * Math.log(9));
    for (const u of [0.01, 0.3, 0.5, 0.77, 0.999]) {
      expect(at({ p10: 11, p50: 12, p90: 14, min: 10 }, u)).toBeCloseTo(10 + 2 * (u / (1 - u)) ** scale, 11);
    }
  });

  test('the mirror of a lower bound is an upper one', () => {
    for (const u of [0.01, 0.3, 0.5, 0.77, 0.999]) {
      expect(at({ p10: 11, p50: 12, p90: 15, min: 10 }, u)).toBeCloseTo(20 - at({ p10: 5, p50: 8, p90: 9, max: 10 }, 1 - u), 10);
    }
  });
});

describe('every quantity', () => {
  test('rises with its share', () => {
    fc.assert(
      fc.property(quantityWithin(0, 1), share, share, (quantity, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        // Shares that differ in the last bits alone give draws that rounding may exchange.
        fc.pre(logit(high) - logit(low) > 1e-9);
        expect(at(quantity, high)).toBeGreaterThanOrEqual(at(quantity, low));
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  test('keeps the bounds that it states', () => {
    fc.assert(
      fc.property(quantityWithin(0, 1), fc.oneof(share, fc.constantFrom(2 ** -53, 1 - 2 ** -53)), (quantity, u) => {
        const drawn = at(quantity, u);
        expect(drawn).not.toBeNaN();
        if (typeof quantity === 'object' && 'min' in quantity) expect(drawn).toBeGreaterThanOrEqual(quantity.min ?? -Infinity);
        if (typeof quantity === 'object' && 'max' in quantity) expect(drawn).toBeLessThanOrEqual(quantity.max ?? Infinity);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  test('passes through its three percentiles', () => {
    fc.assert(
      fc.property(metalogs, (quantity) => {
        const scale = Math.max(Math.abs(quantity.p90), Math.abs(quantity.p10));
        expect(Math.abs(at(quantity, 0.1) - quantity.p10)).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(at(quantity, 0.5) - quantity.p50)).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(at(quantity, 0.9) - quantity.p90)).toBeLessThanOrEqual(1e-12 * scale);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  test('numbers near the largest that there is overflow nowhere', () => {
    const top = Number.MAX_VALUE;
    for (const quantity of [{ min: 0, max: top }, { min: 1, mode: 1e300, max: top }, { min: 0, mode: 0, max: top }]) {
      for (const u of [1e-9, 0.5, 1 - 1e-9]) expect(at(quantity, u)).toBeLessThanOrEqual(top);
    }
  });
});

describe('limits of a metalog', () => {
  const density = (quantity: MetalogQuantity): number => {
    let least = Infinity;
    for (let u = 1e-6; u < 1 - 1e-6; u += 1e-4) least = Math.min(least, at(quantity, u + 1e-7) - at(quantity, u));
    return least;
  };

  test('within the limits of skew a curve rises everywhere, beyond them it falls somewhere', () => {
    const range = (skew: number): MetalogQuantity => ({ p10: 0, p50: skew, p90: 1 });
    expect(density(range(metalogSkewLimits.min + 1e-4))).toBeGreaterThan(0);
    expect(density(range(metalogSkewLimits.max - 1e-4))).toBeGreaterThan(0);
    expect(density(range(metalogSkewLimits.min - 1e-3))).toBeLessThan(0);
    expect(density(range(metalogSkewLimits.max + 1e-3))).toBeLessThan(0);
  });

  test('a log-symmetric range has a finite variance up to a P90 of 9 times its P10', () => {
    const lower = (ratio: number) => hasFiniteVariance(fitMetalog({ p10: 1, p50: Math.sqrt(ratio), p90: ratio, min: 0 }));
    const upper = (ratio: number) => hasFiniteVariance(fitMetalog({ p10: -ratio, p50: -Math.sqrt(ratio), p90: -1, max: 0 }));
    expect([lower(8.99), lower(9), upper(8.99), upper(9)]).toEqual([true, false, true, false]);
    expect(hasFiniteVariance(fitMetalog({ p10: 1, p50: 30, p90: 900, min: 0, max: 1e6 }))).toBe(true);
  });
});

test('the highest number that a quantity states, and whether it is fixed', () => {
  const cases: [Quantity, number, boolean][] = [
    [3, 3, true],
    [{ value: 4 }, 4, true],
    [{ min: 1, max: 5 }, 5, false],
    [{ min: 1, mode: 2, max: 6 }, 6, false],
    [{ p10: 1, p50: 2, p90: 3 }, 3, false],
    [{ p10: 1, p50: 2, p90: 3, max: 9 }, 9, false],
  ];
  for (const [quantity, highest, fixed] of cases) {
    expect(highestStated(quantity)).toBe(highest);
    expect(isFixed(quantity)).toBe(fixed);
  }
});
