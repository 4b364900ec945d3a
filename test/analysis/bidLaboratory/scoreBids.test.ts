import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreBids } from '../../../src/analysis/bidLaboratory/scoreBids.ts';
import { withdrawals } from '../../../src/analysis/bidLaboratory/withdrawals.ts';
import type { BidLaboratory } from '../../../src/scenario/bidLaboratory.ts';
import { laboratoryArbitrary } from './bidsArbitrary.ts';
import { bid, fourBids, fourWeights, laboratoryOf } from './laboratory.ts';

const totals = (laboratory: BidLaboratory) =>
  scoreBids(laboratory).bids.map(({ total }) => (total === null ? null : Math.round(total * 100) / 100));
const ranks = (laboratory: BidLaboratory) => scoreBids(laboratory).bids.map(({ rank }) => rank);
/** Ranks by id: what must not hang on the order of bids. */
const ranksById = (laboratory: BidLaboratory) => new Map(scoreBids(laboratory).bids.map(({ id, rank }) => [id, rank]));

describe('worked by hand', () => {
  test('lowest over bid: the worked example of government guidance, £15,000, £10,000 and £30,000', () => {
    const laboratory = laboratoryOf([bid('a', 0.015), bid('b', 0.01), bid('c', 0.03)], [100]);
    expect(scoreBids(laboratory).bids.map(({ priceScore }) => priceScore)).toEqual([2 / 3, 1, 1 / 3]);
  });

  test('60 on quality, 40 on price: 40, 38 and 37 points at £100, £105 and £108', () => {
    const laboratory = laboratoryOf([bid('a', 100), bid('b', 105), bid('c', 108)], [40, 60]);
    expect(totals(laboratory)).toEqual([40, 38.1, 37.04]);
  });

  test('straight line from the lowest: a point for each percent, nothing from twice the lowest', () => {
    const laboratory = laboratoryOf([bid('a', 10), bid('b', 12.5), bid('c', 20), bid('d', 35)], [100], { formula: 'linear' });
    expect(totals(laboratory)).toEqual([100, 75, 0, 0]);
    expect(ranks(laboratory)).toEqual([1, 2, 3, 3]);
  });

  test('straight line to a maximum: nothing at it or above, all at £0 or below', () => {
    const bids = [bid('a', 5), bid('b', 20), bid('c', 25), bid('d', 0), bid('e', -1)];
    expect(totals(laboratoryOf(bids, [100], { formula: 'linearToMaximum', maximumPrice: 20e6 }))).toEqual([75, 0, 0, 100, 100]);
  });

  test('price per quality point: points for each £1m, whatever the weight of price', () => {
    const bids = [bid('a', 10, 80, 40), bid('b', 5, 50, 10)];
    for (const price of [0, 70]) {
      // 3:1 on quality: a has 70 points for £10m, b 40 for £5m.
      const laboratory = laboratoryOf(bids, [price, 30, 10], { formula: 'pricePerPoint' });
      expect(totals(laboratory)).toEqual([7, 8]);
      expect(scoreBids(laboratory)).toMatchObject({ first: ['b'], second: 'a', lead: 1 });
    }
  });

  test('all five criteria', () => {
    const laboratory = laboratoryOf(fourBids, fourWeights);
    expect(totals(laboratory)).toEqual([69.31, 69.18, 67.98, 60.65]);
    expect(ranks(laboratory)).toEqual([1, 2, 3, 4]);
    expect(totals({ ...laboratory, formula: 'linear' })).toEqual([67.81, 68.71, 66.19, 60.65]);
  });
});

describe('who is out, and ties', () => {
  test('a bid under the minimum quality is out, and its price is no yardstick', () => {
    const laboratory = laboratoryOf([bid('a', 10, 50), bid('b', 5, 40), bid('c', 20, 60)], [50, 50], { minQuality: 0.45 });
    expect(scoreBids(laboratory).bids).toMatchObject([
      { total: 75, rank: 1 }, { isFit: false, total: null, rank: null, priceScore: null }, { total: 55 },
    ]);
    expect(scoreBids(laboratory)).toMatchObject({ first: ['a'], second: 'c', lead: 20 });
    expect(scoreBids({ ...laboratory, minQuality: 0.5 }).bids[0].isFit).toBe(true);
  });

  test('bids that tie share a rank, and the next comes after all of them', () => {
    const laboratory = laboratoryOf([bid('a', 10, 60), bid('b', 10, 50), bid('c', 10, 60), bid('d', 10, 50), bid('e', 10, 20)], [50, 50]);
    expect(ranks(laboratory)).toEqual([1, 3, 1, 3, 5]);
    expect(scoreBids(laboratory)).toMatchObject({ first: ['a', 'c'], second: 'b', lead: 0 });
  });

  test('one bid alone has no lead', () => {
    expect(scoreBids(laboratoryOf([bid('a', 10, 60)], [50, 50]))).toMatchObject({ first: ['a'], second: null, lead: null, problem: null });
  });
});

