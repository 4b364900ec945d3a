import { outcomeIndex, type OutcomeName } from '../model/outcomes.ts';
import { quantileOfSorted } from '../simulation/quantiles.ts';
import type { RunResult } from '../simulation/result.ts';
import { estimate, type Estimate } from './estimate.ts';
import { isTie } from './ties.ts';

/** How many dots stand for the spread of futures. */
export const DOTS = 50;

export interface QuantileDot {
  /** The difference at the quantiles 1%, 3% … 99%. */
  readonly value: number;
  /** A trial whose difference is nearest to it; dots of one difference name different trials where there are enough. */
  readonly trial: number;
}

/** An outcome of one option less that of the reference, paired by trial. */
export interface Difference {
  /** Places in `request.optionIds`. */
  readonly option: number;
  readonly reference: number;
  readonly outcome: OutcomeName;
  readonly difference: Estimate;
  readonly p10: number;
  readonly p90: number;
  /** Share of trials in which the option's outcome is higher; ties count half. */
  readonly shareHigher: Estimate;
  /** Share of trials in which both are the same. */
  readonly shareEqual: number;
  /** 50, ascending. */
  readonly dots: readonly QuantileDot[];
}

/**
 * Difference of an outcome between an option and the reference.
 * @returns null where the run kept no trials of that outcome (beyond the number that it keeps in full)
 */
export function difference(
  result: RunResult, option: number, reference: number, outcome: OutcomeName = 'wholeValueNetBenefit',
): Difference | null {
  const a = result.outcomes[option][outcomeIndex[outcome]];
  const b = result.outcomes[reference][outcomeIndex[outcome]];
  if (a === null || b === null) return null;
  const n = result.trials;
  const values = new Float64Array(n);
  const higher = new Float64Array(n);
  let equal = 0;
  for (let t = 0; t < n; t++) {
    if (isTie(a[t], b[t])) {
      // A tie is no difference: rounding noise must not make dots of "better" and "worse".
      higher[t] = 0.5;
      equal++;
    } else {
      values[t] = a[t] - b[t];
      higher[t] = values[t] > 0 ? 1 : 0;
    }
  }
  const sorted = values.slice().sort();
  return {
    option,
    reference,
    outcome,
    difference: estimate(values),
    p10: quantileOfSorted(sorted, 0.1),
    p90: quantileOfSorted(sorted, 0.9),
    shareHigher: estimate(higher),
    shareEqual: equal / n,
    dots: quantileDots(values, sorted),
  };
}

function quantileDots(values: Float64Array, sorted: Float64Array): QuantileDot[] {
  const dots: { value: number; trial: number }[] = [];
  /** Dots that still look for a trial with this difference. */
  const wanted = new Map<number, { value: number; trial: number }[]>();
  for (let i = 0; i < DOTS; i++) {
    const p = (2 * i + 1) / (2 * DOTS);
    const dot = { value: quantileOfSorted(sorted, p), trial: -1 };
    const nearest = sorted[Math.round((sorted.length - 1) * p)];
    dots.push(dot);
    const others = wanted.get(nearest);
    if (others === undefined) wanted.set(nearest, [dot]);
    else others.push(dot);
  }
  const found = new Map<number, number>();
  for (let t = 0; t < values.length; t++) {
    const seekers = wanted.get(values[t]);
    if (seekers === undefined) continue;
    const served = found.get(values[t]) ?? 0;
    if (served < seekers.length) {
      seekers[served].trial = t;
      found.set(values[t], served + 1);
    }
  }
  // With fewer trials than dots of one difference the last trial serves the rest.
  for (const [value, seekers] of wanted) {
    const served = found.get(value) ?? 0;
    for (let i = Math.max(served, 1); i < seekers.length; i++) seekers[i].trial = seekers[served - 1].trial;
  }
  return dots;
}
