import type { OutcomeName } from '../model/outcomes.ts';
import type { Criterion } from '../scenario/types.ts';
import { quantileOfSorted } from '../simulation/quantiles.ts';
import type { RunResult } from '../simulation/result.ts';
import { outcomeColumns } from './outcomeColumns.ts';

/** An outcome that measures a criterion. */
export interface Measure {
  readonly outcome: OutcomeName;
  /** `size`: the smaller its distance from 0 the better, whichever its sign (a gap). */
  readonly better: 'higher' | 'lower' | 'size';
  /** Its share of the criterion, above 0; shares are scaled to sum 1 over the measures that tell the options and trials apart. */
  readonly share: number;
  /** Outcomes that count 0 and 1; the 10th and 90th percentile over all options and trials (exchanged where less is better) if left out. */
  readonly zero?: number;
  readonly one?: number;
}

export type CriterionMeasures = Readonly<Record<Criterion, readonly Measure[]>>;

/** The order of criteria in everything here. */
export const criteria = ['quality', 'value', 'integration', 'access', 'socialValue'] as const satisfies readonly Criterion[];

/**
 * What measures each criterion unless something else is asked for. *Quality and innovation*: felt clinical quality. *Value*: the total
 * cost to the system, what failed handoffs cost included. *Integration, collaboration and service sustainability*: strength of working
 * relationships, and months in which a service is disrupted, half each. *Access, inequalities and choice*: access of all, half; the
 * gaps in access and in outcomes between the most deprived and others, a quarter each. *Social value*: the providers' social value.
 */
export const usualMeasures: CriterionMeasures = {
  quality: [{ outcome: 'quality', better: 'higher', share: 1 }],
  value: [{ outcome: 'totalCost', better: 'lower', share: 1 }],
  integration: [{ outcome: 'integration', better: 'higher', share: 0.5 }, { outcome: 'disruptedMonths', better: 'lower', share: 0.5 }],
  access: [
    { outcome: 'access', better: 'higher', share: 0.5 },
    { outcome: 'accessGap', better: 'size', share: 0.25 },
    { outcome: 'outcomeGap', better: 'size', share: 0.25 },
  ],
  socialValue: [{ outcome: 'socialValue', better: 'higher', share: 1 }],
};

type Measurable = Pick<Measure, 'outcome' | 'better'>;

/** Every outcome that may measure a criterion, and which way it is good; those that `usualMeasures` has are among them. */
export const possibleMeasures: Readonly<Record<Criterion, readonly Measurable[]>> = {
  quality: [{ outcome: 'quality', better: 'higher' }, { outcome: 'clinicalQalys', better: 'higher' }, { outcome: 'totalQalys', better: 'higher' }],
  value: [{ outcome: 'totalCost', better: 'lower' }, { outcome: 'contractCost', better: 'lower' }, { outcome: 'failureCost', better: 'lower' }],
  integration: [
    { outcome: 'integration', better: 'higher' }, { outcome: 'disruptedMonths', better: 'lower' }, { outcome: 'joinedUp', better: 'higher' },
    { outcome: 'providerChanges', better: 'lower' }, { outcome: 'collapses', better: 'lower' },
  ],
  access: [
    { outcome: 'access', better: 'higher' }, { outcome: 'accessGap', better: 'size' }, { outcome: 'outcomeGap', better: 'size' },
    { outcome: 'deprivedQalys', better: 'higher' },
  ],
  socialValue: [{ outcome: 'socialValue', better: 'higher' }],
};

/** The scale of one measure as it was used: linear, and not cut off at 0 and 1. */
export interface Scale {
  readonly outcome: OutcomeName;
  readonly better: Measure['better'];
  /** Outcome (its size, for a gap) that counts 0, and that counts 1. */
  readonly zero: number;
  readonly one: number;
  /** Share of its criterion that it had, 0..1; 0 where it is the same in all options and trials and so tells nothing. */
  readonly share: number;
}

export interface ScaledCriteria {
  /** By criterion. */
  readonly scales: Readonly<Record<Criterion, readonly Scale[]>>;
  /** By criterion (as `criteria`), option, trial: 0 is poor and 1 good for this scenario. All 0 where nothing tells. */
  readonly values: readonly (readonly Float64Array[])[];
}

/**
 * The five criteria as linear scales of this scenario's outcomes.
 * @returns null where the run did not keep the trials of an outcome that is asked for
 */
export function criterionScales(result: RunResult, measures: CriterionMeasures = usualMeasures): ScaledCriteria | null {
  const scales: Partial<Record<Criterion, readonly Scale[]>> = {};
  const values: Float64Array[][] = [];
  for (const criterion of criteria) {
    const columns = measures[criterion].map(({ outcome }) => outcomeColumns(result, outcome));
    const ends = measures[criterion].map((measure, k) => endsOf(columns[k], measure));
    const telling = measures[criterion].reduce((sum, { share }, k) => sum + (ends[k].zero === ends[k].one ? 0 : share), 0);
    const scaled = measures[criterion].map((measure, k): Scale => ({
      outcome: measure.outcome,
      better: measure.better,
      ...ends[k],
      share: ends[k].zero === ends[k].one ? 0 : measure.share / telling,
    }));
    const worth = result.request.optionIds.map(() => new Float64Array(result.trials));
    for (const [k, scale] of scaled.entries()) {
      const column = columns[k];
      if (column === null) return null;
      if (scale.share > 0) worth.forEach((sum, o) => addScaled(sum, column[o], scale));
    }
    scales[criterion] = scaled;
    values.push(worth);
  }
  const { quality = [], value = [], integration = [], access = [], socialValue = [] } = scales;
  return { scales: { quality, value, integration, access, socialValue }, values };
}

function endsOf(columns: readonly Float64Array[] | null, measure: Measure): { zero: number; one: number } {
  const isStated = measure.zero !== undefined && measure.one !== undefined;
  if (columns === null || isStated) return { zero: measure.zero ?? 0, one: measure.one ?? 0 };
  const trials = columns[0].length;
  const all = new Float64Array(columns.length * trials);
  columns.forEach((column, o) => {
    for (let t = 0; t < trials; t++) all[o * trials + t] = measure.better === 'size' ? Math.abs(column[t]) : column[t];
  });
  all.sort();
  let [low, high] = [quantileOfSorted(all, 0.1), quantileOfSorted(all, 0.9)];
  // An outcome that is one number in 8 trials of 10 or more, but not in all, is scaled by its whole range.
  if (low === high) [low, high] = [all[0], all[all.length - 1]];
  const [zero, one] = measure.better === 'higher' ? [low, high] : [high, low];
  return { zero: measure.zero ?? zero, one: measure.one ?? one };
}

function addScaled(sum: Float64Array, column: Float64Array, { better, zero, one, share }: Scale): void {
  const unit = share / (one - zero);
  for (let t = 0; t < sum.length; t++) sum[t] += ((better === 'size' ? Math.abs(column[t]) : column[t]) - zero) * unit;
}
