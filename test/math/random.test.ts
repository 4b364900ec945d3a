import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/math/normal.ts';
import { MAX_SEED, streamKey, threefry, uniform } from '../../src/math/random.ts';
import { bidPosition, challengerStreams, lotStreams } from '../../src/model/luck.ts';

/** Chance that a test of this kind fails though the numbers are sound; seeds are fixed, so that it either does or doesn't, ever. */
const FALSE_ALARM = 1e-6;

/** Upper critical value of chi-square: Wilson and Hilferty (1931). */
function chiSquareLimit(degrees: number): number {
  const z = -normalQuantile(FALSE_ALARM);
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + z * Math.sqrt(spread)) ** 3;
}

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Correlation times the square root of the count: normal with mean 0 and sd 1 where the two are independent. */
function scaledCorrelation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - meanA) * (b[i] - meanB);
    aa += (a[i] - meanA) ** 2;
    bb += (b[i] - meanB) ** 2;
  }
  return (ab / Math.sqrt(aa * bb)) * Math.sqrt(a.length);
}
const CORRELATION_LIMIT = -normalQuantile(FALSE_ALARM / 2);

const draws = (count: number, draw: (place: number) => number): number[] => Array.from({ length: count }, (_, place) => draw(place));

describe('Threefry-2x32 with 20 rounds', () => {
  test.each([
    // Known answers that come with Random123 (D. E. Shaw Research), file kat_vectors, "threefry2x32 20".
    ['zeros', [0, 0], [0, 0], [0x6b200159, 0x99ba4efe]],
    ['ones', [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], [0x1cb996fc, 0xbb002be7]],
    ['digits of pi', [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], [0xc4923a9c, 0x483df7a0]],
  ])('%s', (_name, key, counter, expected) => {
    const out = new Int32Array(2);
    threefry(key[0] | 0, key[1] | 0, counter[0] | 0, counter[1] | 0, out);
    expect(Array.from(out, (word) => word >>> 0)).toEqual(expected);
  });
});

const REGRESSION = [
  0.6826032071955151, 0.6016706819749448, 0.6783432382042246, 0.17649013382502765, 0.09312951249790247, 0.08722374604201855,
  0.20131190568353474,
];

describe('uniform numbers', () => {
  const key = streamKey(1, 'assumptions.market.panelSd');

  test('lie strictly between 0 and 1', () => {
    const values = draws(200_000, (trial) => uniform(key, trial, 0));
    expect(values.every((value) => value > 0 && value < 1)).toBe(true);
    // The formula at its ends: all bits 0, all bits 1.
    expect((0 * 67108864 + 0 + 0.5) * 2.220446049250313e-16).toBe(2 ** -53);
    expect((67108863 * 67108864 + 67108863 + 0.5) * 2.220446049250313e-16).toBe(1 - 2 ** -53);
  });

  test('are a function of key, trial and position alone', () => {
    const forwards = draws(100, (trial) => uniform(key, trial, 3));
    const backwards = draws(100, (place) => uniform(key, 99 - place, 3)).reverse();
    expect(backwards).toEqual(forwards);
    expect(uniform(streamKey(1, 'assumptions.market.panelSd'), 7, 3)).toBe(forwards[7]);
    expect(uniform(key, 4_294_967_295, 4_294_967_295)).toBeLessThan(1);
  });

  /** What this code gave on the day that these were written; a change of any breaks every receipt. */
  test('the same numbers as ever', () => {
    const seen = [
      uniform(streamKey(1, 'a'), 0, 0),
      uniform(streamKey(1, 'a'), 1, 0),
      uniform(streamKey(1, 'a'), 0, 1),
      uniform(streamKey(2, 'a'), 0, 0),
      uniform(streamKey(1, 'b'), 0, 0),
      uniform(streamKey(MAX_SEED, 'lots.community.incumbent.quality'), 999_999, bidPosition(3, 2, 1)),
      uniform(streamKey(0, ''), 4_294_967_295, 4_294_967_295),
    ];
    expect(seen).toEqual(REGRESSION);
  });
});

