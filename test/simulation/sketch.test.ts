import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/math/normal.ts';
import { streamKey, uniform } from '../../src/math/random.ts';
import { SKETCH_RELATIVE_ERROR, addToSketch, makeSketch, sketchQuantile, type Sketch } from '../../src/simulation/sketch.ts';
import { cases } from '../generators/cases.ts';

const probabilities = [0, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1];

/** Numbers nearer to 0 than this are taken for 0. */
const SMALLEST = 1e-12;

function sketchOf(numbers: Iterable<number>): Sketch {
  const sketch = makeSketch();
  for (const x of numbers) addToSketch(sketch, x);
  return sketch;
}

/** Quantiles of a sketch that are further than the stated error from the number at their rank. */
function misses(numbers: readonly number[]): string[] {
  const sketch = sketchOf(numbers);
  const sorted = Float64Array.from(numbers).sort();
  return probabilities.flatMap((p) => {
    const exact = sorted[Math.floor(p * (sorted.length - 1))];
    const found = sketchQuantile(sketch, p);
    // The bound itself, and what rounding adds to it.
    const within = Math.abs(found - exact) <= SKETCH_RELATIVE_ERROR * (1 + 1e-9) * Math.abs(exact);
    return within || (Math.abs(exact) <= SMALLEST && found === 0) ? [] : [`p ${p}: ${found} for ${exact}`];
  });
}

const key = streamKey(5, 'sketch');
const drawn = (count: number, of: (u: number) => number): number[] => Array.from({ length: count }, (_, i) => of(uniform(key, i, 0)));

describe('every quantile is within the stated share of the number at its rank', () => {
  test.each([
    ['uniform', drawn(20_000, (u) => u)],
    ['normal about 0', drawn(20_000, normalQuantile)],
    ['money, far from 0', drawn(20_000, (u) => -3e8 + 1e7 * normalQuantile(u))],
    ['heavy-tailed', drawn(20_000, (u) => 1 / (1 - u) ** 3)],
    ['counts, most of them 0', drawn(20_000, (u) => Math.max(0, Math.floor(12 * u) - 8))],
    ['over all magnitudes', drawn(20_000, (u) => Math.sign(u - 0.3) * 10 ** (600 * u - 300))],
    ['two far clusters', drawn(5000, (u) => (u < 0.5 ? -1e-9 : 1e12) * (1 + u))],
    ['a constant', Array.from({ length: 100 }, () => 1234.5678)],
    ['one number', [-0.25]],
    ['the largest and the smallest', [Number.MAX_VALUE / 2, -Number.MAX_VALUE / 2, 1e-12, 2e-12, Number.MIN_VALUE, 0, -0]],
  ])('%s', (_, numbers) => {
    expect(misses(numbers)).toEqual([]);
  });

  test('any finite numbers', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e307, max: 1e307 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 200 }), (numbers) => {
        expect(misses(numbers)).toEqual([]);
      }),
      { numRuns: cases(300), seed: 81 },
    );
  });
});

test('the order of additions changes nothing, to the bit', () => {
  const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(
      numbers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([one, other]) => {
        const [a, b] = [sketchOf(one), sketchOf(other)];
        for (const p of probabilities) expect(sketchQuantile(b, p)).toBe(sketchQuantile(a, p));
        expect([b.count, b.zeros, b.positive.total, b.negative.total]).toEqual([a.count, a.zeros, a.positive.total, a.negative.total]);
      },
    ),
    { numRuns: cases(150), seed: 82 },
  );
});

test('a mirrored set has mirrored quantiles where ranks mirror', () => {
  const numbers = drawn(1001, normalQuantile);
  const [a, b] = [sketchOf(numbers), sketchOf(numbers.map((x) => -x))];
  for (const [p, q] of [[0, 1], [0.1, 0.9], [0.5, 0.5], [0.9, 0.1], [1, 0]]) expect(sketchQuantile(b, q)).toBe(-sketchQuantile(a, p));
});

test('memory does not grow with the count', () => {
  const size = ({ positive, negative }: Sketch): number => positive.counts.length + negative.counts.length;
  const of = (count: number): number => size(sketchOf(drawn(count, (u) => 1e6 * (1 + u))));
  expect(of(100_000)).toBe(of(5000));
  expect(size(sketchOf([1e-12, 1e12, -1e12, 1.7e308]))).toBeLessThan(2_000_000);
});

test('an empty sketch has no quantile', () => {
  expect(() => sketchQuantile(makeSketch(), 0.5)).toThrow(RangeError);
});
