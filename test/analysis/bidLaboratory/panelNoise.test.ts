import { describe, expect, test } from 'vitest';
import { leadNoise, panelNoise } from '../../../src/analysis/bidLaboratory/panelNoise.ts';
import { scoreBids } from '../../../src/analysis/bidLaboratory/scoreBids.ts';
import type { BidLaboratory } from '../../../src/scenario/bidLaboratory.ts';
import { bid, fourBids, fourWeights, laboratoryOf } from './laboratory.ts';

const sharesOf = (laboratory: BidLaboratory): readonly number[] => (panelNoise(laboratory)?.first ?? []).map(({ mean }) => mean);
/** Of two bids that differ by a gap in quality, which alone counts: a panel's noise is then that of the score itself. */
const gapOf = (gap: number, panelSd: number, rest: Partial<BidLaboratory> = {}) =>
  laboratoryOf([bid('a', 10, 50 + gap), bid('b', 10, 50)], [0, 100], { panelSd, ...rest });

/** Φ by its series about 0 (Abramowitz and Stegun 26.2.10): apart from the program's own mathematics. */
function normalDistribution(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 1; n < 100; n++) {
    term *= -z * z / (2 * n);
    sum += term / (2 * n + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

describe('two bids: the ranking turns round with probability Φ(-gap / (s √2))', () => {
  // 33% at a true gap of 2.5 points and 24% at 4.07 with noise of 4 points on each bid: the margins of two contested awards.
  test.each([[2.5, 0.33], [4.07, 0.24]])('a gap of %s points', (gap, turned) => {
    const closed = normalDistribution(-gap / (4 * Math.SQRT2));
    expect(Math.abs(closed - turned)).toBeLessThan(0.005);
    const found = panelNoise(gapOf(gap, 0.04));
    const [, second] = found?.first ?? [];
    expect(second.standardError).toBeGreaterThan(0.005);
    expect(Math.abs(second.mean - closed)).toBeLessThan(3 * second.standardError);
    expect(normalDistribution(-gap / leadNoise(gapOf(gap, 0.04), 'a', 'b'))).toBeCloseTo(closed, 10);
  });

  test.each(['relative', 'linear', 'linearToMaximum', 'pricePerPoint'] as const)('with all criteria, under %s', (formula) => {
    const bids = [bid('a', 10, 55, 60, 50, 45), bid('b', 10.4, 58, 57, 55, 50)];
    const laboratory = laboratoryOf(bids, [30, 30, 20, 10, 10], { formula, maximumPrice: 30e6, panelSd: 0.05 });
    const { first, second, lead } = scoreBids(laboratory);
    if (second === null || lead === null) throw new Error('Two bids are ranked.');
    const closed = normalDistribution(-lead / leadNoise(laboratory, first[0], second));
    const found = panelNoise(laboratory)?.first[bids.findIndex(({ id }) => id === second)];
    expect(Math.abs((found?.mean ?? NaN) - closed)).toBeLessThan(3 * (found?.standardError ?? NaN));
  });
});

test('without noise every panel finds the same', () => {
  const found = panelNoise(laboratoryOf(fourBids, fourWeights, { panelSd: 0 }));
  expect(found?.first.map(({ mean, standardError }) => [mean, standardError])).toEqual([[1, 0], [0, 0], [0, 0], [0, 0]]);
});

test('alike bids share the panels alike, ties too', () => {
  const alike = ['a', 'b', 'c', 'd'].map((id) => bid(id, 10, 50, 50, 50, 50));
  const found = panelNoise(laboratoryOf(alike, fourWeights));
  for (const { mean, standardError } of found?.first ?? []) expect(Math.abs(mean - 0.25)).toBeLessThan(3.5 * standardError);
  expect(sharesOf(laboratoryOf(alike, fourWeights, { panelSd: 0 }))).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('shares sum to 1 with those of nobody, and follow a bid wherever it stands', () => {
  const laboratory = laboratoryOf(fourBids, fourWeights, { minQuality: 0.66 });
  const found = panelNoise(laboratory);
  expect((found?.nobody ?? 0) + sharesOf(laboratory).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(found?.nobody).toBeGreaterThan(0.01);
  expect(sharesOf({ ...laboratory, bids: [...fourBids].reverse() })).toEqual([...sharesOf(laboratory)].reverse());
});

test('scores stay within 0 and 100: at the top noise can only take away', () => {
  const laboratory = laboratoryOf([bid('a', 10, 100), bid('b', 10, 99)], [0, 100], { panelSd: 0.5 });
  const [a, b] = sharesOf(laboratory);
  // Half the panels put each at 100, so that a quarter are ties.
  expect(Math.abs(a - b)).toBeLessThan(0.05);
  expect(a + b).toBeCloseTo(1, 12);
});

test('the same bits every time; fewer panels for more bids; none where nothing can be ranked', () => {
  const laboratory = laboratoryOf(fourBids, fourWeights);
  expect(panelNoise(laboratory)).toEqual(panelNoise(laboratory));
  const many = Array.from({ length: 20 }, (_, i) => bid(`b${i}`, 10 + i, 50));
  const [few, more] = [panelNoise(laboratory)?.panels ?? 0, panelNoise(laboratoryOf(many, fourWeights))?.panels ?? 0];
  expect(more).toBeLessThan(few);
  expect(more).toBeGreaterThanOrEqual(1000);
  expect(panelNoise(laboratoryOf([bid('a', 0, 50), bid('b', 1, 50)], fourWeights))).toBeNull();
  // A free bid that is out as it stands may be let in by noise: such panels find nobody.
  expect(panelNoise(laboratoryOf([bid('a', 0, 44), bid('b', 1, 60)], fourWeights, { minQuality: 0.45 }))?.nobody).toBeGreaterThan(0.2);
});
