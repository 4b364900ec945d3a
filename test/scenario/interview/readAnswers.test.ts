import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerLimits, noAnswers } from '../../../src/scenario/interview/answers.ts';
import { nameOf, readAnswers } from '../../../src/scenario/interview/readAnswers.ts';
import { answersArbitrary } from './answersArbitrary.ts';

describe('readAnswers', () => {
  test('gives kept answers back', () => {
    fc.assert(fc.property(answersArbitrary, (answers) => {
      expect(readAnswers(JSON.parse(JSON.stringify(answers)))).toEqual({ ...answers, name: nameOf(answers.name) });
    }));
  });

  test('takes anything else as no answer', () => {
    for (const value of [null, undefined, 3, 'x', [], {}]) expect(readAnswers(value)).toEqual(noAnswers);
    const wrong = { kind: 'palace', annualValue: '3', contractEndMonth: -1, termYears: 99, people: 0, deprivedShare: 20, worries: 'price', options: [7], linkedWith: { gp: 'badly', __proto__: 'well' } };
    expect(readAnswers(wrong)).toEqual({ ...noAnswers, options: [] });
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(readAnswers(readAnswers(value))).toEqual(readAnswers(value));
    }));
  });

  test('a name is one line of so many characters', () => {
    expect(nameOf(' a\n\tb\u2028c ')).toBe('a b c');
    expect(Array.from(nameOf('😀'.repeat(200)))).toHaveLength(answerLimits.name);
  });
});
