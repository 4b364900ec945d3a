import { estimate, type Estimate } from './estimate.ts';

/**
 * A ratio of two means over the same trials, with its standard error by the delta method: se(mean of (a - r b)) / |mean of b|.
 * Only of use where the mean of `below` is clear of 0. @returns null where that mean is 0
 */
export function ratio(above: ArrayLike<number>, below: ArrayLike<number>, trials: number = above.length): Estimate | null {
  const bottom = estimate(below, trials).mean;
  if (bottom === 0) return null;
  const mean = estimate(above, trials).mean / bottom;
  const rest = new Float64Array(trials);
  for (let t = 0; t < trials; t++) rest[t] = above[t] - mean * below[t];
  return { mean, standardError: estimate(rest).standardError / Math.abs(bottom) };
}
