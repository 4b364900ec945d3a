import type { Assumptions, MetalogQuantity, Quantity, RouteAssumptions } from '../types.ts';
import type { Answers } from './answers.ts';
import { defaultAssumptions } from './defaults/defaultAssumptions.ts';
import { judged, judgedShare, rounded, times, type Three } from './judged.ts';
import { MOBILISATION_MONTHS } from './optionPatterns.ts';
import { peopleIn } from './peopleOf.ts';
import type { ServiceKind } from './serviceKinds.ts';

/** What a year of full health counts for in these decisions, and what a service worth its price then does. */
const QALY_VALUE = 25_000;
const USUAL_QUALITY = 0.7;
const SMALL_CONTRACT = 5_000_000;
const LARGE_CONTRACT = 50_000_000;

/**
 * The assumptions for a service: those of `defaults`, but for what the kind and size of the service and two of the worries change.
 * Nothing else that somebody worries about moves a number: a worry is no evidence.
 */
export function assumptionsOf(answers: Answers, kind: ServiceKind, annualValue: number, termMonths: number): Assumptions {
  const base = defaultAssumptions;
  const health = healthOf(answers, kind, annualValue);
  return {
    ...base,
    handoffs: {
      ...base.handoffs,
      admissionIfDelayed: scaledAdmission(base.handoffs.admissionIfDelayed, kind),
      admissionIfLost: scaledAdmission(base.handoffs.admissionIfLost, kind),
    },
    quality: {
      ...base.quality,
      qalysPerPersonYear: {
        ...judged(times([1 / 3, 1, 7 / 3], health), [0, health * 10],
          'From your answers: the value of the contract for each person-year of use. Worth its price at £25,000 a QALY, a service of quality 70 gives as much per unit of quality; half of it is taken, as the last point of quality gives less than the average one.'),
        source: 'nice2026', basis: 'derived',
      },
    },
    access: {
      ...base.access,
      qalyLossUnmet: {
        ...judged(times([0.2, 0.83, 2.7], health), [0, health * 14],
          'About what the service gives a person in a year, and somewhat more, as those left out worsen; a judgement.'),
        source: 'noStudy', basis: 'derived',
      },
    },
    market: {
      ...base.market,
      ...(answers.worries.includes('failing') ? {
        incumbentBids: judgedShare([0.3, 0.7, 0.95],
          'From your worry about a provider that fails: lower than elsewhere, as a provider in trouble may walk away, or be told not to bid.'),
      } : {}),
    },
    routes: {
      directAward: routeOf(base.routes.directAward, answers, termMonths, 0),
      mostSuitable: routeOf(base.routes.mostSuitable, answers, termMonths, MOBILISATION_MONTHS),
      competitive: routeOf({ ...base.routes.competitive, months: tenderMonths(annualValue) }, answers, termMonths, MOBILISATION_MONTHS),
    },
  };
}

/** QALYs for a person-year of use and a unit of quality, within what any service could plausibly give. */
function healthOf(answers: Answers, kind: ServiceKind, annualValue: number): number {
  const personYears = peopleIn(answers, kind) * kind.uses;
  return rounded(Math.min(0.4, Math.max(0.0005, annualValue / personYears / QALY_VALUE / USUAL_QUALITY / 2)));
}

function scaledAdmission(quantity: Quantity, kind: ServiceKind): Quantity {
  if (kind.admissions === 1 || typeof quantity !== 'object' || !('p10' in quantity)) return quantity;
  const { p10, p50, p90, max = 1, note = '' } = quantity;
  const [low, middle, high] = times([p10, p50, p90], kind.admissions);
  return {
    ...quantity,
    p10: rounded(low), p50: rounded(middle), p90: rounded(high), max: Math.min(1, rounded(max * kind.admissions)),
    grade: 'C',
    basis: 'judgement',
    note: `${note} Times ${kind.admissions} for this kind of service, a judgement.`,
  };
}

/** Notice to award: small services take less, large ones more. */
function tenderMonths(annualValue: number): Quantity {
  const usual = defaultAssumptions.routes.competitive.months;
  const sized = (three: Three, max: number, note: string): Quantity =>
    ({ ...judged(three, [2, max], note), grade: 'A', source: 'bsw2024', basis: 'found' });
  if (annualValue < SMALL_CONTRACT) {
    return sized([4, 7, 12], 24, 'Notice to award: 6.5 months (Sussex) and 7 (North Kent) for small services; under £5m a year takes about 6. Preparation is not counted.');
  }
  if (annualValue > LARGE_CONTRACT) {
    return sized([8, 12, 20], 30, 'Notice to award: 12.5 months for a large contract in Bath, Swindon and Wiltshire, 17.5 reported in Devon; over £50m a year takes about 12.');
  }
  return usual;
}

function routeOf(route: RouteAssumptions, answers: Answers, termMonths: number, mobilisation: number): RouteAssumptions {
  return {
    ...route,
    months: inTime(route.months, termMonths - mobilisation - 1),
    ...(answers.worries.includes('challenge') ? { challengeProbability: moreChallenges(route.challengeProbability) } : {}),
  };
}

/** The high end of how often awards are challenged, raised; the middle by half. */
function moreChallenges(quantity: Quantity): Quantity {
  if (typeof quantity !== 'object' || !('p10' in quantity)) return quantity;
  const { p10, p50, p90 } = quantity;
  return {
    ...quantity,
    p10: rounded(p10 * 1.2), p50: rounded(p50 * 1.5), p90: rounded(p90 * 1.7),
    grade: 'C',
    source: 'hsjChallenges2019',
    basis: 'judgement',
    note: 'From your worry about a challenge: more than usual on every route. 43 in 100 commissioning groups had at least one challenge in the five years to 2018; no counts by award are published.',
  };
}

/** A route that takes at most so many months: one that cannot be gone within a contract's term makes no sense. */
function inTime(quantity: Quantity, cap: number): Quantity {
  if (typeof quantity !== 'object' || !('p10' in quantity) || (quantity.max ?? Infinity) <= cap) return quantity;
  const short: MetalogQuantity = { ...quantity, p90: Math.min(quantity.p90, cap - 2), max: cap };
  return { ...short, note: `${quantity.note ?? ''} Cut to ${cap} months at most, so that the next award can be made within the term.` };
}
