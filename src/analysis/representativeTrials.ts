import { outcomeIndex } from '../model/outcomes.ts';
import { quantileOfSorted } from '../simulation/quantiles.ts';
import type { RunResult } from '../simulation/result.ts';
import { isTie } from './ties.ts';

/**
 * Trials that can stand for many, by how they are chosen. `typical`, `good`, `bad`: by the P50, P90 and P10 of the difference
 * between two options; `best`, `worst`: by the highest and the lowest net benefit of the first.
 */
export const representatives = ['typical', 'good', 'bad', 'best', 'worst'] as const;
export type Representative = (typeof representatives)[number];

/** A trial, from 0, for each way of choosing. */
export type RepresentativeTrials = Readonly<Record<Representative, number>>;

/** Quantiles of the difference. */
const quantiles = { typical: 0.5, good: 0.9, bad: 0.1 } as const;

/**
 * Trials of a run that stand for many, by wholeValueNetBenefit, paired by trial. Of trials as near to a quantile as each other
 * the one is taken whose own net benefit is nearest to the option's median, and then the first.
 * @param option place in `request.optionIds`
 * @param other the option that it is held against; null: the difference is to nothing
 * @returns null where the run has no trials, or kept none of that outcome
 */
export function representativeTrials(result: RunResult, option: number, other: number | null): RepresentativeTrials | null {
  const own = result.outcomes[option][outcomeIndex.wholeValueNetBenefit];
  const its = other === null ? null : result.outcomes[other][outcomeIndex.wholeValueNetBenefit];
  if (own === null || (other !== null && its === null) || result.trials === 0) return null;
  const differences = Float64Array.from(own, (value, t) => (its === null ? value : isTie(value, its[t]) ? 0 : value - its[t]));
  const sorted = differences.slice().sort();
  const middle = quantileOfSorted(own.slice().sort(), 0.5);
  const nearest = (p: number): number => nearestTrial(differences, quantileOfSorted(sorted, p), own, middle);
  let best = 0;
  let worst = 0;
  for (let t = 1; t < own.length; t++) {
    if (own[t] > own[best]) best = t;
    if (own[t] < own[worst]) worst = t;
  }
  return { typical: nearest(quantiles.typical), good: nearest(quantiles.good), bad: nearest(quantiles.bad), best, worst };
}

function nearestTrial(values: Float64Array, wanted: number, own: Float64Array, middle: number): number {
  let found = 0;
  for (let t = 1; t < values.length; t++) {
    const away = Math.abs(values[t] - wanted);
    const least = Math.abs(values[found] - wanted);
    if (away < least || (away === least && Math.abs(own[t] - middle) < Math.abs(own[found] - middle))) found = t;
  }
  return found;
}
