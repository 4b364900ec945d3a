import { exp, log } from '../math/dmath.ts';

/**
 * P(X >= hits) for a binomial count of `trials` with chance p, 0 <= p <= 1; whole numbers, 0 <= hits <= trials. Relative error
 * about 1e-10.
 */
export function binomialTail(hits: number, trials: number, p: number): number {
  if (hits <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let logTerm = hits * log(p) + (trials - hits) * log(1 - p);
  for (let i = 1; i <= hits; i++) logTerm += log((trials - hits + i) / i);
  // The first term may be too small to hold where the sum is near 1: sums the other tail there.
  if (hits <= trials * p) return Math.max(0, 1 - lowerTail(hits - 1, trials, p, logTerm));
  let term = 1;
  let sum = 1;
  for (let k = hits; k < trials && term > sum * 1e-17; k++) {
    term *= ((trials - k) / (k + 1)) * (p / (1 - p));
    sum += term;
  }
  return Math.min(1, exp(logTerm + log(sum)));
}

/** P(X <= last), from the log of the chance of last + 1 downwards. */
function lowerTail(last: number, trials: number, p: number, logNext: number): number {
  let logTerm = logNext + log((last + 1) / (trials - last)) + log((1 - p) / p);
  const first = logTerm;
  let term = 1;
  let sum = 1;
  for (let k = last; k > 0 && term > sum * 1e-17; k--) {
    term *= (k / (trials - k + 1)) * ((1 - p) / p);
    sum += term;
  }
  logTerm = first + log(sum);
  return Math.min(1, exp(logTerm));
}
