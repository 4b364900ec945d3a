import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToMoments, makeMoments, summariseColumn, summariseMoments } from '../../src/simulation/summary.ts';

const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
const column = fc.float64Array({ noNaN: true, min: -1e9, max: 1e9, minLength: 1, maxLength: 200 });

test('mean, sd and standard error by their definitions, quantiles by interpolation', () => {
  fc.assert(
    fc.property(column, (numbers) => {
      const n = numbers.length;
      const mean = numbers.reduce((sum, x) => sum + x, 0) / n;
      const sd = n === 1 ? 0 : Math.sqrt(numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
      const sorted = [...numbers].sort((a, b) => a - b);
      const quantile = (p: number): number => {
        const at = p * (n - 1);
        const low = sorted[Math.floor(at)];
        return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
      };
      const size = Math.max(...numbers.map(Math.abs), 1e-300);
      const found = summariseColumn(numbers);
      const expected = { mean, sd, standardError: sd / Math.sqrt(n), p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
      expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
      for (const name of ['mean', 'sd', 'standardError', 'p10', 'p50', 'p90'] as const) {
        expect(Math.abs(found[name] - expected[name]), name).toBeLessThanOrEqual(1e-11 * size);
      }
    }),
    { numRuns: 300, seed: 83 },
  );
});

test('known numbers', () => {
  const found = summariseColumn(Float64Array.of(4, 1, 3, 2));
  const expected = { mean: 2.5, sd: Math.sqrt(5 / 3), standardError: Math.sqrt(5 / 12), p10: 1.3, p50: 2.5, p90: 3.7 };
  for (const name of ['mean', 'sd', 'standardError', 'p10', 'p50', 'p90'] as const) expect(found[name]).toBeCloseTo(expected[name], 14);
  expect(summariseColumn(Float64Array.of(7))).toEqual({ mean: 7, sd: 0, standardError: 0, p10: 7, p50: 7, p90: 7 });
  expect(() => summariseColumn(new Float64Array(0))).toThrow(RangeError);
});

test('a constant has that mean and no spread, to the bit', () => {
  expect(summariseColumn(new Float64Array(1000).fill(0.1))).toEqual({ mean: 0.1, sd: 0, standardError: 0, p10: 0.1, p50: 0.1, p90: 0.1 });
});

test('a small spread about a large mean keeps its digits', () => {
  // Both numbers are exact in binary. A sum of squares less a square of the sum would leave nothing of such a spread.
  const step = 2 ** -10;
  const found = summariseColumn(Float64Array.from({ length: 1000 }, (_, i) => 1e9 + (i % 2 === 0 ? step : -step)));
  expect(Math.abs(found.sd / (step * Math.sqrt(1000 / 999)) - 1)).toBeLessThan(1e-3);
});

test('a column is left as it is, and moments added one by one say the same as its summary', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 50 }), (numbers) => {
      const given = Float64Array.from(numbers);
      const whole = summariseColumn(given);
      expect([...given]).toEqual(numbers);
      const moments = makeMoments();
      for (const x of numbers) addToMoments(moments, x);
      expect(summariseMoments(moments, () => 0)).toEqual({ ...whole, p10: 0, p50: 0, p90: 0 });
    }),
    { numRuns: 100, seed: 84 },
  );
});
