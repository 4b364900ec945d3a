import fc from 'fast-check';
import {
  answerLimits, bidderAnswers, bidderKindIds, frailtyAnswers, linkAnswers, optionPatternIds, qualityAnswers, serviceKindIds, worryIds,
} from '../../../src/scenario/interview/answers.ts';
import type { Answers, LinkAnswer } from '../../../src/scenario/interview/answers.ts';
import { serviceKinds } from '../../../src/scenario/interview/serviceKinds.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 4 });
const oneOf = <T>(choices: readonly T[]): fc.Arbitrary<T | null> => orNull(fc.constantFrom(...choices));
const someOf = <T>(choices: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...choices]);
const wholeWithin = ({ min, max }: { min: number; max: number }): fc.Arbitrary<number | null> => orNull(fc.integer({ min, max }));

const partnerIds = [...new Set(Object.values(serviceKinds).flatMap(({ partners }) => partners.map(({ id }) => id)))];

/** Any answers that the interview can end in, and partners that the kind of service has not. */
export const answersArbitrary: fc.Arbitrary<Answers> = fc.record({
  kind: oneOf(serviceKindIds),
  name: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: answerLimits.name })),
  annualValue: orNull(fc.oneof(fc.integer(answerLimits.annualValue), fc.constantFrom(answerLimits.annualValue.min, 2_000_000, 80_000_000))),
  contractEndMonth: wholeWithin(answerLimits.contractEndMonth),
  termYears: wholeWithin(answerLimits.termYears),
  quality: oneOf(qualityAnswers),
  linked: oneOf(linkAnswers),
  linkedWith: fc.dictionary(fc.constantFrom(...partnerIds), fc.constantFrom<LinkAnswer>(...linkAnswers), { noNullPrototype: true }),
  bidders: oneOf(bidderAnswers),
  bidderKinds: someOf(bidderKindIds),
  people: orNull(fc.oneof(fc.integer(answerLimits.people), fc.integer({ min: 1, max: 50_000 }))),
  deprivedShare: orNull(fc.constantFrom(0, 0.001, 0.2, 0.5, 1)),
  frailty: oneOf(frailtyAnswers),
  worries: someOf(worryIds),
  options: someOf(optionPatternIds),
});
