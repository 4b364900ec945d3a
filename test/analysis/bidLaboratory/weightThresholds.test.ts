import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreBids } from '../../../src/analysis/bidLaboratory/scoreBids.ts';
import { weightThresholds, weightsWith } from '../../../src/analysis/bidLaboratory/weightThresholds.ts';
import type { BidLaboratory } from '../../../src/scenario/bidLaboratory.ts';
import type { Criterion } from '../../../src/scenario/types.ts';
import { laboratoryArbitrary } from './bidsArbitrary.ts';
import { bid, fourBids, fourWeights, laboratoryOf } from './laboratory.ts';

/** Totals by id with one weight moved: of those in the running. */
function totalsAt(laboratory: BidLaboratory, criterion: Criterion, share: number): Map<string, number> {
  const { bids } = scoreBids({ ...laboratory, weights: weightsWith(laboratory, criterion, share) });
  return new Map(bids.flatMap(({ id, total }) => (total === null ? [] : [[id, total] as const])));
}

test('worked by hand: quality and price alone', () => {
  // At a share t of price: a has 100 (1 - t) + 50 t, b 40 (1 - t) + 100 t; level where 100 - 50 t = 40 + 60 t, t = 6/11.
  const laboratory = laboratoryOf([bid('a', 20, 100), bid('b', 10, 40)], [30, 70]);
  const found = weightThresholds(laboratory) ?? [];
  expect(found.find(({ criterion }) => criterion === 'value')).toMatchObject({ share: 0.3, below: null, above: { bids: ['b'] } });
  expect(found.find(({ criterion }) => criterion === 'value')?.above?.at).toBeCloseTo(6 / 11, 12);
  expect(found.find(({ criterion }) => criterion === 'quality')?.below?.at).toBeCloseTo(5 / 11, 12);
});

test('the four bids: who takes over where', () => {
  const found = weightThresholds(laboratoryOf(fourBids, fourWeights)) ?? [];
  const told = found.map(({ criterion, below, above }) => [
    criterion, ...[below, above].map((change) => (change === null ? null : `${(change.at * 100).toFixed(1)} ${change.bids.join('')}`)),
  ]);
  expect(told).toEqual([
    ['quality', '18.2 c', '43.7 b'], ['value', null, '31.1 b'], ['integration', '9.6 b', null], ['access', '3.4 b', '34.2 c'],
    ['socialValue', null, '27.1 c'],
  ]);
});

test('nothing to hold where several are first, or none', () => {
  const same = [bid('a', 10, 60), bid('b', 10, 60)];
  expect(weightThresholds(laboratoryOf(same, [50, 50]))).toBeNull();
  expect(weightThresholds(laboratoryOf([], [50, 50]))).toBeNull();
});

test('price has no threshold where it has no weight to move', () => {
  const found = weightThresholds(laboratoryOf(fourBids, fourWeights, { formula: 'pricePerPoint' })) ?? [];
  expect(found.map(({ criterion }) => criterion)).toEqual(['quality', 'integration', 'access', 'socialValue']);
});

describe('over any bids, weights and formula', () => {
  test('just short of a threshold nobody passes the first, just beyond it those named do', () => {
    let crossed = 0;
    fc.assert(fc.property(laboratoryArbitrary, (laboratory) => {
      const [first] = scoreBids(laboratory).first;
      for (const { criterion, below, above } of weightThresholds(laboratory) ?? []) {
        for (const [change, side] of [[below, -1], [above, 1]] as const) {
          if (change === null) continue;
          const step = 1e-6;
          const beyond = totalsAt(laboratory, criterion, change.at + side * step);
          for (const id of change.bids) expect(beyond.get(id)).toBeGreaterThan(beyond.get(first) ?? NaN);
          crossed++;
          const short = change.at - side * step;
          // Where both thresholds lie closer together than the step, just short of one is beyond the other.
          if (short < (below?.at ?? 0) || short > (above?.at ?? 1)) continue;
          const before = totalsAt(laboratory, criterion, short);
          for (const total of before.values()) expect(total).toBeLessThanOrEqual(before.get(first) ?? NaN);
        }
      }
    }), { numRuns: 300 });
    expect(crossed).toBeGreaterThan(100);
  });

  test('up to a threshold, and to the end where there is none, the first stays first', () => {
    fc.assert(fc.property(laboratoryArbitrary, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (laboratory, part) => {
      const [first] = scoreBids(laboratory).first;
      for (const { criterion, share, below, above } of weightThresholds(laboratory) ?? []) {
        const [from, to] = [below?.at ?? 0, above?.at ?? 1];
        expect(from).toBeLessThanOrEqual(share);
        expect(to).toBeGreaterThanOrEqual(share);
        const at = from + part * (to - from);
        const totals = totalsAt(laboratory, criterion, at);
        // An edge that has been rounded may lie a bit too far.
        for (const total of totals.values()) expect(total).toBeLessThanOrEqual((totals.get(first) ?? NaN) + 1e-9);
      }
    }), { numRuns: 300 });
  });
});