describe('where a formula fails', () => {
  const free = [bid('a', 0, 60), bid('b', 10, 50), bid('c', 20, 40)];

  test.each([
    ['relative', [null, 0, 0]], ['linear', [null, null, null]], ['pricePerPoint', [null, null, null]],
  ] as const)('a price of £0 leaves no ranking under %s', (formula, priced) => {
    const scores = scoreBids(laboratoryOf(free, [50, 50], { formula }));
    expect(scores.problem).toEqual({ kind: 'priceNotAboveZero', bids: ['a'] });
    expect(scores.bids.map(({ priceScore }) => priceScore)).toEqual(priced);
    expect(scores).toMatchObject({ first: [], second: null, lead: null });
    expect(scores.bids.map(({ rank }) => rank)).toEqual([null, null, null]);
  });

  test('it does no harm to a line to a maximum, or where that bid is out', () => {
    expect(scoreBids(laboratoryOf(free, [50, 50], { formula: 'linearToMaximum', maximumPrice: 20e6 })).first).toEqual(['a']);
    const out = [bid('a', 0, 10), ...free.slice(1)];
    expect(scoreBids(laboratoryOf(out, [50, 50], { minQuality: 0.2 }))).toMatchObject({ problem: null, first: ['b'] });
  });

  test.each([
    ['no bid', laboratoryOf([], [50, 50]), 'noBids'],
    ['none good enough', laboratoryOf(free, [50, 50], { minQuality: 0.9 }), 'noneFit'],
    ['no maximum', laboratoryOf(free, [50, 50], { formula: 'linearToMaximum' }), 'noMaximum'],
    ['a maximum of £0', laboratoryOf(free, [50, 50], { formula: 'linearToMaximum', maximumPrice: 0 }), 'noMaximum'],
    ['no weight', laboratoryOf(free.slice(1), []), 'noWeights'],
    ['weight on price alone, which price per point leaves aside', laboratoryOf(free.slice(1), [100], { formula: 'pricePerPoint' }), 'noWeights'],
  ] as const)('%s', (_, laboratory, kind) => {
    expect(scoreBids(laboratory).problem?.kind).toBe(kind);
  });
});

describe('laws', () => {
  test('the ranking hangs neither on the order of bids nor on the sum of weights', () => {
    fc.assert(fc.property(laboratoryArbitrary, fc.constantFrom(0.01, 2, 7, 1000), (laboratory, factor) => {
      const found = ranksById(laboratory);
      expect(ranksById({ ...laboratory, bids: [...laboratory.bids].reverse() })).toEqual(found);
      const { quality, value, integration, access, socialValue } = laboratory.weights;
      const weights = {
        quality: quality * factor, value: value * factor, integration: integration * factor, access: access * factor,
        socialValue: socialValue * factor,
      };
      expect(ranksById({ ...laboratory, weights })).toEqual(found);
    }));
  });

  test('every point more moves no bid down; every pound less moves none down', () => {
    fc.assert(fc.property(laboratoryArbitrary, (laboratory) => {
      const [first, ...rest] = laboratory.bids;
      const before = scoreBids(laboratory).bids[0].rank;
      const { quality, integration, access, socialValue } = first.scores;
      const up = (score: number): number => Math.min(1, score + 0.05);
      const scores = { quality: up(quality), integration: up(integration), access: up(access), socialValue: up(socialValue) };
      const better = { ...first, scores };
      const cheaper = { ...first, price: first.price * 0.9 };
      for (const changed of [better, cheaper]) {
        const after = scoreBids({ ...laboratory, bids: [changed, ...rest] }).bids[0].rank;
        if (before !== null) expect(after).not.toBeNull();
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before);
      }
    }));
  });

  test.each(['linearToMaximum', 'pricePerPoint'] as const)('under %s no bid that is not first decides who is', (formula) => {
    fc.assert(fc.property(laboratoryArbitrary, (laboratory) => {
      expect(withdrawals({ ...laboratory, formula })).toEqual([]);
    }), { numRuns: 300 });
  });

  test.each(['relative', 'linear'] as const)('under %s it can: a low bid that comes last', (formula) => {
    const [a, b, c, d] = fourBids;
    const weights = formula === 'relative' ? fourWeights : [31, 40, 13, 5, 15];
    const laboratory = laboratoryOf([a, b, c, d], weights, { formula });
    const found = withdrawals(laboratory);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ bid: 'd', rank: 4 });
    expect(found[0].after).not.toEqual(found[0].before);
  });

  test('whoever is named would change who is first, and nobody else would', () => {
    fc.assert(fc.property(laboratoryArbitrary, (laboratory) => {
      const named = withdrawals(laboratory).map((one) => one.bid);
      const { first } = scoreBids(laboratory);
      for (const { id } of laboratory.bids.filter((one) => !first.includes(one.id))) {
        const without = scoreBids({ ...laboratory, bids: laboratory.bids.filter((one) => one.id !== id) }).first;
        expect([...without].sort().join() !== [...first].sort().join()).toBe(named.includes(id));
      }
    }));
  });
});
