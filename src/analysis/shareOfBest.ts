import { outcomeIndex } from '../model/outcomes.ts';
import type { RunResult } from '../simulation/result.ts';
import { TIE } from './ties.ts';

/**
 * By trial: 1 where an option is best by everything that matters, 1/k where it shares that with k - 1 others, else 0.
 * @throws Error when the result lacks net benefits
 */
export function shareOfBest({ outcomes, trials }: RunResult, option: number): Float64Array {
  const values = outcomes.map((row) => {
    const found = row[outcomeIndex.wholeValueNetBenefit];
    if (found === null) throw new Error('A run keeps both net benefits of every trial; this result has none.');
    return found;
  });
  const share = new Float64Array(trials);
  for (let t = 0; t < trials; t++) {
    let best = values[0][t];
    for (let o = 1; o < values.length; o++) if (values[o][t] > best) best = values[o][t];
    const least = best - TIE * Math.abs(best);
    if (!(values[option][t] >= least)) continue;
    let sharing = 0;
    for (let o = 0; o < values.length; o++) if (values[o][t] >= least) sharing++;
    share[t] = 1 / sharing;
  }
  return share;
}
