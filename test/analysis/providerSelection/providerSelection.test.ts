import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answersOf, lifetimeKey, presentLifetimeValue, reasonKey, type Answer, type QuestionId } from '../../../src/analysis/providerSelection/answers.ts';
import { providerSelection } from '../../../src/analysis/providerSelection/providerSelection.ts';
import { parse } from '../../../src/scenario/parse.ts';
import type { DecisionRecord, Scenario } from '../../../src/scenario/types.ts';
import { free, renewal } from './answersWith.ts';

function scenarioOf(file: string): Scenario {
  const parsed = parse(readFileSync(`scenarios/${file}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  return parsed.scenario;
}
const nursing = scenarioOf('community-nursing');
const skin = scenarioOf('failing-dermatology');

type Given = Partial<Record<QuestionId, Answer>>;
const withRecord = (scenario: Scenario, answers: Given, more: Record<string, string> = {}, rest: DecisionRecord = {}) =>
  providerSelection({ ...scenario, record: { ...rest, answers: { ...answers, ...more } } });
const kinds = (selection: ReturnType<typeof providerSelection>): readonly string[] => selection.conflicts.map(({ kind }) => kind);

describe('the answers of a record', () => {
  test('are yes, no, or not known: whatever else a file holds', () => {
    const { 'a.only': only, 'b.choice': choice, 'c.value': value } = answersOf({ answers: { 'a.only': 'yes', 'b.choice': 'YES', 'c.value': '' } });
    expect([only, choice, value]).toEqual(['yes', 'unknown', 'unknown']);
    expect(answersOf(undefined)['scope.health']).toBe('unknown');
    expect(answersOf({ answers: {} })['m.identify']).toBe('unknown');
  });

  test.each([['56000000', 56_000_000], ['0', null], ['-5', null], ['much', null], ['1e400', null], ['', null]])(
    'a lifetime value of %j is %s', (text, value) => {
      expect(presentLifetimeValue({ answers: { [lifetimeKey('toString')]: text } }, 'toString')).toBe(value);
    });

  test('a service that is called as every object’s own has no value by accident', () => {
    expect(presentLifetimeValue({ answers: {} }, 'toString')).toBeNull();
  });
});

describe('what a scenario says', () => {
  const { facts, pointsTo, awaited } = providerSelection(nursing);

  test('of its services', () => {
    expect(facts.lots.map(({ lotId, monthsLeft }) => [lotId, monthsLeft])).toEqual([['community', 18], ['dementia', 18]]);
    const [community] = facts.lots;
    expect(community.newcomers).toBeCloseTo(0.7 + 0.8, 9);
    expect(community.quality.middle).toBeCloseTo(0.7, 9);
    expect(community.leastQuality).toEqual({ low: 0.45, high: 0.45 });
  });

  test('of what direct awards are worth: five years of £14m, and the plan where there is one', () => {
    const worth = Object.fromEntries(facts.options.map(({ optionId, awards }) => [optionId, awards.map(({ proposed }) => proposed)]));
    const keepPlan = nursing.options.find(({ id }) => id === 'keep-plan');
    const plan = keepPlan?.strategy.integrationPlan?.costPerYear ?? 0;
    expect(worth).toEqual({
      'keep': [70_000_000, 15_000_000], 'keep-plan': [70_000_000 + 5 * plan, 15_500_000], 'price-led': [], 'balanced': [], 'whole-value': [], 'most-suitable': [],
    });
    expect(facts.options[0].awards[0].overUpTo).toBe(56_000_000);
  });

  test('points to answers only where it says something, and answers nothing by itself', () => {
    expect(pointsTo).toEqual({ 'a.only': 'no', 'c.ending': 'yes', 'c.likely': 'yes' });
    expect(awaited).toHaveLength(14);
  });

  test('points to no change over the limits where every award is within them', () => {
    const values = { [lifetimeKey('community')]: '65000000', [lifetimeKey('dementia')]: '14800000' };
    expect(withRecord(nursing, {}, values).pointsTo['c.value']).toBe('no');
    expect(withRecord(nursing, {}, { ...values, [lifetimeKey('community')]: '50000000' }).pointsTo['c.value']).toBe('yes');
    expect(withRecord(nursing, {}, { [lifetimeKey('community')]: '65000000' }).pointsTo['c.value']).toBeUndefined();
  });
});

describe('the routes of the options', () => {
  const standings = (answers: Partial<Record<QuestionId, Answer>>, scenario = nursing): Readonly<Record<string, string>> =>
    Object.fromEntries(withRecord(scenario, answers).options.map(({ optionId, standing }) => [optionId, standing]));

  test('a renewal leaves all options open but the one whose provider nobody can name without a competition', () => {
    expect(standings({ ...renewal, 'm.identify': 'no' })).toEqual({
      'keep': 'open', 'keep-plan': 'open', 'price-led': 'open', 'balanced': 'open', 'whole-value': 'open', 'most-suitable': 'closed',
    });
  });

  test('where only the present provider can do it, keeping must be and tenders are closed', () => {
    expect(standings({ ...free, 'a.only': 'yes' })).toMatchObject({ 'keep': 'required', 'balanced': 'closed', 'most-suitable': 'closed' });
  });

  test('a failing provider’s direct award is closed by Direct Award C', () => {
    const keep = withRecord(skin, { ...renewal, 'c.satisfying': 'no' }).options[0];
    expect(keep).toMatchObject({ standing: 'closed', ways: [{ way: 'directAward', route: 'directAwardC', because: ['c.satisfying'] }] });
  });

  test('an option is as open as the least open of its services', () => {
    const [first] = nursing.options;
    const split = { ...nursing, options: [{ ...first, lots: { dementia: { route: 'mostSuitable' as const } } }, ...nursing.options.slice(1)] };
    const [keep] = withRecord(split, { ...renewal, 'm.identify': 'no' }).options;
    expect(keep.ways.map(({ way, lotIds, standing }) => [way, lotIds, standing])).toEqual([
      ['directAward', ['community'], 'open'], ['mostSuitable', ['dementia'], 'closed'],
    ]);
    expect(keep.standing).toBe('closed');
  });
});

describe('what does not go together', () => {
  const values = { [lifetimeKey('community')]: '50000000', [lifetimeKey('dementia')]: '14800000' };

  test('an answer on the value against the arithmetic, both ways', () => {
    expect(withRecord(nursing, { ...renewal, 'c.value': 'no' }, values).conflicts).toEqual([
      { kind: 'valueIsOver', questions: ['c.value'], optionIds: ['keep', 'keep-plan'] },
    ]);
    expect(kinds(withRecord(nursing, { ...renewal, 'c.value': 'yes' }, values))).toEqual([]);
    const within = { [lifetimeKey('community')]: '69000000', [lifetimeKey('dementia')]: '14800000' };
    expect(kinds(withRecord(nursing, { ...renewal, 'c.value': 'yes' }, within))).toEqual(['valueIsUnder']);
    expect(kinds(withRecord(nursing, { ...renewal, 'c.value': 'yes' }))).toEqual([]);
  });

  test('only one provider, and newcomers; an unlimited number; a framework', () => {
    expect(kinds(withRecord(nursing, { 'a.only': 'yes' }))).toEqual(['onlyAndNewcomers']);
    expect(kinds(withRecord(nursing, { 'a.only': 'yes', 'b.choice': 'yes', 'b.unlimited': 'yes' }))).toEqual(['onlyAndNewcomers', 'onlyAndChoice']);
    expect(kinds(withRecord(nursing, { 'scope.framework': 'yes', 'b.choice': 'yes', 'b.unlimited': 'yes' }))).toEqual(['frameworkAndDirect']);
  });

  test('others can do it, and nobody is there; a contract that does not end, and one that does', () => {
    const alone = { ...nursing, lots: nursing.lots.map((lot) => ({ ...lot, challengers: [] })) };
    expect(kinds(withRecord(alone, { 'a.only': 'no' }))).toEqual(['othersAndNobody']);
    expect(kinds(withRecord(nursing, { 'c.ending': 'no' }))).toEqual(['endsAfterAll']);
  });

  test('a provider said to be good enough, below what every option asks for', () => {
    const strict = { ...skin, options: skin.options.map((option) => ({ ...option, strategy: { ...option.strategy, minQuality: 0.6 } })) };
    expect(withRecord(strict, renewal).conflicts).toEqual([{ kind: 'qualityIsBelow', questions: ['c.satisfying', 'c.likely'], lotIds: ['skin'] }]);
    expect(withRecord(strict, {}).pointsTo['c.likely']).toBe('no');
    expect(kinds(withRecord(skin, renewal))).toEqual([]);
  });

  test('a proposal whose route is closed', () => {
    const proposed = withRecord(skin, { ...renewal, 'c.likely': 'no' }, {}, { proposed: 'keep' });
    expect(proposed.conflicts).toEqual([{ kind: 'proposalIsClosed', questions: ['c.likely'], optionId: 'keep' }]);
    expect(kinds(withRecord(skin, { ...renewal, 'c.likely': 'no' }, {}, { proposed: 'no longer there' }))).toEqual([]);
  });

  test('answers without a reason are named', () => {
    const selection = withRecord(nursing, { 'a.only': 'no', 'c.ending': 'yes' }, { [reasonKey('a.only')]: 'Two trusts nearby.' });
    expect(selection.withoutReason).toEqual(['c.ending']);
  });
});
