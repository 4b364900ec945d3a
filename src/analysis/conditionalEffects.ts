import { log } from '../math/dmath.ts';
import { estimate, type Estimate } from './estimate.ts';
import type { RankedInput, RankedInputs } from './rankedInputs.ts';
import { curveFit, type BinSums } from './valueOfInformation/curveFit.ts';

/** How the mean of a column departs from its average, given one input. */
export interface ConditionalEffect {
  /** At a share 0..1 of the input's distribution, in the column's unit; the mean is the departure from the column's average. */
  at(share: number): Estimate;
  /** The departure at one share less that at another. */
  between(from: number, to: number): Estimate;
  /** Variance of the average of what the input explains over its draws: in the column's average, and in `at` the other way. */
  readonly averageVariance: number;
}

/**
 * The mean of a column given each input, by regression on the trials of a run: smooth curves along the input, shrunk against noise
 * (`curveFit`). What the strong inputs explain is first taken out of the column, as inputs are drawn independently and so serve
 * as control variates for each other; that about halves the errors.
 *
 * Standard errors come from the scatter in each hundredth of the input (so it may differ along the input). A shrunk
 * coefficient counts with share k of its variance, which is that of the posterior whose mean the shrunk coefficient is; the straight line
 * always counts in full, so that an input without visible effect is not said to be known to have none.
 */
export function conditionalEffects(values: ArrayLike<number>, ranked: RankedInputs): ConditionalEffect[] {
  const { trials, binCount, inputs } = ranked;
  const { mean } = estimate(values, trials);
  const rest = Float64Array.from({ length: trials }, (_, t) => values[t] - mean);
  const first = inputs.map((input) => {
    const sums = binSums(rest, input, binCount, null);
    const fit = curveFit(sums, input);
    const strength = fit.signals[0].reduce((sum, signal) => sum + signal, 0);
    return { fitted: fit.fitted, strength };
  });
  // No more than the strongest of so many would in pure noise, with room for the degrees that each has.
  const threshold = 8 + 2 * log(2 * Math.max(1, inputs.length));
  const strong = first.map(({ strength }) => strength > threshold);
  inputs.forEach((input, i) => {
    if (!strong[i]) return;
    const { fitted } = first[i];
    for (let t = 0; t < trials; t++) rest[t] -= fitted[input.bins[t]];
  });
  return inputs.map((input, i) => effectOf(binSums(rest, input, binCount, strong[i] ? first[i].fitted : null), input));
}

interface Sums extends BinSums {
  /** By bin: sum of squares. */
  readonly binSquares: Float64Array;
}

/** @param own what the input itself explains, by bin, put back */
function binSums(rest: Float64Array, { bins }: RankedInput, binCount: number, own: Float64Array | null): Sums {
  const counts = new Float64Array(binCount);
  const sums = new Float64Array(binCount);
  const binSquares = new Float64Array(binCount);
  let all = 0;
  for (let t = 0; t < rest.length; t++) {
    const bin = bins[t];
    const y = own === null ? rest[t] : rest[t] + own[bin];
    counts[bin]++;
    sums[bin] += y;
    binSquares[bin] += y * y;
    all += y * y;
  }
  return { bins: binCount, columns: 1, trials: rest.length, counts, sums, squares: Float64Array.of(all), binSquares };
}

function effectOf(sums: Sums, input: RankedInput): ConditionalEffect {
  const { bins, trials, counts, binSquares } = sums;
  const { centres } = input;
  const { fitted, basis } = curveFit(sums, input);
  const used = Array.from(counts.keys()).filter((b) => counts[b] > 0);
  const kept = new Float64Array(basis.length);
  const keep = new Float64Array(basis.length);
  for (let k = 1; k < basis.length; k++) {
    let raw = 0;
    for (const b of used) {
      raw += basis[k][b] * sums.sums[b];
      kept[k] += basis[k][b] * counts[b] * fitted[b];
    }
    raw /= trials;
    kept[k] /= trials;
    keep[k] = k === 1 ? 1 : raw === 0 ? 0 : Math.min(1, Math.max(0, kept[k] / raw));
  }
  const variances = new Float64Array(bins);
  for (const b of used) {
    const scatter = binSquares[b] - 2 * fitted[b] * sums.sums[b] + counts[b] * fitted[b] * fitted[b];
    variances[b] = Math.max(0, scatter) / Math.max(1, counts[b] - 1);
  }
  /** Each polynomial at a share: between the middles of bins on a straight line, level beyond the first and last. */
  const basisAt = (share: number): Float64Array => {
    let after = used.findIndex((b) => centres[b] >= share);
    if (after < 0) after = used.length - 1;
    const high = used[after];
    const low = used[Math.max(0, after - 1)];
    const span = centres[high] - centres[low];
    const part = span > 0 ? Math.min(1, Math.max(0, (share - centres[low]) / span)) : 1;
    return Float64Array.from(basis, (polynomial) => (1 - part) * polynomial[low] + part * polynomial[high]);
  };
  let explained = 0;
  for (const b of used) explained += (counts[b] / trials) * fitted[b] * fitted[b];
  const averageVariance = explained / trials;
  const combine = (at: Float64Array, more: number): Estimate => {
    let mean = 0;
    for (let k = 1; k < at.length; k++) mean += kept[k] * at[k];
    let variance = 0;
    for (const b of used) {
      let weight = 0;
      for (let k = 1; k < at.length; k++) weight += Math.sqrt(keep[k]) * at[k] * basis[k][b];
      variance += (weight / trials) * (weight / trials) * counts[b] * variances[b];
    }
    return { mean, standardError: Math.sqrt(variance + more) };
  };
  return {
    at: (share) => combine(basisAt(share), averageVariance),
    between: (from, to) => {
      const [a, b] = [basisAt(from), basisAt(to)];
      return combine(b.map((value, k) => value - a[k]), 0);
    },
    averageVariance,
  };
}
