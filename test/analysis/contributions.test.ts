import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributions } from '../../src/analysis/contributions.ts';
import { makeResult, type MadeOption } from './makeResult.ts';

const values = { qalyValue: 20000, deprivedWeight: 2, joinedUpYearValue: 100 };
const primary = [
  'contractCost', 'procurementCost', 'transitionCost', 'planCost', 'failureCost',
  'clinicalQalys', 'fragmentationQalys', 'unmetNeedQalys', 'deprivedQalys', 'joinedUpPersonYears',
] as const;

/** An option whose totals and net benefit follow from its parts as MODEL.md, section 7, says. */
function consistent(id: string, table: readonly (readonly number[])[]): MadeOption {
  const at = (name: (typeof primary)[number]) => (t: number): number => table[t][primary.indexOf(name)];
  const outcomes = Object.fromEntries(primary.map((name) => [name, at(name)]));
  const qalys = (t: number): number => at('clinicalQalys')(t) + at('fragmentationQalys')(t) + at('unmetNeedQalys')(t);
  const cost = (t: number): number => table[t].slice(0, 5).reduce((a, b) => a + b, 0);
  return {
    id, name: id,
    outcomes: {
      ...outcomes,
      wholeValueNetBenefit: (t) => 20000 * (qalys(t) + at('deprivedQalys')(t)) + 100 * at('joinedUpPersonYears')(t) - cost(t),
    },
  };
}

describe('contributions', () => {
  const row = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 10, maxLength: 10 });
  const table = fc.array(row, { minLength: 5, maxLength: 5 });

  test('parts sum to the total; the other way round every part turns over', () => {
    fc.assert(fc.property(table, table, (a, b) => {
      const result = makeResult({ trials: 5, options: [consistent('a', a), consistent('b', b)], values });
      const one = contributions(result, 0, 1);
      const two = contributions(result, 1, 0);
      const sum = one.parts.reduce((total, part) => total + part.value.mean, 0);
      expect(Math.abs(sum - one.total.mean)).toBeLessThanOrEqual(1e-9 * Math.max(1, ...one.parts.map((part) => Math.abs(part.value.mean))));
      one.parts.forEach((part, i) => {
        expect(two.parts[i].value.mean + part.value.mean).toBeCloseTo(0, 6);
        expect(two.parts[i].value.standardError).toBeCloseTo(part.value.standardError, 6);
      });
    }));
  });

  test('costs count against, health for; each in its own unit too', () => {
    const result = makeResult({
      trials: 3,
      values,
      options: [
        { id: 'a', name: 'A', outcomes: { contractCost: 300, clinicalQalys: 2, deprivedQalys: 1, joinedUpPersonYears: 4 } },
        { id: 'b', name: 'B', outcomes: { contractCost: 100 } },
      ],
    });
    const found = contributions(result, 0, 1).parts;
    const of = (name: string) => found.find(({ part }) => part === name);
    expect(of('contractPrice')).toEqual({ part: 'contractPrice', value: { mean: -200, standardError: 0 }, natural: 200 });
    expect(of('clinicalQuality')).toEqual({ part: 'clinicalQuality', value: { mean: 40000, standardError: 0 }, natural: 2 });
    expect(of('deprivedWeight')?.value.mean).toBe(20000);
    expect(of('joinedUpYears')).toMatchObject({ value: { mean: 400 }, natural: 4 });
    expect(Object.is(of('procurement')?.value.mean, 0)).toBe(true);
  });

  test('errors are paired by trial: outcomes that move together have none', () => {
    const made = {
      trials: 50,
      options: [
        { id: 'a', name: 'A', outcomes: { contractCost: (t: number) => t + 1 } },
        { id: 'b', name: 'B', outcomes: { contractCost: (t: number) => t } },
      ],
    };
    const kept = contributions(makeResult(made), 0, 1).parts[0].value;
    expect(kept).toEqual({ mean: -1, standardError: 0 });
    const summed = contributions(makeResult({ ...made, netBenefitsOnly: true }), 0, 1).parts[0].value;
    expect(summed.mean).toBeCloseTo(-1, 12);
    expect(summed.standardError).toBeGreaterThan(0);
  });
});
