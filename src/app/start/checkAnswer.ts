import { answerLimits } from '../../scenario/interview/answers.ts';
import type { Answers } from '../../scenario/interview/answers.ts';
import { displayOf, numberText, numberWithUnit, tidy, typedNumber } from '../commissioner/inputs/numberText.ts';
import type { NumberDisplay } from '../commissioner/inputs/numberText.ts';

/** The answers that are typed as numbers. */
export type NumberAnswer = 'annualValue' | 'contractEndMonth' | 'termYears' | 'people' | 'deprivedShare';

const displays: Readonly<Record<NumberAnswer, NumberDisplay>> = {
  annualValue: displayOf('poundsPerYear'),
  contractEndMonth: { ...displayOf('months'), suffix: 'months' },
  termYears: { ...displayOf('years'), suffix: 'years' },
  people: displayOf('people'),
  deprivedShare: displayOf('points'),
};

const whole: readonly NumberAnswer[] = ['contractEndMonth', 'termYears', 'people'];

/** How a number is shown in its box. */
export const displayOfAnswer = (field: NumberAnswer): NumberDisplay => displays[field];

/** An answer as it stands in its box; empty where there is none. */
export function answerText(answers: Answers, field: NumberAnswer): string {
  const value = answers[field];
  return value === null ? '' : numberText(value, displays[field]);
}

/** What a typed text answers: a number, nothing, or what is wrong with it. */
export function checkAnswer(field: NumberAnswer, text: string): { readonly value: number | null } | { readonly message: string } {
  if (text.trim() === '') return { value: null };
  const display = displays[field];
  const number = typedNumber(text, display);
  const { min, max } = answerLimits[field];
  if (number === null) {
    return { message: field === 'annualValue' ? 'Enter pounds in full, such as 4,500,000.' : 'Enter a number, or leave it empty.' };
  }
  if (number < min || number > max) return { message: `The number must be from ${numberWithUnit(min, display)} to ${numberWithUnit(max, display)}.` };
  if (whole.includes(field) && !Number.isInteger(number)) return { message: 'The number must be a whole number.' };
  return { value: tidy(number) };
}
