import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteria, criterionScales, usualMeasures, type CriterionMeasures } from '../../src/analysis/criterionScales.ts';
import { rankAcceptability, type RankAcceptability } from '../../src/analysis/rankAcceptability.ts';
import type { OutcomeName } from '../../src/model/outcomes.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { irregular, makeResult } from './makeResult.ts';
import { cases } from '../generators/cases.ts';

type Row = Partial<Record<OutcomeName, number | ((trial: number) => number)>>;
const resultOf = (trials: number, rows: readonly Row[]): RunResult =>
  makeResult({ trials, options: rows.map((outcomes, o) => ({ id: `o${o}`, name: 'ABCDEF'[o], outcomes })) });
function found(result: RunResult, measures?: CriterionMeasures): RankAcceptability {
  const one = rankAcceptability(result, measures);
  if (one === null) throw new Error('kept');
  return one;
}
/** One outcome a criterion, from 0 to 1 as it stands. */
const plain: CriterionMeasures = {
  quality: [{ outcome: 'quality', better: 'higher', share: 1, zero: 0, one: 1 }],
  value: [{ outcome: 'totalCost', better: 'lower', share: 1, zero: 1, one: 0 }],
  integration: [{ outcome: 'integration', better: 'higher', share: 1, zero: 0, one: 1 }],
  access: [{ outcome: 'access', better: 'higher', share: 1, zero: 0, one: 1 }],
  socialValue: [{ outcome: 'socialValue', better: 'higher', share: 1, zero: 0, one: 1 }],
};

describe('criterionScales', () => {
  test('0 and 1 are the 10th and 90th percentile over options and trials, turned over where less is better', () => {
    const result = resultOf(101, [{ quality: (t) => t / 100, totalCost: (t) => t, accessGap: (t) => -t / 1000, access: 0.5 }]);
    const scaled = criterionScales(result);
    expect(scaled?.scales.quality).toEqual([{ outcome: 'quality', better: 'higher', zero: 0.1, one: 0.9, share: 1 }]);
    expect(scaled?.scales.value).toEqual([{ outcome: 'totalCost', better: 'lower', zero: 90, one: 10, share: 1 }]);
    // Access itself and the gap in outcomes are the same everywhere and tell nothing; the gap in access is the criterion.
    expect(scaled?.scales.access.map(({ share }) => share)).toEqual([0, 1, 0]);
    expect(scaled?.scales.access[1].zero).toBeCloseTo(0.09, 12);
    expect(scaled?.values[0][0][50]).toBeCloseTo(0.5, 12);
    // Linear, and not cut off.
    expect(scaled?.values[0][0][100]).toBeCloseTo(1.125, 12);
    expect(scaled?.values[1][0][100]).toBeCloseTo(-0.125, 12);
    expect(scaled?.values[4][0][7]).toBe(0);
  });

  test('an outcome that is nil in nearly all trials is scaled by its whole range', () => {
    const scaled = criterionScales(resultOf(100, [{ disruptedMonths: (t) => (t === 3 ? 8 : 0) }]));
    expect(scaled?.scales.integration[1]).toMatchObject({ zero: 8, one: 0, share: 1 });
  });

  test('null where the trials were not kept', () => {
    const result = makeResult({ trials: 3, options: [{ id: 'a', name: 'A', outcomes: {} }], netBenefitsOnly: true });
    expect(criterionScales(result)).toBeNull();
    expect(rankAcceptability(result)).toBeNull();
  });
});

