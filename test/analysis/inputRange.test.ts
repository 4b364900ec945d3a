import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { near } from './near.ts';
import { inputRange, movedTo } from '../../src/analysis/inputRange.ts';
import { checkQuantity } from '../../src/scenario/checkQuantity.ts';
import { traitFields, type Field } from '../../src/scenario/fields.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import { distributionOf, quantile } from '../../src/scenario/quantity.ts';
import { corpus } from '../corpus.ts';

const share: Field = traitFields.quality;
const wide: Field = { min: 0, max: 1e9, unit: 'pounds' };

describe('ranges of inputs', () => {
  test('are percentiles, clamped to the field', () => {
    expect(inputRange({ quantity: { min: 0.2, max: 1.2 }, field: share })).toEqual({
      low: near(0.3, 12), middle: near(0.7, 12), high: 1, lowest: near(0.21, 12), highest: 1,
    });
    expect(inputRange({ quantity: 0.4, field: share })).toBeNull();
    expect(inputRange({ quantity: { value: 0.4, note: 'a guess' }, field: share })).toBeNull();
  });
});

describe('a moved distribution', () => {
  test('shifts what is uniform or triangular, and cuts it at the field', () => {
    expect(movedTo({ min: 2, max: 4 }, wide, 10)).toEqual({ min: 9, max: 11 });
    expect(movedTo({ min: 0.4, max: 0.8 }, share, 0.9)).toEqual({ min: near(0.7, 12), max: 1 });
    expect(movedTo({ min: 2, mode: 3, max: 4 }, wide, 10)).toEqual({ min: 9, mode: 10, max: 11 });
  });

  test('moves a metalog along its own scale', () => {
    // On the scale of logarithms 5, 10, 20 moves by a factor.
    expect(movedTo({ p10: 5, p50: 10, p90: 20, min: 0 }, wide, 50)).toEqual({
      p10: near(25, 9), p50: 50, p90: near(100, 9), min: 0,
    });
    expect(movedTo({ p10: 0.2, p50: 0.5, p90: 0.8, min: 0, max: 1 }, share, 0.5)).toEqual({
      p10: near(0.2, 12), p50: 0.5, p90: near(0.8, 12), min: 0, max: 1,
    });
  });

  test('is one number where it cannot follow', () => {
    expect(movedTo({ p10: 0.2, p50: 0.5, p90: 0.8, min: 0, max: 1 }, share, 1)).toBe(1);
    expect(movedTo({ p10: 0.2, p50: 0.5, p90: 0.8 }, share, 0.1)).toBe(0.1);
    expect(movedTo(0.3, share, 0.1)).toBe(0.1);
  });

  test('is a valid quantity whose median is the value asked for, unless cut, at every percentile of every input of the scenarios', () => {
    const places = corpus.flatMap(({ scenario }) => quantityPaths(scenario));
    fc.assert(fc.property(fc.constantFrom(...places), fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ quantity, field }, u) => {
      const middle = Math.min(field.max, Math.max(field.min, quantile(distributionOf(quantity), u)));
      const moved = movedTo(quantity, field, middle);
      const faults: unknown[] = [];
      checkQuantity(moved, field, (problem) => faults.push(problem));
      expect(faults).toEqual([]);
      const isCut = typeof moved === 'object' && 'min' in moved && !('p10' in moved);
      if (!isCut) expect(quantile(distributionOf(moved), 0.5)).toBeCloseTo(middle, 9);
    }), { numRuns: 300, seed: 1 });
  });
});
