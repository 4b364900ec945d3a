import { quantileOfSorted } from './quantiles.ts';
import type { OutcomeSummary } from './result.ts';

/** The sufficient statistics of a mean and a standard deviation, added to in the order of trials. */
export interface Moments {
  count: number;
  mean: number;
  /** Σ (x - mean)² */
  squares: number;
}

export const makeMoments = (): Moments => ({ count: 0, mean: 0, squares: 0 });

/** Adds a number by Welford's recurrence: Welford (1962), Technometrics 4(3):419-420. */
export function addToMoments(moments: Moments, x: number): void {
  moments.count++;
  const step = x - moments.mean;
  moments.mean += step / moments.count;
  moments.squares += step * (x - moments.mean);
}

/** A summary from moments and a quantile function. */
export function summariseMoments({ count, mean, squares }: Moments, quantile: (p: number) => number): OutcomeSummary {
  const sd = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
  return { mean, standardError: sd / Math.sqrt(count), sd, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
}

/** Summary of one number a trial; quantiles are exact. @throws RangeError for an empty column */
export function summariseColumn(column: Float64Array): OutcomeSummary {
  if (column.length === 0) throw new RangeError('No trials to summarise.');
  const moments = makeMoments();
  for (const x of column) addToMoments(moments, x);
  const sorted = Float64Array.from(column).sort();
  return summariseMoments(moments, (p) => quantileOfSorted(sorted, p));
}