describe('rankAcceptability', () => {
  test('two options, each better on one criterion: half of all weightings each, mirrored central weights', () => {
    const { options } = found(resultOf(10_000, [{ quality: 1, totalCost: 1 }, { totalCost: 0 }]), plain);
    const [a, b] = options;
    expect(Math.abs(a.ranks[0].mean - 0.5)).toBeLessThan(3.3 * a.ranks[0].standardError);
    expect(a.ranks[0].standardError).toBeCloseTo(0.005, 4);
    // Given w1 > w2 of five exponentials: the larger of two is 3/4 of their sum on average, and the sum 2/5 of all.
    const central = a.centralWeights;
    expect(Math.abs((central?.quality.mean ?? NaN) - 0.3)).toBeLessThan(3.3 * (central?.quality.standardError ?? NaN));
    expect(Math.abs((central?.value.mean ?? NaN) - 0.1)).toBeLessThan(3.3 * (central?.value.standardError ?? NaN));
    expect(Math.abs((b.centralWeights?.quality.mean ?? NaN) - 0.1)).toBeLessThan(3.3 * (b.centralWeights?.quality.standardError ?? NaN));
    expect([a.confidence?.mean, b.confidence?.mean]).toEqual([1, 1]);
    expect(a.beats[1].mean).toBeCloseTo(a.ranks[0].mean, 12);
  });

  test('one criterion against two: the chance that a weight passes the sum of two others is a quarter', () => {
    // Three weights of five keep their proportions when the other two are left out: w1 > w2 + w3 has probability 1/4.
    const { options } = found(resultOf(10_000, [{ quality: 1 }, { integration: 1, access: 1 }]), plain);
    expect(Math.abs(options[0].ranks[0].mean - 0.25)).toBeLessThan(3.3 * options[0].ranks[0].standardError);
  });

  test('better on everything: first under every weighting; worst: never, with no central weights', () => {
    const { options } = found(resultOf(50, [
      { quality: 0.5, totalCost: 5, integration: 0.5 },
      { quality: 0.9, totalCost: 1, integration: 0.9 },
      { quality: 0.1, totalCost: 9, integration: 0.1 },
    ]));
    expect(options.map(({ ranks }) => ranks.map(({ mean }) => Math.round(mean * 1e9) / 1e9))).toEqual([[0, 1, 0], [1, 0, 0], [0, 0, 1]]);
    expect(options[2].centralWeights).toBeNull();
    expect(options[2].confidence).toBeNull();
  });

  test('options that are the same share their ranks', () => {
    const { options } = found(resultOf(100, [{ quality: 0.5 }, { quality: 0.5 }, { quality: 0.1 }]), plain);
    for (const one of options.slice(0, 2)) expect(one.ranks.map(({ mean }) => Math.round(mean * 1e9) / 1e9)).toEqual([0.5, 0.5, 0]);
    expect(options[0].beats[1].mean).toBeCloseTo(0.5, 12);
    expect(options[0].confidence?.mean).toBeCloseTo(0.5, 12);
  });

  const rows = (count: number, key: number): Row[] => Array.from({ length: count }, (_, o) => ({
    quality: (t) => irregular(t, key + o), totalCost: (t) => 1e6 * irregular(t, key + 2 * o), integration: (t) => irregular(t, key + 3 * o),
    access: (t) => irregular(t, key + 4 * o), socialValue: (t) => irregular(o, key) + 0.2 * irregular(t, key),
    disruptedMonths: (t) => Math.round(5 * irregular(t, key + 5 * o)), accessGap: (t) => 0.2 * irregular(t, key + 6 * o) - 0.1,
  }));

  test('ranks and weights sum to 1, wins of a pair too; exchanging two options exchanges their figures', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 0, max: 99 }), (count, key) => {
      const made = rows(count, key);
      const { options } = found(resultOf(40, made));
      for (let r = 0; r < count; r++) expect(options.reduce((sum, one) => sum + one.ranks[r].mean, 0)).toBeCloseTo(1, 9);
      options.forEach(({ ranks, centralWeights, beats }, o) => {
        expect(ranks.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 9);
        if (centralWeights !== null) expect(criteria.reduce((sum, one) => sum + centralWeights[one].mean, 0)).toBeCloseTo(1, 9);
        beats.forEach(({ mean }, other) => expect(mean + options[other].beats[o].mean).toBeCloseTo(1, 9));
      });
      const exchanged = found(resultOf(40, [made[1], made[0], ...made.slice(2)])).options;
      for (let r = 0; r < count; r++) {
        expect(exchanged[1].ranks[r].mean).toBeCloseTo(options[0].ranks[r].mean, 9);
        expect(exchanged[0].ranks[r].mean).toBeCloseTo(options[1].ranks[r].mean, 9);
      }
      expect(exchanged[1].confidence?.mean ?? -1).toBeCloseTo(options[0].confidence?.mean ?? -1, 9);
    }), { numRuns: cases(15) });
  });

  test('the same bits each time; the scales are those asked for', () => {
    const result = resultOf(30, rows(3, 4));
    expect(found(result)).toEqual(found(result));
    const other = found(result, { ...usualMeasures, value: [{ outcome: 'contractCost', better: 'lower', share: 1, zero: 9, one: 1 }] });
    expect(other.scales.value).toEqual([{ outcome: 'contractCost', better: 'lower', zero: 9, one: 1, share: 1 }]);
    expect(found(result).weightings).toBe(334);
  });
});
