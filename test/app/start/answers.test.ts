import { describe, expect, test } from 'vitest';
import { answerText, checkAnswer } from '../../../src/app/start/checkAnswer.ts';
import { keepAnswers, keptAnswers } from '../../../src/app/start/keptAnswers.ts';
import type { AnswerStore } from '../../../src/app/start/keptAnswers.ts';
import { noAnswers } from '../../../src/scenario/interview/answers.ts';

describe('numbers that are typed', () => {
  test.each([
    ['annualValue', '£4,500,000', 4_500_000], ['contractEndMonth', '18', 18], ['termYears', '5 years', 5], ['people', '12,000', 12_000],
    ['deprivedShare', '27.5', 0.275], ['annualValue', ' ', null],
  ] as const)('%s: "%s" is %s', (field, text, value) => {
    expect(checkAnswer(field, text)).toEqual({ value });
  });

  test.each([
    ['annualValue', '4.5m', 'Enter pounds in full'], ['annualValue', '12', 'from £1,000 to'], ['contractEndMonth', '-1', 'from 0'],
    ['termYears', '1', 'from 2'], ['termYears', '2.5', 'whole number'], ['people', 'many', 'leave it empty'], ['deprivedShare', '120', 'from 0 to 100'],
  ] as const)('%s: "%s" is refused', (field, text, message) => {
    const read = checkAnswer(field, text);
    expect('message' in read ? read.message : '').toContain(message);
  });

  test('stand in their boxes as they would be typed', () => {
    const answers = { ...noAnswers, annualValue: 4_500_000, deprivedShare: 0.275 };
    expect([answerText(answers, 'annualValue'), answerText(answers, 'deprivedShare'), answerText(answers, 'people')]).toEqual(['4,500,000', '27.5', '']);
  });
});

describe('answers kept over a reload', () => {
  function memory(): AnswerStore & { text: string | null } {
    return {
      text: null,
      getItem() { return this.text; },
      setItem(_key, value) { this.text = value; },
      removeItem() { this.text = null; },
    };
  }

  test('come back, and are forgotten once there are none', () => {
    const store = memory();
    const answers = { ...noAnswers, kind: 'equipment' as const, worries: ['price' as const] };
    keepAnswers(() => store, answers);
    expect(keptAnswers(() => store)).toEqual(answers);
    keepAnswers(() => store, noAnswers);
    expect(store.text).toBeNull();
    expect(keptAnswers(() => store)).toEqual(noAnswers);
  });

  test('a store that is denied, full or holds nonsense is no answer, and no fault', () => {
    const denied = (): AnswerStore => { throw new Error('denied'); };
    expect(keptAnswers(denied)).toEqual(noAnswers);
    expect(() => keepAnswers(denied, { ...noAnswers, name: 'x' })).not.toThrow();
    const store = memory();
    store.text = '{"kind":';
    expect(keptAnswers(() => store)).toEqual(noAnswers);
  });
});
