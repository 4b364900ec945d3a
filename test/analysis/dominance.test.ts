import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptability } from '../../src/analysis/acceptability.ts';
import { dominance, type Dominance } from '../../src/analysis/dominance.ts';
import { irregular, makeResult } from './makeResult.ts';
import { valuedResult, type ValuedOption } from './valueColumns.ts';

function found(trials: number, options: readonly ValuedOption[]): Dominance {
  const one = dominance(valuedResult(trials, options));
  if (one === null) throw new Error('kept');
  return one;
}

describe('dominance', () => {
  test('dearer and worse; the share of trials is told apart from the averages', () => {
    const { dominated, efficient, extended } = found(10, [{ cost: 100, qalys: 5 }, { cost: (t) => (t < 2 ? 50 : 200), qalys: 4 }]);
    expect(dominated).toHaveLength(1);
    expect(dominated[0]).toMatchObject({ option: 1, by: 0, cost: { mean: 70 }, qalys: { mean: -1 }, clear: true, share: { mean: 0.8 } });
    expect(efficient).toEqual([{ option: 0, perQaly: null }]);
    expect(extended).toEqual([]);
  });

  test('worse in one and level in the other is dominated; level in both is not', () => {
    expect(found(5, [{ cost: 1, qalys: 5 }, { cost: 1, qalys: 4 }]).dominated)
      .toMatchObject([{ option: 1, by: 0, clear: true, share: { mean: 1 } }]);
    const level = found(5, [{ cost: 1, qalys: 5 }, { cost: 1, qalys: 5 }]);
    expect(level.dominated).toEqual([]);
    expect(level.extended).toEqual([]);
    expect(level.efficient).toHaveLength(1);
  });

  test('not clear while a difference is within its error', () => {
    const noisy = found(10, [{ cost: 0, qalys: 1 }, { cost: (t) => (t % 2 === 0 ? 101 : -99), qalys: 0 }]).dominated;
    expect(noisy).toMatchObject([{ option: 1, by: 0, clear: false, share: { mean: 0.5 } }]);
  });

  test('extended dominance: dearer than a mixture of its neighbours that gives as much', () => {
    // Half of A and half of C: £100 and 10 QALYs.
    const { dominated, extended, efficient } = found(4, [{ cost: 0 }, { cost: 150, qalys: 10 }, { cost: 200, qalys: 20 }]);
    expect(dominated).toEqual([]);
    expect(extended).toEqual([{ option: 1, cheaper: 0, dearer: 2, shareOfDearer: 0.5, excessCost: { mean: 50, standardError: 0 } }]);
    expect(efficient).toEqual([{ option: 0, perQaly: null }, { option: 2, perQaly: { mean: 10, standardError: 0 } }]);
  });

  test('the price of a QALY rises along the efficient options', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 999 }), (count, key) => {
      const options = Array.from({ length: count }, (_, o) => ({
        cost: (t: number) => 1e6 * (irregular(o, key) + 0.3 * irregular(t, key + o)),
        qalys: (t: number) => 60 * (irregular(o, key + 1) + 0.3 * irregular(t, key + 2 * o)),
      }));
      const { dominated, extended, efficient } = found(12, options);
      const prices = efficient.map(({ perQaly }) => perQaly?.mean ?? -Infinity);
      prices.slice(1).forEach((price, i) => expect(price).toBeGreaterThan(prices[i]));
      expect(new Set([...dominated, ...extended, ...efficient].map(({ option }) => option)).size).toBe(count);
      for (const { excessCost, shareOfDearer } of extended) {
        expect(excessCost.mean).toBeGreaterThanOrEqual(-1e-6);
        expect(shareOfDearer).toBeGreaterThanOrEqual(0);
        expect(shareOfDearer).toBeLessThanOrEqual(1);
      }
      // Efficient options are those that lead somewhere on the value of a QALY, and the prices are where they take over.
      const curve = acceptability(valuedResult(12, options), 'qalyValue', { from: 0, to: 1e9, steps: 1, marks: [] });
      const takingOver = curve?.changes ?? [];
      const positive = efficient.filter(({ perQaly }) => perQaly !== null && perQaly.mean > 0);
      expect(takingOver.map(({ above }) => above)).toEqual(positive.map(({ option }) => option));
      takingOver.forEach(({ at, standardError }, i) => {
        expect(at / (positive[i].perQaly?.mean ?? NaN)).toBeCloseTo(1, 9);
        expect(standardError / (positive[i].perQaly?.standardError ?? NaN)).toBeCloseTo(1, 6);
      });
    }));
  });

  test('null where the trials were not kept', () => {
    expect(dominance(makeResult({ trials: 3, options: [{ id: 'a', name: 'A', outcomes: {} }], netBenefitsOnly: true }))).toBeNull();
  });
});
