import type { RunResult } from '../simulation/result.ts';
import { estimate, type Estimate } from './estimate.ts';
import { leadOver } from './rankCorrelation.ts';
import { rankedInputs, type RankedInput, type RankedInputs } from './rankedInputs.ts';
import { curveFit } from './valueOfInformation/curveFit.ts';

/** How much of a difference's spread one input accounts for. */
export interface VarianceShare {
  readonly path: string;
  /** Var E[lead | input] / Var lead, 0..1: the share of the variance that knowing the input would on average take away. */
  readonly share: Estimate;
}

/**
 * First-order variance share (Sobol' index; Saltelli and others 2008, Global Sensitivity Analysis: The Primer, chapter 4) of
 * every input in the lead of one option over another, from the curves that value information (`curveFit`).
 * With g the curve about the mean, d the lead about its mean and S = E g² / E d², the standard error is that of the mean of
 * the influence function (2 d g - g² - S d²) / E d². The shares of all inputs sum to less than 1: what they do together, and
 * events, have the rest.
 * @param option place in `request.optionIds`, as `other`
 * @returns in the order of `parameterPaths`; null where the run kept no draws or has too few trials
 */
export function varianceShares(
  result: RunResult, option: number, other: number, ranked: RankedInputs | null = rankedInputs(result),
): readonly VarianceShare[] | null {
  if (ranked === null) return null;
  const { trials, binCount } = ranked;
  const lead = leadOver(result, option, other);
  const { mean } = estimate(lead);
  let squares = 0;
  for (let t = 0; t < trials; t++) {
    lead[t] -= mean;
    squares += lead[t] * lead[t];
  }
  return ranked.inputs.map((input) => ({ path: input.path, share: shareOf(input, lead, squares, binCount) }));
}

/** @param lead about its mean */
function shareOf(input: RankedInput, lead: Float64Array, squares: number, binCount: number): Estimate {
  const { bins, counts } = input;
  const trials = lead.length;
  if (!(squares > 0)) return { mean: 0, standardError: 0 };
  const sums = new Float64Array(binCount);
  for (let t = 0; t < trials; t++) sums[bins[t]] += lead[t];
  const { fitted } = curveFit({ bins: binCount, columns: 1, trials, counts, sums, squares: Float64Array.of(squares) }, input);
  // A curve that was shrunk to its mean is the mean of the leads, 0 but for rounding.
  if (fitted.every((value) => value === fitted[0])) return { mean: 0, standardError: 0 };
  let explained = 0;
  for (let b = 0; b < binCount; b++) explained += counts[b] * fitted[b] * fitted[b];
  const share = Math.min(1, explained / squares);
  if (share === 0) return { mean: 0, standardError: 0 };
  let influence = 0;
  for (let t = 0; t < trials; t++) {
    const d = lead[t];
    const g = fitted[bins[t]];
    const one = 2 * d * g - g * g - share * d * d;
    influence += one * one;
  }
  return { mean: share, standardError: Math.sqrt(influence) / squares };
}
