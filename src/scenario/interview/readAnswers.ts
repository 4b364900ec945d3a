import { forbiddenKeys } from '../issues.ts';
import {
  answerLimits, bidderAnswers, bidderKindIds, frailtyAnswers, linkAnswers, noAnswers,
  optionPatternIds, qualityAnswers, serviceKindIds, worryIds,
} from './answers.ts';
import type { Answers, LinkAnswer } from './answers.ts';

/**
 * Answers from data of unknown origin, such as what the browser kept over a reload. What cannot be an answer is as if it had not been
 * given; nothing is thrown.
 */
export function readAnswers(value: unknown): Answers {
  const part = (key: keyof Answers): unknown => own(value, key);
  return {
    kind: oneOf(serviceKindIds, part('kind')),
    name: nameOf(part('name')),
    annualValue: within(answerLimits.annualValue, part('annualValue')),
    contractEndMonth: whole(within(answerLimits.contractEndMonth, part('contractEndMonth'))),
    termYears: whole(within(answerLimits.termYears, part('termYears'))),
    quality: oneOf(qualityAnswers, part('quality')),
    linked: oneOf(linkAnswers, part('linked')),
    linkedWith: linksOf(part('linkedWith')),
    bidders: oneOf(bidderAnswers, part('bidders')),
    bidderKinds: someOf(bidderKindIds, part('bidderKinds')) ?? [],
    people: whole(within(answerLimits.people, part('people'))),
    deprivedShare: within(answerLimits.deprivedShare, part('deprivedShare')),
    frailty: oneOf(frailtyAnswers, part('frailty')),
    worries: someOf(worryIds, part('worries')) ?? [],
    options: someOf(optionPatternIds, part('options')) ?? noAnswers.options,
  };
}

/** A name that may stand in a scenario: one line, no control characters, no half characters, cut to length. */
export function nameOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  const line = value.slice(0, 4 * answerLimits.name).replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').replace(/\p{Surrogate}/gu, '').trim();
  return Array.from(line).slice(0, answerLimits.name).join('').trim();
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | null => choices.find((choice) => choice === value) ?? null;

/** Those of the choices that a list names, in their own order; null where there is no list. */
function someOf<T extends string>(choices: readonly T[], value: unknown): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const named: readonly unknown[] = value;
  return choices.filter((choice) => named.includes(choice));
}

const within = ({ min, max }: { readonly min: number; readonly max: number }, value: unknown): number | null =>
  typeof value === 'number' && value >= min && value <= max ? value : null;

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));

function linksOf(value: unknown): Readonly<Record<string, LinkAnswer>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).slice(0, 100).flatMap(([key, entry]): [string, LinkAnswer][] => {
    const answer = oneOf(linkAnswers, entry);
    return answer === null || forbiddenKeys.has(key) ? [] : [[key, answer]];
  });
  return Object.fromEntries(entries);
}
