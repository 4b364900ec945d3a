import { exp } from '../../math/dmath.ts';
import type { Scenario } from '../../scenario/types.ts';
import { estimate, type Estimate } from '../estimate.ts';
import { ratio } from '../ratio.ts';
import type { Observation } from './observe.ts';
import type { OptionRole } from './optionRoles.ts';

/** Ids of targets; their words are in `words/calibrationWords`. */
export type TargetId = 'earlyBuilding' | 'earlyAdmissions' | 'lateAdmissions' | 'noAdmissions' | 'retenderPrice' | 'incumbentWins' | 'endingEarly';

/** A published figure that the model should come to, and how its own is worked out. */
export interface Target {
  readonly id: TargetId;
  /** What is published, as a share. */
  readonly low: number;
  readonly high: number;
  /** File names without ending: those decisions that it is a fair question for. */
  readonly scenarios: readonly string[];
  readonly roles: readonly OptionRole[];
  /** @returns null where the scenario does not say what is needed, or nothing of the kind happened */
  readonly figure: (observations: readonly Observation[], scenario: Scenario) => Estimate | null;
}

/**
 * Decisions that commissioners meet daily. What is built after a reported failure has its chances set to the case, and no target that
 * speaks of the usual is a fair question for it.
 */
export const everyday = [
  'community-nursing', 'child-adolescent-mental-health', 'end-of-life-hospices', 'musculoskeletal-triage', 'urgent-care', 'strong-builder', 'null-builder',
] as const;

/** Years that long partnerships were followed: signed 2000 to 2007, counted in early 2016. */
const PARTNERSHIP_YEARS = 8.5;

export const targets: readonly Target[] = [
  {
    id: 'earlyBuilding', low: 0, high: 1 / 3, scenarios: everyday, roles: ['keep'],
    figure: (observations) => {
      const gain = (from: number) => (one: Observation): number => mean(one.integrationByYear, from) - one.integrationAtStart;
      const late = observations.map(gain(4));
      // Where nothing is left to build there is no gain to be early or late.
      return estimate(late).mean < 0.05 ? null : ratio(observations.map(gain(0)), late);
    },
  },
  { id: 'earlyAdmissions', low: -0.01, high: 0.01, scenarios: ['strong-builder'], roles: ['keep', 'plan'], figure: avoided(0) },
  { id: 'lateAdmissions', low: 0.03, high: 0.08, scenarios: ['strong-builder'], roles: ['keep', 'plan'], figure: avoided(4) },
  { id: 'noAdmissions', low: -0.01, high: 0.01, scenarios: ['null-builder'], roles: ['keep', 'plan'], figure: avoided(4) },
  {
    id: 'retenderPrice', low: -0.1, high: -0.015, scenarios: everyday, roles: ['balanced'],
    figure: (observations) => ratio(
      observations.map(({ priceChanges }) => priceChanges.reduce((sum, x) => sum + x, 0)),
      observations.map(({ priceChanges }) => priceChanges.length),
    ),
  },
  {
    id: 'incumbentWins', low: 0.33, high: 0.6, scenarios: everyday, roles: ['balanced'],
    figure: (observations) => ratio(observations.map(({ tendersHeld }) => tendersHeld), observations.map(({ tenders }) => tenders)),
  },
  {
    id: 'endingEarly', low: 0.22, high: 0.53, scenarios: everyday, roles: ['balanced'],
    figure: (observations) => {
      const rate = ratio(observations.map((one) => one.newcomerCollapses), observations.map((one) => one.newcomerYears));
      if (rate === null) return null;
      const standing = exp(-PARTNERSHIP_YEARS * rate.mean);
      return { mean: 1 - standing, standardError: PARTNERSHIP_YEARS * standing * rate.standardError };
    },
  },
];

/** Emergency admissions avoided in two years, from `from` on, against the first month's rate, as a share of the group's own. */
function avoided(from: number): Target['figure'] {
  return (observations, scenario) => {
    const all = statedAdmissions(scenario);
    return all === null ? null : estimate(observations.map((one) => (one.admissionsAtStart - mean(one.admissionsByYear, from)) / all));
  };
}

/**
 * All emergency admissions a year of a scenario's people, as its `about` states them: the first "7,100 emergency admissions a year".
 * @returns null where it does not say
 */
export function statedAdmissions({ about = {} }: Scenario): number | null {
  const text = [about.purpose, about.teaches, about.limits].join(' ');
  const found = /(\d[\d,]*) emergency admissions a year/.exec(text)?.[1];
  return found === undefined ? null : Number(found.replaceAll(',', ''));
}

/** Of two years in a row. */
const mean = (byYear: readonly number[], from: number): number => (byYear[from] + byYear[from + 1]) / 2;
