import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { midranks, orderOf } from '../../src/analysis/ordering.ts';

const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 })), { maxLength: 200 });

describe('order', () => {
  test('is that of a stable sort by comparison, for numbers of any size and sign', () => {
    fc.assert(fc.property(numbers, (list) => {
      const values = Float64Array.from(list, (x) => x + 0);
      const byComparison = list.map((_, i) => i).sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b));
      expect([...orderOf(values)]).toEqual(byComparison);
    }));
  });

  test('reads no more than it is told to, from an array that starts anywhere', () => {
    const values = new Float64Array([9, 9, 3, -1, 2, -7]).subarray(2);
    expect([...orderOf(values, 3)]).toEqual([1, 2, 0]);
  });
});

describe('ranks', () => {
  test('ties share the mean of their ranks', () => {
    expect([...midranks(Float64Array.of(5, 1, 5, 0, -0, 5))]).toEqual([4.5, 2.5, 4.5, 1, 1, 4.5]);
  });

  test('sum to n² / 2, and any increasing function has the same', () => {
    fc.assert(fc.property(numbers, (list) => {
      const ranks = midranks(Float64Array.from(list));
      expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((list.length * list.length) / 2);
    }));
    fc.assert(fc.property(fc.array(fc.integer({ min: -100, max: 100 })), (list) => {
      expect([...midranks(Float64Array.from(list, (x) => x * x * x - 7))]).toEqual([...midranks(Float64Array.from(list))]);
    }));
  });
});
