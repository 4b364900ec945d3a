import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptability, usualRange, type Acceptability } from '../../src/analysis/acceptability.ts';
import { comparison } from '../../src/analysis/comparison.ts';
import { evpi } from '../../src/analysis/evpi.ts';
import { outcomeColumns } from '../../src/analysis/outcomeColumns.ts';
import { valueLines, type ValueAxis } from '../../src/analysis/valueLines.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { irregular, makeResult } from './makeResult.ts';
import { valuedResult, type ValuedAt } from './valueColumns.ts';

const axes: readonly ValueAxis[] = ['qalyValue', 'joinedUpYearValue', 'deprivedWeight'];

function found(result: RunResult, axis: ValueAxis = 'qalyValue'): Acceptability {
  const one = acceptability(result, axis);
  if (one === null) throw new Error('kept');
  return one;
}
const at = ({ values }: Acceptability, value: number) => {
  const one = values.find((candidate) => candidate.value === value);
  if (one === undefined) throw new Error(`${value} is not among the values`);
  return one;
};

/** Irregular options whose costs, QALYs and person-years differ by key. */
const irregularOptions = (count: number, key: number) => Array.from({ length: count }, (_, o) => ({
  cost: (t: number) => 1e6 * (3 + irregular(t, key + 3 * o) + 0.2 * irregular(o, key)),
  qalys: (t: number) => 100 * (irregular(t, key + 3 * o + 1) + 0.3 * irregular(o, key + 7)),
  deprived: (t: number) => 40 * irregular(t, key + 3 * o + 2),
  joinedUp: (t: number) => 5000 * irregular(t, key + 5 * o),
}));

