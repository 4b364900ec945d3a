import type { OutcomeName } from '../../model/outcomes.ts';
import type { Scenario } from '../../scenario/types.ts';

/** One trial's outcome by name. */
export type OutcomeOf = (outcome: OutcomeName) => number;

/** What must hold of every trial of every option, whatever its inputs. */
export interface BoundRule {
  readonly id: string;
  readonly holds: (at: OutcomeOf, scenario: Scenario) => boolean;
}

/** Sums are taken in another order than the model's: this much of the largest term may be rounding. */
const ROUNDING = 1e-9;

const within = (names: readonly OutcomeName[], min: number, max: number): BoundRule['holds'] => (at) => (
  names.every((name) => at(name) >= min && at(name) <= max)
);

function addsUp(total: OutcomeName, parts: readonly OutcomeName[]): BoundRule['holds'] {
  return (at) => {
    const terms = parts.map(at);
    const sum = terms.reduce((so, term) => so + term, 0);
    return Math.abs(at(total) - sum) <= ROUNDING * Math.max(1, ...terms.map(Math.abs));
  };
}

export const boundRules: readonly BoundRule[] = [
  { id: 'shares', holds: within(['quality', 'integration', 'access', 'joinedUp', 'socialValue', 'incumbentShare'], 0, 1 + ROUNDING) },
  { id: 'gap', holds: within(['accessGap'], -1, 1) },
  { id: 'costs', holds: within(['contractCost', 'procurementCost', 'transitionCost', 'planCost', 'failureCost', 'totalCost'], 0, Infinity) },
  { id: 'gains', holds: within(['clinicalQalys', 'joinedUpPersonYears'], 0, Infinity) },
  { id: 'losses', holds: within(['fragmentationQalys', 'unmetNeedQalys'], -Infinity, 0) },
  {
    id: 'counts', holds: (at) => (['admissions', 'lostHandoffs'] as const).every((name) => at(name) >= 0) && (
      ['providerChanges', 'collapses', 'renegotiations', 'challenges', 'tenders', 'tendersHeld', 'disruptedMonths'] as const
    ).every((name) => at(name) >= 0 && Number.isInteger(at(name))),
  },
  { id: 'tendersHeld', holds: (at) => at('tendersHeld') <= at('tenders') },
  { id: 'collapsesChange', holds: (at) => at('collapses') <= at('providerChanges') },
  { id: 'monthsThere', holds: (at, { lots, horizonMonths }) => at('disruptedMonths') <= lots.length * horizonMonths },
  {
    id: 'peopleThere', holds: (at, { segments, horizonMonths }) => (
      at('joinedUpPersonYears') <= segments.reduce((sum, { people }) => sum + people, 0) * (horizonMonths / 12) * (1 + ROUNDING)
    ),
  },
  { id: 'costsAddUp', holds: addsUp('totalCost', ['contractCost', 'procurementCost', 'transitionCost', 'planCost', 'failureCost']) },
  { id: 'healthAddsUp', holds: addsUp('totalQalys', ['clinicalQalys', 'fragmentationQalys', 'unmetNeedQalys']) },
];
