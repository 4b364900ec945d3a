import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionList, LAYER_WEIGHTS, matching } from '../../src/app/commissioner/inputs/assumptions/assumptionList.ts';
import { asForm, formOf, middleOf, provenanceOf, quantityForms } from '../../src/app/commissioner/inputs/changeForm.ts';
import { numberRule } from '../../src/app/commissioner/inputs/numberRule.ts';
import { displayOf } from '../../src/app/commissioner/inputs/numberText.ts';
import { isAccepted } from '../../src/app/commissioner/inputs/readBoxes.ts';
import { readNumber } from '../../src/app/commissioner/inputs/readNumber.ts';
import { refusalOf } from '../../src/app/commissioner/inputs/refusalOf.ts';
import { sectionOf } from '../../src/app/commissioner/inputs/sectionOf.ts';
import { shareOf, withShare } from '../../src/app/commissioner/inputs/shares.ts';
import { withProvenance } from '../../src/app/commissioner/inputs/withProvenance.ts';
import { applyEdit, commands, startHistory } from '../../src/scenario/edit.ts';
import type { Field } from '../../src/scenario/fields.ts';
import { parse, parseValue } from '../../src/scenario/parse.ts';
import { quantityPaths, valueAt } from '../../src/scenario/path.ts';
import { distributionOf, quantile } from '../../src/scenario/quantity.ts';
import { removeLot } from '../../src/scenario/structure/removeLot.ts';
import { setNested } from '../../src/scenario/structure/setNested.ts';
import type { Quantity, Scenario } from '../../src/scenario/types.ts';
import { assumptionGroupOf } from '../../src/words/assumptionGroups.ts';
import { inputWords } from '../../src/words/inputs.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { validFile } from '../scenario/validFile.ts';

const parsed = parseValue(validFile());
if (!parsed.ok) throw new Error('the file of these tests is not valid');
const { scenario } = parsed;
const share: Field = { min: 0, max: 1, unit: 'share' };
const pounds: Field = { min: 0, max: Number.MAX_VALUE, unit: 'pounds' };
const places = scenarioArbitrary.chain((drawn) => fc.constantFrom(...quantityPaths(drawn)));

describe('another form', () => {
  test('keeps the middle, about the same tenths, and all that was said', () => {
    const trust: Quantity = { p10: 0.15, p50: 0.4, p90: 0.7, min: 0, max: 1, grade: 'C', basis: 'judgement', note: 'N', source: 's' };
    const said = { grade: 'C', basis: 'judgement', note: 'N', source: 's' };
    expect(asForm(trust, 'uniform', share)).toEqual({ min: 0.0813, max: 0.769, ...said });
    const triangle = asForm(trust, 'triangular', share);
    expect(triangle).toMatchObject({ mode: 0.4, ...said });
    const at = (quantity: Quantity, u: number): number => quantile(distributionOf(quantity), u);
    for (const form of ['triangular', 'uniform'] as const) {
      const now = asForm(trust, form, share);
      for (const u of [0.1, 0.9]) expect(Math.abs(at(now, u) - at(trust, u))).toBeLessThan(0.08);
      expect(middleOf(asForm(now, 'metalog', share))).toBeCloseTo(0.4, 1);
    }
    expect(asForm(trust, 'fixed', share)).toEqual({ value: 0.4, ...said });
    expect(asForm(1200, 'metalog', pounds)).toEqual({ p10: 840, p50: 1200, p90: 1560, min: 0 });
    expect(asForm(0, 'uniform', share)).toMatchObject({ min: 0 });
  });

  test('of any quantity is accepted and of that form, or the quantity itself', () => {
    fc.assert(fc.property(places, fc.constantFrom(...quantityForms), ({ quantity, field }, form) => {
      const now = asForm(quantity, form, field);
      expect(isAccepted(now, field)).toBe(true);
      if (formOf(now) !== form) expect(now).toBe(quantity);
      expect(provenanceOf(now)).toEqual(provenanceOf(quantity));
    }));
  });
});

describe('what is said of a number', () => {
  test('turns a plain number into a described one and back', () => {
    expect(withProvenance(3, { grade: 'A' })).toEqual({ value: 3, grade: 'A' });
    expect(withProvenance({ value: 3, grade: 'A', note: 'N' }, {})).toBe(3);
    expect(withProvenance({ min: 1, max: 2, grade: 'A' }, { note: 'N' })).toEqual({ min: 1, max: 2, note: 'N' });
  });

  test('moves no number', () => {
    fc.assert(fc.property(places, ({ quantity, field }) => {
      const said = withProvenance(quantity, { note: 'N', grade: 'B' });
      expect(isAccepted(said, field)).toBe(true);
      expect(distributionOf(said)).toEqual(distributionOf(quantity));
      const back = withProvenance(withProvenance(quantity, {}), provenanceOf(quantity));
      expect(distributionOf(back)).toEqual(distributionOf(quantity));
      expect(provenanceOf(back)).toEqual(provenanceOf(quantity));
    }));
  });
});