describe('goodness of fit, at fixed seeds', () => {
  const names = ['a', 'assumptions.market.panelSd', lotStreams.dip('community'), challengerStreams.bidder('community', 'newcomer')];
  const cases = names.flatMap((name) => [0, 1, 20_240_101].map((seed): [string, number] => [name, seed]));
  const CELLS = 500;

  const cellsOf = (values: readonly number[], cells = CELLS): number[] => {
    const counts = Array<number>(cells).fill(0);
    for (const value of values) counts[Math.floor(value * cells)]++;
    return counts;
  };

  test.each(cases)('%s, seed %d: over trials and over positions', (name, seed) => {
    const key = streamKey(seed, name);
    expect(chiSquare(cellsOf(draws(100_000, (trial) => uniform(key, trial, 0))))).toBeLessThan(chiSquareLimit(CELLS - 1));
    expect(chiSquare(cellsOf(draws(100_000, (position) => uniform(key, 5, position))))).toBeLessThan(chiSquareLimit(CELLS - 1));
  });

  test('the low bits', () => {
    const key = streamKey(1, 'bits');
    // The last 16 of the 52 bits: 65,536 values, which 256 cells share evenly.
    const low = draws(100_000, (trial) => (uniform(key, trial, 0) * 2 ** 36) % 1);
    expect(chiSquare(cellsOf(low, 256))).toBeLessThan(chiSquareLimit(255));
  });

  test('a biased stream is found out', () => {
    const key = streamKey(1, 'a');
    const biased = draws(100_000, (trial) => uniform(key, trial, 0) ** 1.05);
    expect(chiSquare(cellsOf(biased))).toBeGreaterThan(chiSquareLimit(CELLS - 1));
  });
});

describe('independence, at fixed seeds', () => {
  const COUNT = 100_000;
  const key = streamKey(1, 'lots.community.incumbent.quality');
  const base = draws(COUNT, (trial) => uniform(key, trial, 0));
  const pairs: [string, readonly number[]][] = [
    ['the next trial', draws(COUNT, (trial) => uniform(key, trial + 1, 0))],
    ['the next position', draws(COUNT, (trial) => uniform(key, trial, 1))],
    ['the next bidder', draws(COUNT, (trial) => uniform(key, trial, bidPosition(0, 1, 0)))],
    ['the next round', draws(COUNT, (trial) => uniform(key, trial, bidPosition(1, 0, 0)))],
    ['trial and position exchanged', draws(COUNT, (trial) => uniform(key, 0, trial))],
    ...['lots.community.incumbent.reach', 'lots.communitz.incumbent.quality', 'lots.community.incumbent.qualitx', ''].map(
      (name): [string, readonly number[]] => [`the stream "${name}"`, draws(COUNT, (trial) => uniform(streamKey(1, name), trial, 0))],
    ),
    ...[0, 2, 2 ** 32 + 1, MAX_SEED].map((seed): [string, readonly number[]] => {
      const other = streamKey(seed, 'lots.community.incumbent.quality');
      return [`seed ${seed}`, draws(COUNT, (trial) => uniform(other, trial, 0))];
    }),
  ];
  const SIDE = 20;

  test.each(pairs)('of %s: no correlation, and every pair of cells as often as any other', (_name, other) => {
    expect(Math.abs(scaledCorrelation(base, other))).toBeLessThan(CORRELATION_LIMIT);
    const counts = Array<number>(SIDE * SIDE).fill(0);
    for (let i = 0; i < COUNT; i++) counts[Math.floor(base[i] * SIDE) * SIDE + Math.floor(other[i] * SIDE)]++;
    expect(chiSquare(counts)).toBeLessThan(chiSquareLimit(SIDE * SIDE - 1));
  });

  test('a dependent pair is found out', () => {
    const other = base.map((value, trial) => (value + 0.02 * uniform(key, trial, 9)) / 1.02);
    expect(Math.abs(scaledCorrelation(base, other))).toBeGreaterThan(CORRELATION_LIMIT);
  });
});

describe('keys of streams', () => {
  test('every likely name has a key of its own', () => {
    const ids = ['a', 'b', 'ab', 'ba', 'community', 'dementia', 'north-1', 'north-2', '1', '2', '12', '21'];
    const names = ids.flatMap((lot) => [
      ...Object.values(lotStreams).map((stream) => stream(lot)),
      ...ids.flatMap((other) => [challengerStreams.bidCount(lot, other), challengerStreams.bidder(lot, other)]),
      ...ids.map((other) => `links.${lot}-${other}.trust`),
      ...['quality', 'capability', 'reach', 'socialValue', 'cost'].map((trait) => `lots.${lot}.incumbent.${trait}`),
      ...Array.from({ length: 2000 }, (_, place) => `segments.${lot}${place}.harm`),
    ]);
    const keys = new Set(names.map((name) => JSON.stringify(streamKey(1, name))));
    expect(keys.size).toBe(new Set(names).size);
    expect(keys.size).toBeGreaterThan(20_000);
  });

  test('every seed has a key of its own, up to the highest', () => {
    const seeds = [0, 1, 2, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, MAX_SEED - 1, MAX_SEED];
    expect(new Set(seeds.map((seed) => JSON.stringify(streamKey(seed, 'a')))).size).toBe(seeds.length);
  });

  test.each([-1, 1.5, NaN, Infinity, MAX_SEED + 1])('seed %d is refused', (seed) => {
    expect(() => streamKey(seed, 'a')).toThrow(RangeError);
  });
});
