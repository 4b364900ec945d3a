import { describe, expect, test } from 'vitest';
import { numberFields, type Field } from '../../src/scenario/fields.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { fileWith, validFile } from './validFile.ts';

const quantities = quantityPaths(validFile() as Scenario);
const codesWith = (path: string, value: unknown): string[] => {
  const parsed = parseValue(fileWith({ [path]: value }));
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
};
/** A route of 120 months leaves no term long enough; that is another rule. */
const withoutLead = (codes: readonly string[]): string[] => codes.filter((code) => code !== 'lead');

/** Ranges as the model's description states them, apart from the table that the program uses. */
const stated: [RegExp, number, number][] = [
  [/buildYears|adjustYears|driftYears/, 0.05, 50],
  [/recoveryMonths$/, 0.1, 120],
  [/^assumptions\.routes\.\w+\.months$/, 1, 120],
  [/Months$/, 0, 120],
  [/expectedBids$|harm$/, 0, 20],
  [/newProviderFactor$/, 1, 20],
  [/underpricingSensitivity$/, 0, 50],
  [/underpricingLoss$/, 0, 5],
  [/mobilisationRelief$|baseHazardPerYear$|qalyLoss|qalysPerPersonYear$/, 0, Number.MAX_VALUE],
  [/(duplicate|delay|admission|challenge|bid)Cost$|routes\.\w+\.cost$/, 0, Number.MAX_VALUE],
  [/(incumbent|newcomer|second|caretaker)\.cost$/, 0.2, 5],
  [/./, 0, 1],
];

describe('every quantity has its stated range, both ends included', () => {
  test.each(quantities.map(({ path }) => path))('%s', (path) => {
    const [, min, max] = stated.find(([pattern]) => pattern.test(path)) ?? [/./, NaN, NaN];
    expect(withoutLead(codesWith(path, min))).toEqual([]);
    expect(withoutLead(codesWith(path, max))).toEqual([]);
    expect(withoutLead(codesWith(path, { min, max }))).toEqual([]);
    expect(codesWith(path, min - 1e-6)).toEqual(['range']);
    expect(withoutLead(codesWith(path, max === Number.MAX_VALUE ? Infinity : max + 1e-6))).toEqual(['range']);
    expect(withoutLead(codesWith(path, { p10: max * 0.4, p50: max * 0.5, p90: max * 0.6, min: min - 0.01 }))).toContain('range');
  });
});

describe('every plain number has its range, both ends included', () => {
  const places: [keyof typeof numberFields, string, number, number][] = [
    ['horizonMonths', 'horizonMonths', 24, 240],
    ['annualValue', 'lots[0].annualValue', Number.MIN_VALUE, Number.MAX_VALUE],
    ['contractEndMonth', 'lots[0].contractEndMonth', 0, 120],
    ['people', 'segments[1].people', 0, Number.MAX_VALUE],
    ['uses', 'segments[0].uses.community', 0, Number.MAX_VALUE],
    ['handoffs', 'segments[0].handoffs.lots', 0, 1e300],
    ['qalyValue', 'values.qalyValue', 0, Number.MAX_VALUE],
    ['deprivedWeight', 'values.deprivedWeight', 0, 20],
    ['joinedUpYearValue', 'values.joinedUpYearValue', 0, Number.MAX_VALUE],
    ['discountCosts', 'values.discountCosts', 0, 0.2],
    ['discountHealth', 'values.discountHealth', 0, 0.2],
    ['termMonths', 'options[0].strategy.termMonths', 6, 240],
    ['mobilisationMonths', 'options[0].strategy.mobilisationMonths', 0, 120],
    ['weight', 'options[0].strategy.weights.value', 0, 1e300],
    ['minQuality', 'options[0].strategy.minQuality', 0, 1],
    ['everyMonths', 'options[0].strategy.review.everyMonths', 6, 240],
    ['minIntegration', 'options[0].strategy.review.minIntegration', 0, 1],
    ['reviewCost', 'options[0].strategy.review.cost', 0, Number.MAX_VALUE],
    ['planCostPerYear', 'options[0].strategy.integrationPlan.costPerYear', 0, Number.MAX_VALUE],
    ['ceilingLift', 'options[0].strategy.integrationPlan.ceilingLift', 0, 1],
    ['speedup', 'options[0].strategy.integrationPlan.speedup', 0, 0.95],
    ['slot', 'options[1].slot', 4, 12],
  ];

  test('every one is tested', () => {
    expect(places.map(([name]) => name)).toEqual(Object.keys(numberFields));
  });

  test.each(places)('%s', (name, path, min, max) => {
    const field: Field = numberFields[name];
    expect(codesWith(path, min)).toEqual([]);
    expect(codesWith(path, max)).toEqual([]);
    expect(codesWith(path, field.min - 1)).toContain('range');
    expect(codesWith(path, field.max === Number.MAX_VALUE ? Infinity : field.max + 12)).toContain('range');
  });
});