/** Path of every plain number that the document holds and that has words. */
function numberPaths(from: Scenario): string[] {
  const settings = ['termMonths', 'mobilisationMonths', 'minQuality', 'weights.value', 'review.cost', 'integrationPlan.speedup'];
  return [
    'horizonMonths',
    ...Object.keys(from.values).map((key) => `values.${key}`),
    ...from.lots.flatMap(({ id }) => [`lots.${id}.annualValue`, `lots.${id}.contractEndMonth`]),
    ...from.segments.flatMap(({ id, uses, handoffs }) => [
      `segments.${id}.people`,
      ...Object.keys(uses).map((lot) => `segments.${id}.uses.${lot}`),
      ...Object.keys(handoffs).map((link) => `segments.${id}.handoffs.${link}`),
    ]),
    ...['referral', 'records', 'trust'].map((layer) => `${LAYER_WEIGHTS}.${layer}`),
    ...from.options.flatMap(({ id }) => settings.map((setting) => `options.${id}.strategy.${setting}`)),
  ].filter((path) => typeof valueAt(from, path) === 'number');
}

describe('plain numbers', () => {
  test('of any scenario have a rule that they keep, words, and a section', () => {
    fc.assert(fc.property(scenarioArbitrary, (drawn) => {
      for (const path of numberPaths(drawn)) {
        const value = valueAt(drawn, path) as number;
        const rule = numberRule(path);
        expect(value, path).toBeGreaterThanOrEqual(rule.min);
        expect(value, path).toBeLessThanOrEqual(rule.max);
        expect(inputWords(path, drawn).label).not.toBe('');
        expect(sectionOf(path), path).not.toBeNull();
      }
    }), { numRuns: cases(40) });
    expect(() => numberRule('lots.community.incumbent.quality')).toThrow(RangeError);
    expect(() => numberRule('options.keep.strategy.route')).toThrow(RangeError);
  });

  test.each([
    ['12', 'horizonMonths', 'months', 'The number must be from 24\u00a0months to 240\u00a0months.'],
    ['30', 'horizonMonths', 'months', 'The number must be a multiple of 12.'],
    ['6.5', 'lots.a.contractEndMonth', 'months', 'The number must be a whole number.'],
    ['0', 'lots.a.annualValue', 'poundsPerYear', 'The number must be above £0.'],
    ['-1', 'values.qalyValue', 'pounds', 'The number must be £0 or more.'],
    ['21', 'values.discountCosts', 'percentPerYear', 'The number must be from 0% to 20%.'],
    ['many', 'segments.a.people', 'people', 'Enter a number, such as 1.'],
    ['', 'horizonMonths', 'months', 'Enter a number, such as 24\u00a0months.'],
  ] as const)('"%s" at %s', (text, path, unit, message) => {
    expect(readNumber(text, numberRule(path), displayOf(unit))).toEqual({ message });
  });

  test('are read in their unit', () => {
    expect(readNumber('3.5%', numberRule('values.discountCosts'), displayOf('percentPerYear'))).toBe(0.035);
    expect(readNumber('£14,000,000', numberRule('lots.a.annualValue'), displayOf('poundsPerYear'))).toBe(14_000_000);
    expect(readNumber('120', numberRule('horizonMonths'), displayOf('months'))).toBe(120);
  });
});

describe('parts that are not there yet', () => {
  const after = (path: string, value: unknown): Scenario => applyEdit(startHistory(scenario), setNested(scenario, path, value)).present;

  test('are made on the way to what is set', () => {
    const bare = applyEdit(startHistory(scenario), commands.removeAt('about')).present;
    expect(applyEdit(startHistory(bare), setNested(bare, 'about.purpose', 'P')).present.about).toEqual({ purpose: 'P' });
    expect(after('options.keep.lots.dementia.termMonths', 36).options[0].lots).toEqual({ dementia: { termMonths: 36 } });
    expect(after('values.qalyValue', 1).values.qalyValue).toBe(1);
    const plan = after('options.keep.strategy.review', null);
    const again = applyEdit(startHistory(plan), setNested(plan, 'options.keep.strategy.review.cost', 5)).present;
    expect(again.options[0].strategy.review).toEqual({ cost: 5 });
  });
});