describe('acceptability', () => {
  test('in closed form: 10 QALYs for £300,000 are worth it from £30,000', () => {
    const one = found(valuedResult(100, [{ cost: 0 }, { cost: 300_000, qalys: 10 }]));
    expect(at(one, 27_500)).toMatchObject({ leader: 0, options: [{ probabilityBest: { mean: 1 } }, { probabilityBest: { mean: 0 } }] });
    expect(at(one, 32_500)).toMatchObject({ leader: 1, options: [{ expectedLoss: { mean: 25_000 } }, { expectedLoss: { mean: 0 } }] });
    expect(at(one, 30_000).options.map(({ probabilityBest }) => probabilityBest.mean)).toEqual([0.5, 0.5]);
    expect(one.changes).toEqual([{ at: 30_000, below: 0, above: 1, standardError: 0 }]);
  });

  test('the marks and the scenario’s own value are among the values, once each and ascending', () => {
    const result = valuedResult(4, [{ cost: 0 }], { qalyValue: 31_234, deprivedWeight: 1, joinedUpYearValue: 0 });
    const values = found(result).values.map(({ value }) => value);
    for (const wanted of [0, 15_000, 25_000, 31_234, 35_000, 70_000, 100_000]) {
      expect(values.filter((one) => one === wanted)).toEqual([wanted]);
    }
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values.length).toBe(42);
  });

  test('the frontier is not the highest curve: seldom best, but far ahead when it is', () => {
    // A is worth 100 QALYs in one trial of four and none in the others; B 10 always. At £20,000 A's mean is £500,000, B's £200,000.
    const one = at(found(valuedResult(400, [{ cost: 0, qalys: (t) => (t % 4 === 0 ? 100 : 0) }, { cost: 0, qalys: 10 }])), 20_000);
    const shares = one.options.map(({ probabilityBest }) => probabilityBest.mean);
    expect(shares).toEqual([0.25, 0.75]);
    expect(one.leader).toBe(0);
    expect(shares[one.leader]).toBeLessThan(Math.max(...shares));
  });

  test('at the scenario’s own value it agrees with the comparison, on every axis', () => {
    const values: ValuedAt = { qalyValue: 20_000, deprivedWeight: 1.5, joinedUpYearValue: 100 };
    const result = valuedResult(200, irregularOptions(4, 2), values);
    const { whole, options } = comparison(result);
    for (const axis of axes) {
      const one = at(found(result, axis), values[axis]);
      expect(one.leader).toBe(whole.option);
      one.options.forEach(({ probabilityBest }, o) => {
        expect(probabilityBest.mean).toBeCloseTo(options[o].whole.probabilityBest.mean, 12);
        expect(probabilityBest.standardError).toBeCloseTo(options[o].whole.probabilityBest.standardError, 12);
      });
    }
  });

  test('a line in each value gives the net benefit that the model would', () => {
    const values: ValuedAt = { qalyValue: 20_000, deprivedWeight: 1.5, joinedUpYearValue: 100 };
    for (const axis of axes) {
      for (const other of [0, 0.7, 3, 40_000]) {
        const lines = valueLines(valuedResult(20, irregularOptions(3, 9), values), axis);
        const expected = outcomeColumns(valuedResult(20, irregularOptions(3, 9), { ...values, [axis]: other }), 'wholeValueNetBenefit');
        lines?.intercept.forEach((intercept, o) => {
          for (let t = 0; t < 20; t++) {
            const wanted = expected?.[o][t] ?? NaN;
            expect(Math.abs(intercept[t] + other * lines.slope[o][t] - wanted)).toBeLessThan(1e-9 * Math.abs(wanted) + 1e-3);
          }
        });
      }
    }
  });

  test('shares sum to 1; the least expected loss is the leader’s, and is the value of perfect information at each value', () => {
    const cases = [fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 999 }), fc.constantFrom(...axes)] as const;
    fc.assert(fc.property(...cases, (count, key, axis) => {
      const options = irregularOptions(count, key);
      const one = found(valuedResult(60, options), axis);
      for (const { value, options: figures, leader } of one.values) {
        expect(figures.reduce((sum, { probabilityBest }) => sum + probabilityBest.mean, 0)).toBeCloseTo(1, 9);
        const lost = figures.map(({ expectedLoss }) => expectedLoss.mean);
        expect(Math.min(...lost)).toBeGreaterThanOrEqual(0);
        const values = { qalyValue: 25_000, deprivedWeight: 1, joinedUpYearValue: 0, [axis]: value };
        const columns = outcomeColumns(valuedResult(60, options, values), 'wholeValueNetBenefit') ?? [];
        const perfect = evpi(columns);
        expect(Math.min(...lost)).toBeCloseTo(perfect.mean, 3);
        expect(lost[leader]).toBeCloseTo(perfect.mean, 3);
        expect(figures[leader].expectedLoss.standardError).toBeCloseTo(perfect.standardError, 3);
      }
    }), { numRuns: 10 });
  });

  test('between two changes the leader stays; each change is from the one before', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 999 }), (count, key) => {
      const one = found(valuedResult(40, irregularOptions(count, key)));
      let leader = one.values[0].leader;
      for (const { at: place, below, above, standardError } of one.changes) {
        expect(below).toBe(leader);
        expect(standardError).toBeGreaterThan(0);
        expect(place).toBeGreaterThan(0);
        leader = above;
      }
      for (const { value, leader: here } of one.values) {
        const passed = one.changes.filter((change) => change.at < value);
        if (!one.changes.some((change) => Math.abs(change.at - value) < 1e-6)) {
          expect(here).toBe(passed.length === 0 ? one.values[0].leader : passed[passed.length - 1].above);
        }
      }
    }));
  });

  test('the error of a change is that of a ratio: half the error for twice as many QALYs between the means', () => {
    const noise = (t: number): number => (t % 2 === 0 ? 1e5 : -1e5);
    const change = (qalys: number) => found(valuedResult(100, [{ cost: noise }, { cost: 20_000 * qalys, qalys }])).changes[0];
    expect(change(10).at).toBeCloseTo(20_000, 6);
    expect(change(10).standardError).toBeCloseTo(1e5 * Math.sqrt(100 / 99) / 10 / 10, 6);
    expect(change(20).standardError).toBeCloseTo(change(10).standardError / 2, 6);
  });

  test('no change is told twice, or beyond the range, or between options that are the same', () => {
    expect(found(valuedResult(10, [{ cost: 0 }, { cost: 2e6, qalys: 10 }])).changes).toEqual([]);
    expect(found(valuedResult(10, [{ cost: 5, qalys: 3 }, { cost: 5, qalys: 3 }])).changes).toEqual([]);
    const three = found(valuedResult(10, [{ cost: 0 }, { cost: 1e5, qalys: 10 }, { cost: 4e5, qalys: 20 }]));
    expect(three.changes.map(({ at: place, below, above }) => [place, below, above])).toEqual([[10_000, 0, 1], [30_000, 1, 2]]);
  });

  test('the usual range takes in the scenario’s own value; null where the trials were not kept', () => {
    expect(usualRange('qalyValue', 250_000).to).toBe(250_000);
    expect(usualRange('joinedUpYearValue', 3000)).toMatchObject({ from: 0, to: 6000 });
    expect(usualRange('deprivedWeight', 0.5)).toMatchObject({ from: 0.5, to: 5 });
    const options = [{ id: 'a', name: 'A', outcomes: {} }];
    expect(acceptability(makeResult({ trials: 3, options, netBenefitsOnly: true }), 'qalyValue')).toBeNull();
  });
});
