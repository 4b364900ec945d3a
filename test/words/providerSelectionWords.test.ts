import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lifetimeKey, questionIds, reasonKey, type Answer, type QuestionId } from '../../src/analysis/providerSelection/answers.ts';
import { providerSelection } from '../../src/analysis/providerSelection/providerSelection.ts';
import { regimeRoutes } from '../../src/analysis/providerSelection/routesOpen.ts';
import { parse } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { againstCompeting, againstKeeping } from '../../src/words/decisionRecordAgainst.ts';
import { asked, lawToCheck } from '../../src/words/decisionRecordRoute.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { conflictWords, factsWords } from '../../src/words/providerSelectionFacts.ts';
import { questionWords } from '../../src/words/providerSelectionQuestions.ts';
import { optionRouteSentence, routesSentence, whyStanding } from '../../src/words/providerSelectionRoutes.ts';
import { criteriaStatement, recordStatements, timingStatements, timingTable } from '../../src/words/providerSelectionTiming.ts';
import { plainText } from '../../src/words/reading.ts';
import { free, renewal } from '../analysis/providerSelection/answersWith.ts';

function scenarioOf(file: string): Scenario {
  const parsed = parse(readFileSync(`scenarios/${file}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  return parsed.scenario;
}
const nursing = scenarioOf('community-nursing');
const skin = scenarioOf('failing-dermatology');

const select = (scenario: Scenario, answers: Partial<Record<QuestionId, Answer>>, more: Record<string, string> = {}) => (
  providerSelection({ ...scenario, record: { answers: { ...answers, ...more } } })
);
const sentencesOf = (scenario: Scenario, answers: Partial<Record<QuestionId, Answer>>): readonly string[] => {
  const selection = select(scenario, answers);
  const looks = optionLooks(scenario);
  return selection.options.map((option, i) => plainText(optionRouteSentence(option, looks[i], selection, scenario)));
};

/** Sentences of a text; a source's address and an abbreviation end none. */
const sentences = (text: string): readonly string[] => text.split(/(?<=[.?!:;])\s+/).filter((one) => one.trim() !== '');

describe('words on screen', () => {
  const statements = [...questionIds.map((id) => questionWords[id].why), ...timingStatements, criteriaStatement, ...recordStatements];
  const texts = [
    ...questionIds.map((id) => questionWords[id].question),
    ...statements.map(({ text }) => text),
    ...[...againstKeeping, ...againstCompeting].map(({ text }) => text),
  ];

  test.each(texts)('no sentence is long: %s', (text) => {
    for (const sentence of sentences(text)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(22);
  });

  test('every statement of law has a source, and what is told from memory is marked', () => {
    for (const { sources } of statements) expect(sources.length).toBeGreaterThan(0);
    expect(lawToCheck()).toContain('the limit of 25%');
    expect(lawToCheck()).toContain('that it aims at about 25 working days');
    expect(lawToCheck().length).toBe(statements.filter(({ toCheck }) => toCheck !== null).length);
  });

  test('as much is told against keeping as against competing', () => {
    expect(againstKeeping.length).toBe(againstCompeting.length);
    for (const { source } of [...againstKeeping, ...againstCompeting]) expect(source).toMatch(/https:\/\//);
  });

  test('every answer that can close a route has words for it, and no other', () => {
    const closing = questionIds.map((id) => [id, Object.keys(questionWords[id].closes).sort().join()]);
    expect(Object.fromEntries(closing)).toEqual({
      'scope.health': 'no', 'scope.mixed': 'yes', 'scope.mainly': 'no', 'scope.framework': 'yes', 'a.only': 'no,yes', 'b.choice': 'no,yes',
      'b.unlimited': 'no,yes', 'c.ending': 'no', 'c.character': 'yes', 'c.authority': 'yes', 'c.value': 'yes', 'c.satisfying': 'no', 'c.likely': 'no',
      'm.identify': 'no',
    });
  });
});

describe('which routes stay open', () => {
  const sentence = (answers: Partial<Record<QuestionId, Answer>>): string => {
    const selection = select(nursing, answers);
    return routesSentence(selection.open, selection.answers);
  };
  test.each([
    [{}, 'All five routes wait for answers.'],
    [renewal, 'Open: Direct Award C and Competitive process. Waiting for answers: Most suitable provider. Closed: Direct Award A and Direct Award B.'],
    [{ ...free, 'a.only': 'yes' }, 'Direct Award A must be used. No other route may be.'],
    [{ 'scope.health': 'no' }, 'The regime does not cover this decision, because this is not health care in the regime’s sense. All five routes are closed; other law says how to buy.'],
  ] as const)('%j', (answers, words) => {
    expect(sentence(answers)).toBe(words);
  });

  test('why, in a sentence that gives each reason once', () => {
    const change = select(nursing, { ...renewal, 'c.authority': 'yes', 'c.value': 'yes', 'c.satisfying': 'no' });
    expect(change.open.routes.map((route) => whyStanding(route, change.answers))).toEqual([
      'Closed because others than the present provider can do it.',
      'Closed because people do not choose their provider and the number of providers is limited.',
      'Closed because you change the service, and its value rises past both limits; and the present provider is not satisfying its contract.',
      'Waits for whether the most suitable provider can be identified.',
      'Open, as neither Direct Award A nor B is required.',
    ]);
  });

  test('each option’s route, plainly', () => {
    const [keep, plan, price] = sentencesOf(skin, { ...renewal, 'c.satisfying': 'no' });
    expect(keep).toBe('Keep as now uses a direct award. Direct Award C is closed because the present provider is not satisfying its contract. Direct Awards A and B do not fit either.');
    expect(plan).toMatch(/^Keep with plan and review uses a direct award\. Direct Award C is closed/);
    expect(price).toBe('Price-led tender uses the competitive process, which is open.');
    expect(sentencesOf(nursing, { ...free, 'a.only': 'yes' })[3]).toBe(
      'Balanced tender uses the competitive process, which is closed because only the present provider can do it, and so Direct Award A must be used.',
    );
    expect(sentencesOf(nursing, { 'scope.health': 'no' })[0]).toBe(
      'Keep as now uses a direct award. No route of the regime covers it, because this is not health care in the regime’s sense.',
    );
  });
});

describe('what the scenario says', () => {
  const { facts } = select(nursing, {});
  const said = (id: QuestionId, of = facts, scenario = nursing): string => factsWords(id, of, scenario)?.join(' ') ?? 'nothing';

  test('to each question', () => {
    expect(said('scope.health')).toBe('nothing');
    expect(said('a.only')).toBe(
      'Community nursing: about 1.5 newcomers are expected to bid, of two kinds. Dementia liaison: about 1.3 newcomers are expected to bid, of two kinds.',
    );
    expect(said('c.ending')).toBe('Community nursing: the present contract ends in 18 months. Dementia liaison: the present contract ends in 18 months.');
    expect(said('c.character')).toMatch(/^Keep with plan and review adds a plan for working relationships and regular reviews\./);
    expect(said('c.satisfying')).toMatch(/^Eastmere Community Trust, Community nursing: clinical quality about 70 of 100 \(63 to 76\)\. The options ask for at least 45\./);
  });

  test('on the value: how low the present contract would have to be, or the arithmetic', () => {
    expect(said('c.value')).toMatch(/^Keep as now, Community nursing: worth £70m over its term\. Both limits are passed if the present contract was worth £56m or less\./);
    const known = select(nursing, {}, { [lifetimeKey('community')]: '50000000', [lifetimeKey('dementia')]: '15000000' }).facts;
    expect(said('c.value', known)).toContain('worth £70m over its term. That is £20m, or 40%, more: both limits are passed.');
    expect(said('c.value', known)).toContain('Keep as now, Dementia liaison: worth £15m over its term. That is as much as the present contract: under the limits.');
  });

  test('every contradiction in words', () => {
    const found = [
      ...select(nursing, { ...renewal, 'a.only': 'yes', 'b.choice': 'yes', 'b.unlimited': 'yes', 'c.ending': 'no' }).conflicts,
      ...select(nursing, renewal, { [lifetimeKey('community')]: '50000000' }).conflicts,
    ].map((conflict) => conflictWords(conflict, nursing));
    expect(found).toEqual([
      'You say that only the present provider can do it. The scenario expects about 2.8 newcomers to bid for Community nursing and Dementia liaison.',
      'You say that only one provider can do it, and that any number may have a contract. Both cannot be so.',
      'You say that no contract ends. In the scenario one does, for Community nursing and Dementia liaison.',
      'You say that the value does not pass both limits. By the arithmetic it does, with Keep as now and Keep with plan and review.',
    ]);
  });

  test('whether there is time, for each way that an option uses', () => {
    const table = timingTable(select(nursing, {}), nursing);
    expect(table.rows.map(([way]) => way)).toEqual(['Direct award', 'Most suitable provider process', 'Competitive tender']);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const late = { ...nursing, lots: nursing.lots.map((lot) => ({ ...lot, contractEndMonth: 2 })) };
    expect(timingTable(select(late, {}), late).rows.at(-1)?.at(-1)).toMatch(/^Late by \d+ months if begun now$/);
  });

  test('the main part is asked of a mixed contract alone', () => {
    expect(asked(select(nursing, { 'scope.mixed': 'no' }))).not.toContain('scope.mainly');
    expect(asked(select(nursing, {}))).toContain('scope.mainly');
    expect(asked(select(nursing, { 'scope.mixed': 'no', 'scope.mainly': 'no' }))).toContain('scope.mainly');
  });

  test('the reason’s key is no question’s', () => {
    for (const id of questionIds) expect(questionIds).not.toContain(reasonKey(id));
    expect(new Set(regimeRoutes).size).toBe(5);
  });
});
