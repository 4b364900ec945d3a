import { exp } from './dmath.ts';

/** No draw is larger; the chance of passing it at a mean of 20, the largest that a file may state, is under 1e-180. */
export const POISSON_CEILING = 255;

/** Smallest n with P(N <= n) >= u for a Poisson count of the given mean, 0 <= mean <= 20, 0 < u < 1. By inversion. */
export function poissonQuantile(mean: number, u: number): number {
  let probability = exp(-mean);
  let cumulative = probability;
  let n = 0;
  while (u > cumulative && n < POISSON_CEILING) {
    n++;
    probability *= mean / n;
    const next = cumulative + probability;
    // Past the mean, a term too small to add leaves a sum that rounding keeps just under 1 for ever.
    if (next === cumulative && n > mean) break;
    cumulative = next;
  }
  return n;
}
