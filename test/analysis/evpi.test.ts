import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/estimate.ts';
import { evpi, leaderOf, losses } from '../../src/analysis/evpi.ts';
import { normalQuantile } from '../../src/math/normal.ts';
import { streamKey, uniform } from '../../src/math/random.ts';

describe('evpi', () => {
  test('mean of the highest less the highest mean', () => {
    // Means 2 and 1.5; the best of each trial is 4, 3, 2, 1.
    const found = evpi([[4, 0, 2, 2], [1, 3, 2, 0]]);
    expect(found.mean).toBeCloseTo((4 + 3 + 2 + 2) / 4 - 2, 12);
    expect(found.standardError).toBeCloseTo(estimate([0, 3, 0, 0]).standardError, 12);
  });

  test('one option, or one that is always best: nothing to be gained', () => {
    expect(evpi([[1, 2, 3]])).toEqual({ mean: 0, standardError: 0 });
    expect(evpi([[1, 2, 3], [1, 1, 1]])).toEqual({ mean: 0, standardError: 0 });
  });

  test('two normals: sd of the difference times the unit normal loss integral', () => {
    const n = 40_000;
    const key = streamKey(5, 'test');
    const z = (position: number): Float64Array => Float64Array.from({ length: n }, (_, t) => normalQuantile(uniform(key, t, position)));
    // Means 10 and 0, sds 30 and 40: the difference is normal with mean 10 and sd 50.
    const found = evpi([z(0).map((x) => 10 + 30 * x), z(1).map((x) => 40 * x)]);
    // φ(0.2) - 0.2 (1 - Φ(0.2)), from tables of the normal distribution: φ(0.2) = 0.3910427, Φ(0.2) = 0.5792597.
    const closed = 50 * (0.3910427 - 0.2 * (1 - 0.5792597));
    expect(found.standardError).toBeLessThan(0.02 * closed);
    // The margin between the two means is itself known to 50 / √n only: both errors count.
    expect(Math.abs(found.mean - closed)).toBeLessThan(3.3 * found.standardError);
  });

  test('never negative, the same whatever the order, and the smallest of all expected losses', () => {
    const trial = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 7, maxLength: 7 });
    fc.assert(fc.property(fc.array(trial, { minLength: 1, maxLength: 5 }), (values) => {
      const found = evpi(values).mean;
      const all = values.map((_, o) => estimate(losses(values, o)).mean);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeCloseTo(Math.min(...all), 9);
      expect(found).toBeCloseTo(evpi([...values].reverse()).mean, 9);
      expect(all[leaderOf(values)]).toBe(found);
    }));
  });
});
