import { outcomeIndex, type OutcomeName } from '../model/outcomes.ts';
import type { Values } from '../scenario/types.ts';
import type { RunResult } from '../simulation/result.ts';
import { estimate, type Estimate } from './estimate.ts';

/** Parts of the difference in value between two options, money first. They sum to `total`. */
export const contributionParts = [
  'contractPrice', 'procurement', 'changingProvider', 'integrationPlan', 'failedHandoffCost',
  'clinicalQuality', 'failedHandoffHarm', 'unmetNeed', 'deprivedWeight', 'joinedUpYears',
] as const;
export type ContributionPart = (typeof contributionParts)[number];

export interface Contribution {
  readonly part: ContributionPart;
  /** £, positive where it speaks for the option. */
  readonly value: Estimate;
  /** Mean difference in the part's own unit: £ of cost, QALYs, or person-years joined up (option less other). */
  readonly natural: number;
}
export interface Contributions {
  /** Places in `request.optionIds`. */
  readonly option: number;
  readonly other: number;
  readonly parts: readonly Contribution[];
  /** Difference in wholeValueNetBenefit, £. */
  readonly total: Estimate;
}

/** Each part: its outcome, and the £ that one unit of it is worth to wholeValueNetBenefit (MODEL.md, section 7). */
export function worthOf(values: Values): Readonly<Record<ContributionPart, readonly [OutcomeName, number]>> {
  return {
    contractPrice: ['contractCost', -1],
    procurement: ['procurementCost', -1],
    changingProvider: ['transitionCost', -1],
    integrationPlan: ['planCost', -1],
    failedHandoffCost: ['failureCost', -1],
    clinicalQuality: ['clinicalQalys', values.qalyValue],
    failedHandoffHarm: ['fragmentationQalys', values.qalyValue],
    unmetNeed: ['unmetNeedQalys', values.qalyValue],
    deprivedWeight: ['deprivedQalys', values.qalyValue * (values.deprivedWeight - 1)],
    joinedUpYears: ['joinedUpPersonYears', values.joinedUpYearValue],
  };
}

/**
 * Where the difference in value between two options comes from, paired by trial.
 * Beyond the trials that a run keeps in full, a part's standard error is the sum of both options' own: at least the true one.
 */
export function contributions(result: RunResult, option: number, other: number): Contributions {
  const worth = worthOf(result.request.scenario.values);
  const parts = contributionParts.map((part): Contribution => {
    const [outcome, unit] = worth[part];
    const { mean, standardError } = pairedDifference(result, option, other, outcome);
    // 0 and not -0 where a part is worth nothing.
    return { part, value: { mean: mean * unit + 0, standardError: standardError * Math.abs(unit) }, natural: mean };
  });
  return { option, other, parts, total: pairedDifference(result, option, other, 'wholeValueNetBenefit') };
}

function pairedDifference(result: RunResult, option: number, other: number, outcome: OutcomeName): Estimate {
  const a = result.outcomes[option][outcomeIndex[outcome]];
  const b = result.outcomes[other][outcomeIndex[outcome]];
  if (a === null || b === null) {
    const mine = result.summary(option, outcome);
    const its = result.summary(other, outcome);
    return { mean: mine.mean - its.mean, standardError: mine.standardError + its.standardError };
  }
  const values = new Float64Array(result.trials);
  for (let t = 0; t < values.length; t++) values[t] = a[t] - b[t];
  return estimate(values);
}