describe('refusals are told in the words of the screen', () => {
  const one = applyEdit(startHistory(scenario), removeLot(scenario, 'dementia')).present;

  test.each([
    ['the last service', one, removeLot(one, 'community'), 'A decision needs at least one service. Nothing was taken away.'],
    ['a contract that is too short', scenario, commands.setNumber('options.compete.strategy.termMonths', 7),
      `${scenario.options[1].name}: The contract ends after 7 months, but to award the next one takes up to 20 months and 6 months to prepare.`
      + ' Make the contract longer, or the award and start quicker.'],
    ['no weight at all', scenario, commands.setAt('options.keep.strategy.weights', { quality: 0, value: 0, integration: 0, access: 0, socialValue: 0 }),
      `${scenario.options[0].name}: at least one weight must be above 0.`],
    ['nobody served', scenario, commands.setAt('segments', scenario.segments.map((segment) => ({ ...segment, people: 0 }))),
      'At least one group needs people.'],
    ['what is gone', scenario, commands.setNumber('lots.gone.annualValue', 1), 'This part of the decision is no longer there.'],
    ['what would do', scenario, commands.setNumber('values.qalyValue', 2), null],
  ] as const)('%s', (_, from, command, words) => {
    expect(refusalOf(from, command)).toBe(words);
  });
});

describe('shares of weights', () => {
  const layers = { referral: 0.3, records: 0.25, trust: 0.45 };

  test('one set leaves the others in their ratio, and the sum', () => {
    const now = withShare(layers, 'trust', 0.2);
    expect(shareOf(now, 'trust')).toBeCloseTo(0.2, 9);
    expect(now.referral / now.records).toBeCloseTo(0.3 / 0.25, 9);
    expect(now.referral + now.records + now.trust).toBeCloseTo(1, 9);
    const all = withShare(layers, 'trust', 1);
    expect(withShare(all, 'trust', 0.4, layers)).toMatchObject({ trust: 0.4 });
    expect(withShare(all, 'trust', 0.4).referral).toBeCloseTo(0.3, 9);
  });
});

describe('the list of assumptions', () => {
  const text = JSON.stringify(scenario);
  const read = parse(text);
  if (!read.ok) throw new Error('not valid');
  const list = assumptionList(read.scenario);

  test('holds each once, group by group', () => {
    const quantities = quantityPaths(read.scenario).filter(({ path }) => path.startsWith('assumptions.'));
    expect(list.map(({ path }) => path).filter((path) => path !== LAYER_WEIGHTS)).toEqual(quantities.map(({ path }) => path));
    const groups = list.map(({ group }) => group.path);
    expect(new Set(groups).size).toBe(groups.filter((path, i) => path !== groups[i - 1]).length);
    expect(assumptionGroupOf('assumptions.contractFailure.caretaker.cost').title).toBe('The caretaker after a collapse');
    expect(() => assumptionGroupOf('values.qalyValue')).toThrow(RangeError);
  });

  test('is searched by label, hint, group and source, by all words, in any case', () => {
    const paths = (search: string, grade: Parameters<typeof matching>[2] = 'all'): string[] => matching(list, search, grade).map(({ path }) => path);
    expect(paths('TRUST kept')).toEqual(['assumptions.relationships.retained.trust']);
    expect(paths('sole')).toEqual([]);
    expect(paths('only one bids')).toEqual(['assumptions.market.soleBidderMarkup']);
    expect(paths('direct award cost commissioner')).toContain('assumptions.routes.directAward.cost');
    expect(paths('weight of referral')).toEqual([LAYER_WEIGHTS]);
    expect(paths('')).toHaveLength(list.length);
    expect(paths('', 'A').length + paths('', 'B').length + paths('', 'C').length + paths('', 'none').length).toBe(list.length);
    const cited = list.filter(({ text: words }) => words.includes('national audit'));
    expect(paths('national AUDIT')).toEqual(cited.map(({ path }) => path));
  });
});

test('every path of a quantity leads to a section', () => {
  for (const { path } of quantityPaths(scenario)) expect(sectionOf(path), path).not.toBeNull();
  expect(['title', 'about.limits', 'sources.x.text', 'view.reference', 'links'].map(sectionOf)).toEqual(['about', 'about', 'sources', 'options', 'providers']);
  expect(sectionOf('record.reasons')).toBeNull();
});
