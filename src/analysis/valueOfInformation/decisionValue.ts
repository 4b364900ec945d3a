import type { LensColumns } from '../leads.ts';
import type { Estimate } from '../estimate.ts';

/** Parts that trials are dealt into, each in turn kept out of the fit that decides in it. */
export const FOLDS = 5;

/** The part that a trial belongs to. */
export const foldOf = (trial: number): number => trial % FOLDS;

/** What is chosen: a column of the leads, or the leader. */
export const LEADER = -1;

/** The column with the highest number from `start` on, or LEADER where none is above 0. */
export function bestColumn(values: Float64Array, start: number, { from, to }: LensColumns): number {
  let best = LEADER;
  let highest = 0;
  for (let c = from; c < to; c++) {
    if (values[start + c] > highest) {
      highest = values[start + c];
      best = c;
    }
  }
  return best;
}

/** What a fit said of one lens: sums over trials and folds. */
export interface Tally {
  /** Mean of the best fitted lead, £, all trials fitted and all judged. */
  readonly fitted: number;
  /** By trial: the lead of what was chosen by a fit to the other folds, less that of what their means alone would choose, £. */
  readonly chosen: Float64Array;
}

/**
 * What it is worth to know something: the mean gain of deciding by it, between 0 and the value of knowing all, with the
 * standard error of that gain.
 *
 * Two estimates err to either side by the same amount to second order, as a fitted lead g + e has E max(0, g + e) - max(0, g)
 * above, and choosing by its sign loses as much: both are ½ s² times the density of g at 0. The first, fitted and judged on
 * the same trials, errs upward with noise s² / n; the second, fitted to all folds but the one that it is judged in, downward
 * with s² / (n (F-1)/F). Their mean with weights F and F - 1 has neither. The standard error is that of the second, which by
 * the envelope theorem is the influence function of both, and at least what one trial more or less would do: a change of
 * choice too rare to be met in n trials leaves no other trace.
 */
export function decisionValue({ fitted, chosen }: Tally, all: Estimate): Estimate {
  const n = chosen.length;
  let sum = 0;
  for (let t = 0; t < n; t++) sum += chosen[t];
  const gain = sum / n;
  let squares = 0;
  for (let t = 0; t < n; t++) squares += (chosen[t] - gain) * (chosen[t] - gain);
  const mean = (FOLDS * fitted + (FOLDS - 1) * gain) / (2 * FOLDS - 1);
  const oneTrial = (all.standardError * all.standardError) / n;
  return { mean: Math.min(all.mean, Math.max(0, mean)), standardError: Math.sqrt(squares / (n - 1) / n + oneTrial) };
}

/** By fold and column: the mean of all trials outside the fold. */
export function meansOutside(values: Float64Array, trials: number, columns: number): Float64Array[] {
  const sums = Array.from({ length: FOLDS }, () => new Float64Array(columns));
  const counts = new Float64Array(FOLDS);
  for (let t = 0; t < trials; t++) {
    const fold = foldOf(t);
    counts[fold]++;
    for (let c = 0; c < columns; c++) for (let f = 0; f < FOLDS; f++) if (f !== fold) sums[f][c] += values[t * columns + c];
  }
  sums.forEach((sum, f) => {
    for (let c = 0; c < columns; c++) sum[c] /= trials - counts[f];
  });
  return sums;
}
