import type { RunResult } from '../simulation/result.ts';
import { estimate, type Estimate } from './estimate.ts';
import { outcomeColumns } from './outcomeColumns.ts';
import { pairedDifference } from './pairedDifference.ts';
import { ratio } from './ratio.ts';

/** About how many points of a cloud are kept for drawing. */
export const CLOUD_POINTS = 500;

/** Cost first, then health, each against the reference. */
export const quadrants = ['dearerBetter', 'dearerWorse', 'cheaperBetter', 'cheaperWorse'] as const;
export type Quadrant = (typeof quadrants)[number];

/**
 * What the two means together say. A ratio of cost to QALYs is given only where both are clear of zero and point the same way:
 * elsewhere the same number can mean opposite things (£ for a QALY gained, or lost).
 * - `price`: dearer and better; £ paid for each QALY gained, the lower the better.
 * - `saving`: cheaper and worse; £ saved for each QALY given up, the higher the better.
 * - `dominates`: clearly cheaper and clearly better; `dominated`: clearly dearer and clearly worse.
 * - `unclear`: one of the two is within two standard errors of zero.
 */
export type Exchange =
  | { readonly kind: 'price' | 'saving'; readonly perQaly: Estimate }
  | { readonly kind: 'dominates' | 'dominated' | 'unclear' };

/** An option on the plane of extra cost and extra QALYs against the reference. */
export interface PlaneOption {
  /** Place in `request.optionIds`. */
  readonly option: number;
  /** Extra discounted cost, £: option less reference. */
  readonly cost: Estimate;
  /** Extra discounted QALYs: option less reference. */
  readonly qalys: Estimate;
  /** Shares of trials that sum to 1; a trial on a border counts half to each side, one at the middle a quarter to each. */
  readonly shares: Readonly<Record<Quadrant, Estimate>>;
  readonly exchange: Exchange;
  /** At most CLOUD_POINTS trials, evenly spread over the run: costs, QALYs and numbers of the trials, all of one length. */
  readonly cloud: { readonly cost: Float64Array; readonly qalys: Float64Array; readonly trial: Uint32Array };
}

export interface CostOutcomePlane {
  readonly trials: number;
  /** Place in `request.optionIds`. */
  readonly reference: number;
  /** The scenario's £ a QALY: the slope of the line on which cost and health balance. */
  readonly qalyValue: number;
  /** All options but the reference, in the run's order. */
  readonly options: readonly PlaneOption[];
}

/**
 * Extra cost and extra QALYs of every option against the reference, paired by trial. QALYs are counted alike for everybody:
 * the weight of the most deprived and the value of joined-up years are not on this plane.
 * @returns null where the run did not keep the trials of both outcomes
 */
export function costOutcomePlane(result: RunResult, reference: number): CostOutcomePlane | null {
  const costs = outcomeColumns(result, 'totalCost');
  const qalys = outcomeColumns(result, 'totalQalys');
  if (costs === null || qalys === null) return null;
  const options = costs.flatMap((_, option) => (
    option === reference
      ? []
      : [planeOption(option, pairedDifference(costs[option], costs[reference]), pairedDifference(qalys[option], qalys[reference]))]
  ));
  return { trials: result.trials, reference, qalyValue: result.request.scenario.values.qalyValue, options };
}

function planeOption(option: number, costs: Float64Array, qalys: Float64Array): PlaneOption {
  const n = costs.length;
  const credit = quadrants.map(() => new Float64Array(n));
  for (let t = 0; t < n; t++) {
    const dearer = costs[t] === 0 ? 0.5 : costs[t] > 0 ? 1 : 0;
    const better = qalys[t] === 0 ? 0.5 : qalys[t] > 0 ? 1 : 0;
    credit[0][t] = dearer * better;
    credit[1][t] = dearer * (1 - better);
    credit[2][t] = (1 - dearer) * better;
    credit[3][t] = (1 - dearer) * (1 - better);
  }
  const [dearerBetter, dearerWorse, cheaperBetter, cheaperWorse] = credit.map((column) => estimate(column));
  return {
    option,
    cost: estimate(costs),
    qalys: estimate(qalys),
    shares: { dearerBetter, dearerWorse, cheaperBetter, cheaperWorse },
    exchange: exchangeOf(costs, qalys),
    cloud: cloudOf(costs, qalys),
  };
}

function exchangeOf(costs: Float64Array, qalys: Float64Array): Exchange {
  const cost = estimate(costs);
  const health = estimate(qalys);
  const clear = ({ mean, standardError }: Estimate): boolean => costs.length > 1 && Math.abs(mean) > 2 * standardError;
  if (!clear(cost) || !clear(health)) return { kind: 'unclear' };
  if (cost.mean < 0 && health.mean > 0) return { kind: 'dominates' };
  if (cost.mean > 0 && health.mean < 0) return { kind: 'dominated' };
  const perQaly = ratio(costs, qalys);
  return perQaly === null ? { kind: 'unclear' } : { kind: cost.mean > 0 ? 'price' : 'saving', perQaly };
}

function cloudOf(costs: Float64Array, qalys: Float64Array): PlaneOption['cloud'] {
  const n = costs.length;
  const kept = Math.min(n, CLOUD_POINTS);
  const trial = Uint32Array.from({ length: kept }, (_, i) => Math.floor((i * n) / kept));
  return { cost: Float64Array.from(trial, (t) => costs[t]), qalys: Float64Array.from(trial, (t) => qalys[t]), trial };
}
