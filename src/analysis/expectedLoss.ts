import { quantileOfSorted } from '../simulation/quantiles.ts';
import type { RunResult } from '../simulation/result.ts';
import type { Lens } from './comparison.ts';
import { estimate, type Estimate } from './estimate.ts';
import { leaderOf, losses } from './evpi.ts';
import { netBenefitColumns } from './outcomeColumns.ts';

/** How many trials of 20 lose no more than the bad case that is reported beside the worst. */
const BAD_CASE = 0.95;

/** What one option gives away against the best one of each trial, £, by one lens. */
export interface OptionLoss {
  /** Mean of (best - own): what choosing it costs, on average, for want of knowing the future. */
  readonly expected: Estimate;
  /**
   * 19 trials of 20 lose no more (95th percentile), with the standard error of that quantile. It stands beside the worst because
   * the worst is one trial's luck: it only ever rises as trials are added, and settles nowhere.
   */
  readonly bad: Estimate;
  /** Worst regret: the largest loss of any trial. It has no standard error. */
  readonly worst: number;
  /** The trial of the worst regret. */
  readonly worstTrial: number;
  /** Share of trials in which it gives away nothing: it is best or ties for best. */
  readonly shareWithout: Estimate;
}

export interface LensLosses {
  /** In the order of `request.optionIds`. */
  readonly options: readonly OptionLoss[];
  /** Places. The option with the least expected loss is the one with the highest mean; its loss is the value of perfect information. */
  readonly leastExpected: number;
  /** The option with the next least expected loss, and how much more it is expected to lose, paired by trial; null with one option. */
  readonly next: { readonly option: number; readonly more: Estimate } | null;
  /** The option whose worst regret is least (Savage 1951, JASA 46(253):55-67); of equals the first. */
  readonly leastWorst: number;
  /** The option whose bad case is least: the same rule, on a figure that settles. Of equals the one with the lower expected loss. */
  readonly leastBad: number;
}

export interface ExpectedLoss {
  readonly trials: number;
  readonly whole: LensLosses;
  readonly narrow: LensLosses;
}

/** Expected loss and worst regret of every option by both lenses, paired by trial. */
export function expectedLoss(result: RunResult): ExpectedLoss {
  return { trials: result.trials, whole: lensLosses(result, 'whole'), narrow: lensLosses(result, 'narrow') };
}

function lensLosses(result: RunResult, lens: Lens): LensLosses {
  const values = netBenefitColumns(result, lens);
  const { trials } = result;
  const lost = values.map((_, o) => losses(values, o, trials));
  const options = lost.map(lossOf);
  const least = (figure: (loss: OptionLoss) => number): number => {
    let best = 0;
    options.forEach((one, o) => {
      const gap = figure(one) - figure(options[best]);
      if (gap < 0 || (gap === 0 && one.expected.mean < options[best].expected.mean)) best = o;
    });
    return best;
  };
  const leastExpected = leaderOf(values, trials);
  return {
    options,
    leastExpected,
    next: nextOf(lost, leastExpected),
    leastWorst: least(({ worst }) => worst),
    leastBad: least(({ bad }) => bad.mean),
  };
}

function nextOf(lost: readonly Float64Array[], least: number): LensLosses['next'] {
  let next: { option: number; more: Estimate } | null = null;
  lost.forEach((column, option) => {
    if (option === least) return;
    const more = estimate(column.map((loss, t) => loss - lost[least][t]));
    if (next === null || more.mean < next.more.mean) next = { option, more };
  });
  return next;
}

function lossOf(lost: Float64Array): OptionLoss {
  const n = lost.length;
  let worstTrial = 0;
  const without = new Float64Array(n);
  for (let t = 0; t < n; t++) {
    if (lost[t] > lost[worstTrial]) worstTrial = t;
    if (lost[t] === 0) without[t] = 1;
  }
  const sorted = lost.slice().sort();
  return {
    expected: estimate(lost),
    bad: { mean: quantileOfSorted(sorted, BAD_CASE), standardError: quantileError(sorted, BAD_CASE) },
    worst: lost[worstTrial],
    worstTrial,
    shareWithout: estimate(without),
  };
}

/**
 * Standard error of a quantile: half the distance between the quantiles one binomial standard error to either side.
 * Woodruff (1952), Confidence intervals for medians and other position measures, JASA 47(260):635-646.
 */
function quantileError(sorted: Float64Array, p: number): number {
  const step = Math.sqrt((p * (1 - p)) / sorted.length);
  return (quantileOfSorted(sorted, Math.min(1, p + step)) - quantileOfSorted(sorted, Math.max(0, p - step))) / 2;
}
