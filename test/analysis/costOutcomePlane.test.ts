import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOUD_POINTS, costOutcomePlane, quadrants, type PlaneOption } from '../../src/analysis/costOutcomePlane.ts';
import { irregular, makeResult } from './makeResult.ts';
import { valuedResult, type ValuedOption } from './valueColumns.ts';

function planeOf(trials: number, options: readonly ValuedOption[], reference = 0): readonly PlaneOption[] {
  const plane = costOutcomePlane(valuedResult(trials, options), reference);
  if (plane === null) throw new Error('kept');
  return plane.options;
}
const exchangeOf = (cost: number, qalys: number) => planeOf(10, [{ cost: 0 }, { cost, qalys }])[0].exchange;

describe('costOutcomePlane', () => {
  test('the ratio is given where it has a meaning, and says which', () => {
    expect(exchangeOf(300, 10)).toEqual({ kind: 'price', perQaly: { mean: 30, standardError: 0 } });
    expect(exchangeOf(-300, -10)).toEqual({ kind: 'saving', perQaly: { mean: 30, standardError: 0 } });
    expect(exchangeOf(-300, 10)).toEqual({ kind: 'dominates' });
    expect(exchangeOf(300, -10)).toEqual({ kind: 'dominated' });
    expect(exchangeOf(0, 10)).toEqual({ kind: 'unclear' });
    expect(planeOf(10, [{ cost: 0 }, { cost: (t) => (t % 2 === 0 ? 9 : -8), qalys: 3 }])[0].exchange).toEqual({ kind: 'unclear' });
  });

  test('means, shares of the quadrants and the cloud, in closed form', () => {
    const [b] = planeOf(8, [{ cost: 100, qalys: 1 }, { cost: (t) => (t < 6 ? 110 : 90), qalys: (t) => (t % 2 === 0 ? 2 : 0) }]);
    expect([b.cost.mean, b.qalys.mean]).toEqual([5, 0]);
    expect(quadrants.map((one) => b.shares[one].mean)).toEqual([3 / 8, 3 / 8, 1 / 8, 1 / 8]);
    expect([...b.cloud.cost]).toEqual([10, 10, 10, 10, 10, 10, -10, -10]);
    expect([...b.cloud.trial]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('a border counts half to each side, the middle a quarter to each', () => {
    expect(quadrants.map((one) => planeOf(4, [{ cost: 1 }, { cost: 1 }])[0].shares[one].mean)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(quadrants.map((one) => planeOf(4, [{ cost: 1 }, { cost: 2 }])[0].shares[one].mean)).toEqual([0.5, 0.5, 0, 0]);
  });

  test('about 500 trials are kept, spread over the run and named', () => {
    const [b] = planeOf(1777, [{ cost: 0 }, { cost: (t) => t, qalys: (t) => 2 * t }]);
    expect(b.cloud.trial.length).toBe(CLOUD_POINTS);
    b.cloud.trial.forEach((t, i) => {
      expect([b.cloud.cost[i], b.cloud.qalys[i]]).toEqual([t, 2 * t]);
      if (i > 0) expect([3, 4]).toContain(t - b.cloud.trial[i - 1]);
    });
  });

  test('shares sum to 1; exchanging option and reference turns the plane over', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 0, max: 999 }), (trials, key) => {
      const rough = (k: number) => (t: number) => Math.round(9 * irregular(t, k));
      const option = (k: number) => ({ cost: rough(k), qalys: rough(k + 1) });
      const options = [option(key), option(key + 2)];
      const [there] = planeOf(trials, options);
      const [back] = planeOf(trials, options, 1);
      expect(quadrants.reduce((sum, one) => sum + there.shares[one].mean, 0)).toBeCloseTo(1, 12);
      expect(there.cost.mean).toBeCloseTo(-back.cost.mean, 12);
      expect(there.shares.dearerBetter.mean).toBeCloseTo(back.shares.cheaperWorse.mean, 12);
      expect(there.shares.dearerWorse.mean).toBeCloseTo(back.shares.cheaperBetter.mean, 12);
      const turned = { price: 'saving', saving: 'price', dominates: 'dominated', dominated: 'dominates', unclear: 'unclear' } as const;
      expect(back.exchange.kind).toBe(turned[there.exchange.kind]);
    }));
  });

  test('null where the trials were not kept', () => {
    const options = [{ id: 'a', name: 'A', outcomes: {} }, { id: 'b', name: 'B', outcomes: {} }];
    expect(costOutcomePlane(makeResult({ trials: 3, options, netBenefitsOnly: true }), 0)).toBeNull();
  });
});
