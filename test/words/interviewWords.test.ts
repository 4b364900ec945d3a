import { describe, expect, test } from 'vitest';
import { noAnswers, optionPatternIds, worryIds } from '../../src/scenario/interview/answers.ts';
import type { Answers } from '../../src/scenario/interview/answers.ts';
import { interviewScenario } from '../../src/scenario/interview/interviewScenario.ts';
import { patternOption } from '../../src/scenario/interview/optionPatterns.ts';
import { interviewSummary, questionPlace } from '../../src/words/interviewSummary.ts';
import { aimedAt, answerChoices, fieldWords, linkedWithLabel, progressWords, questions } from '../../src/words/interviewWords.ts';
import { patternWords } from '../../src/words/optionWords.ts';

const summaryOf = (change: Partial<Answers>) => {
  const answers = { ...noAnswers, ...change };
  const { said, assumed, evidence } = interviewSummary(answers, interviewScenario(answers));
  const lines = (rows: typeof said): Record<string, string> => Object.fromEntries(rows.map(({ label, value }) => [label, value]));
  return { said: lines(said), assumed: lines(assumed), evidence };
};

describe('the questions', () => {
  test('are eight, and say how far it is', () => {
    expect(questions).toHaveLength(8);
    expect([progressWords(0), progressWords(7)]).toEqual(['Question 1 of 8', 'Question 8 of 8']);
    expect(questionPlace('options')).toBe(7);
  });

  test('keep every sentence under 20 words', () => {
    const texts = [
      ...questions.flatMap(({ title, hint }) => [title, hint]),
      ...Object.values(fieldWords).flatMap(({ label, hint }) => [label, hint]),
      ...Object.values(answerChoices).flat().flatMap((choice) => [choice.label, choice.hint ?? '']),
      ...Object.values(patternWords).map(({ line }) => line),
    ];
    for (const sentence of texts.flatMap((text) => text.split(/[.?]\s/))) expect(sentence.split(' ').length, sentence).toBeLessThan(20);
  });

  test('every kind of answer can be "I don’t know", and only once', () => {
    for (const choices of [answerChoices.quality, answerChoices.linked, answerChoices.bidders, answerChoices.frailty]) {
      expect(choices.filter(({ label }) => label === 'I don’t know')).toHaveLength(1);
    }
  });

  test('a pattern is called the same in the question and in the decision', () => {
    for (const id of optionPatternIds) expect(patternOption(id, { annualValue: 1e6, termMonths: 60 }).name).toBe(patternWords[id].name);
  });

  test('worries point to ways on both sides, and to none where there are none', () => {
    expect(aimedAt('keep-plan', ['handoffs', 'disruption'])).toBe('Speaks to: people lost between services; disruption by a change.');
    expect(aimedAt('balanced', ['disruption'])).toBe('');
    const kept = worryIds.filter((worry) => aimedAt('keep', [worry]) + aimedAt('keep-plan', [worry]) !== '');
    const tendered = worryIds.filter((worry) => aimedAt('price-led', [worry]) + aimedAt('balanced', [worry]) + aimedAt('whole-value', [worry]) !== '');
    expect(kept.length).toBeGreaterThan(0);
    expect(tendered.length).toBeGreaterThan(0);
  });

  test('how many partners differ', () => {
    expect([linkedWithLabel(0), linkedWithLabel(2)]).toEqual(['Different with one of them?', 'Different with one of them? (two answered)']);
  });
});

describe('the summary', () => {
  test('tells what was said from what was assumed', () => {
    const { said, assumed, evidence } = summaryOf({
      kind: 'equipment', name: 'West equipment', annualValue: 2_500_000, contractEndMonth: 1, quality: 'better', linked: 'unknown',
      linkedWith: { hospital: 'hardly' }, deprivedShare: 0, worries: ['failing'],
    });
    expect(said).toEqual({
      'Service': 'West equipment (community equipment)', 'Value a year': '£2.5m', 'Present contract ends': 'In a month',
      'Present provider': 'Better than most', 'Linked with Acute hospital': 'Hardly', 'In the most deprived fifth': '0 of 100',
      'Worries': 'A provider that fails',
      'Compared': 'Keep as now, Keep with plan and review, Price-led tender, Balanced tender, Whole-value tender, Most suitable provider',
    });
    expect(assumed).toMatchObject({
      'Next contract': 'Five years, a usual term', 'Linked with its partners': 'Not known: a wide range',
      'Others who would bid': 'Not known: from none to four', 'People in a year': '12,500, as many as such a contract pays for',
      'Sector of the present provider': 'Independent sector',
    });
    expect(evidence).toMatch(/^\d+ numbers were written: 1 direct evidence, \d+ like services, \d+ judgement\.$/);
  });

  test('nothing said is all assumed', () => {
    const { said, assumed } = summaryOf({ options: [] });
    expect(said).toEqual({});
    expect(assumed).toMatchObject({ 'Service': 'Service, of no special kind', 'Value a year': '£5m, usual for this kind of service', 'Compared': 'All six ways to commission' });
  });
});
