import { describe, expect, test } from 'vitest';
import { findingLevel, laboratoryFindings, type LaboratoryFinding } from '../../../src/analysis/bidLaboratory/laboratoryFindings.ts';
import { panelNoise } from '../../../src/analysis/bidLaboratory/panelNoise.ts';
import type { BidLaboratory } from '../../../src/scenario/bidLaboratory.ts';
import { bid, fourBids, fourWeights, laboratoryOf } from './laboratory.ts';

const find = (laboratory: BidLaboratory): readonly LaboratoryFinding[] => laboratoryFindings(laboratory, panelNoise(laboratory));
const kinds = (laboratory: BidLaboratory): readonly string[] => find(laboratory).map(({ kind }) => kind);
const one = (laboratory: BidLaboratory, kind: LaboratoryFinding['kind']) => find(laboratory).find((finding) => finding.kind === kind);

test('the four bids: a withdrawal first, then noise and formulas, then the low price', () => {
  const found = find(laboratoryOf(fourBids, fourWeights, { maximumPrice: 15e6 }));
  expect(found.map(({ kind }) => kind)).toEqual(['withdrawal', 'leadInNoise', 'formulasDisagree', 'lowPrice']);
  expect(found.map(findingLevel)).toEqual(['warning', 'warning', 'warning', 'note']);
  expect(found[0]).toEqual({ kind: 'withdrawal', bid: 'd', rank: 4, before: ['a'], after: ['b'] });
  expect(found[2]).toEqual({ kind: 'formulasDisagree', others: [{ formula: 'linear', first: ['b'] }, { formula: 'pricePerPoint', first: ['b'] }] });
});

test('a clear winner among like prices raises nothing', () => {
  expect(find(laboratoryOf([bid('a', 10, 80, 80, 80, 80), bid('b', 10.2, 50, 50, 50, 50)], fourWeights))).toEqual([]);
});

test('nothing to score is said first, and what else is known of the bids after it', () => {
  const laboratory = laboratoryOf([bid('a', 0, 60), bid('b', 10, 50), bid('c', 11, 20)], [50, 50], { minQuality: 0.45 });
  expect(find(laboratory)).toMatchObject([
    { kind: 'undefined', problem: { kind: 'priceNotAboveZero', bids: ['a'] } }, { kind: 'lowPrice', bid: 'a', under: 1 },
    { kind: 'belowMinimum', bid: 'c', quality: 0.2 },
  ]);
  expect(findingLevel(find(laboratory)[0])).toBe('stop');
});

describe('single findings', () => {
  test('a tie, and all prices alike', () => {
    expect(find(laboratoryOf([bid('a', 10, 60), bid('b', 10, 60)], [50, 50]))).toEqual([
      { kind: 'tie', bids: ['a', 'b'] }, { kind: 'equalPrices', price: 10e6 },
    ]);
  });

  test('one bid alone in the running', () => {
    expect(kinds(laboratoryOf([bid('a', 10, 60), bid('b', 10, 30)], [50, 50], { minQuality: 0.4 }))).toEqual(['onlyBid', 'belowMinimum']);
  });

  test('a price is low from more than 10% under the average of the others, high from more than 25% over it', () => {
    const others = [bid('b', 10, 50), bid('c', 10, 50)];
    const awayOf = (price: number): readonly string[] => kinds(laboratoryOf([bid('a', price, 50), ...others], [50, 50]))
      .filter((kind) => kind === 'lowPrice' || kind === 'highPrice');
    expect([8.9, 9.01, 11].map(awayOf)).toEqual([['lowPrice'], [], []]);
    expect(awayOf(12.6)).toEqual(['lowPrice', 'lowPrice', 'highPrice']);
  });

  test('the lead is within a panel’s noise while it is under one standard deviation of it', () => {
    // One standard deviation of the difference: 4 √2 = 5.66 points.
    const gap = (points: number) => kinds(laboratoryOf([bid('a', 10, 50 + points), bid('b', 10, 50)], [0, 100]));
    expect(gap(5.5)).toContain('leadInNoise');
    expect(gap(5.8)).not.toContain('leadInNoise');
  });

  test('the lowest quality wins on its price, and the weight of price under which it would not', () => {
    // 50 t + … : a has 40 (1 - t) + 100 t, b 100 (1 - t) + 50 t; level at t = 60/110.
    const bids = [bid('a', 10, 40), bid('b', 20, 100)];
    const found = one(laboratoryOf(bids, [70, 30]), 'lowestQualityWins');
    expect(found).toMatchObject({ bid: 'a', quality: 0.4 });
    expect(found?.kind === 'lowestQualityWins' ? found.stops : null).toBeCloseTo(6 / 11, 12);
    expect(kinds(laboratoryOf(bids, [50, 50]))).not.toContain('lowestQualityWins');
    // Poorest of quality, and best of all else: not its price wins.
    expect(kinds(laboratoryOf([bid('a', 10, 40, 100), bid('b', 20, 50, 0)], [10, 10, 80]))).not.toContain('lowestQualityWins');
    expect(one(laboratoryOf([bid('a', 4, 40), bid('b', 20, 100)], [0, 100], { formula: 'pricePerPoint' }), 'lowestQualityWins'))
      .toMatchObject({ bid: 'a', stops: null });
  });

  test('a bid over the maximum, and a maximum far above all', () => {
    const rest = { formula: 'linearToMaximum' as const };
    const bids = [bid('a', 10, 60), bid('b', 12, 70)];
    expect(one(laboratoryOf(bids, [50, 50], { ...rest, maximumPrice: 11e6 }), 'overMaximum')).toMatchObject({ bid: 'b', maximum: 11e6 });
    const far = one(laboratoryOf(bids, [50, 50], { ...rest, maximumPrice: 100e6 }), 'farMaximum');
    expect(far?.kind === 'farMaximum' ? far.spread : null).toBeCloseTo(0.02, 12);
    expect(kinds(laboratoryOf(bids, [50, 50], { ...rest, maximumPrice: 15e6 }))).not.toContain('farMaximum');
    expect(kinds(laboratoryOf(bids, [50, 50], { ...rest, maximumPrice: 15e6 }))).not.toContain('overMaximum');
  });

  test('no points to divide by', () => {
    expect(one(laboratoryOf([bid('a', 10, 0, 50), bid('b', 12, 70)], [0, 100], { formula: 'pricePerPoint' }), 'noPoints')).toEqual({ kind: 'noPoints', bid: 'a' });
  });

  test('formulas without what they need are not asked', () => {
    const others = (maximumPrice: number | null) => {
      const found = one(laboratoryOf([bid('a', 10, 50), bid('b', 20, 100)], [60, 40], { maximumPrice }), 'formulasDisagree');
      return found?.kind === 'formulasDisagree' ? found.others.map(({ formula }) => formula) : [];
    };
    expect(others(null)).not.toContain('linearToMaximum');
    expect(others(1000e6)).toContain('linearToMaximum');
  });
});
