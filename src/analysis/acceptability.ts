import type { RunResult } from '../simulation/result.ts';
import { estimate, type Estimate } from './estimate.ts';
import { TIE } from './ties.ts';
import { valueLines, type ValueAxis, type ValueLines } from './valueLines.ts';

/** Where acceptability is worked out: evenly from `from` to `to`, and at `marks` besides. */
export interface ValueRange {
  readonly from: number;
  readonly to: number;
  /** Distances between evenly placed values, at least 1. */
  readonly steps: number;
  /** Values asked for whatever the steps; those outside are left out. */
  readonly marks: readonly number[];
}

/** At one value, of one option. */
export interface OptionAtValue {
  /** Share of trials in which it is best; options that tie share a trial equally. */
  readonly probabilityBest: Estimate;
  /** Mean of (best - own), £. */
  readonly expectedLoss: Estimate;
}
export interface AtValue {
  readonly value: number;
  /** In the order of `request.optionIds`. */
  readonly options: readonly OptionAtValue[];
  /**
   * The option with the highest mean. Its `probabilityBest` is the frontier, and its expected loss, the least of all, the
   * expected value of perfect information.
   */
  readonly leader: number;
}

/** Where the option with the highest mean changes: below `at` it is `below`, above it `above`. */
export interface LeaderChange {
  readonly at: number;
  readonly below: number;
  readonly above: number;
  /** Of `at`; two of these either way is the strip in which more trials might move it. */
  readonly standardError: number;
}

export interface Acceptability {
  readonly axis: ValueAxis;
  readonly trials: number;
  /** The scenario's own value. */
  readonly present: number;
  /** Ascending; the scenario's own value is among them where it lies in the range. */
  readonly values: readonly AtValue[];
  /** Ascending, inside the range. */
  readonly changes: readonly LeaderChange[];
}

/**
 * The range usually shown. For the value of a QALY: £0 to £100,000, with the marks £15,000 (what the NHS gives up elsewhere,
 * Department of Health 2016), £25,000 and £35,000 (NICE from April 2026) and £70,000 (Green Book 2022). Stretched where the
 * scenario's own value lies beyond.
 */
export function usualRange(axis: ValueAxis, present: number): ValueRange {
  if (axis === 'qalyValue') return { from: 0, to: Math.max(100_000, present), steps: 40, marks: [15_000, 25_000, 35_000, 70_000] };
  if (axis === 'joinedUpYearValue') return { from: 0, to: Math.max(1000, 2 * present), steps: 40, marks: [] };
  return { from: Math.min(1, present), to: Math.max(5, 2 * present), steps: 40, marks: [1] };
}

/**
 * How the share of trials in which each option is best, and what each is expected to lose, change with one value.
 *
 * The frontier follows the option with the highest *mean*, and is not the highest of the curves: an option that is seldom best but
 * far ahead when it is may have the highest mean (Fenwick, Claxton, Sculpher 2001, Health Economics 10(8):779-787,
 * doi:10.1002/hec.635). The means are straight lines in the value, so that the places where the leader changes are exact; their
 * standard errors are by the delta method on paired differences.
 * @returns null where the run did not keep the trials of the outcomes (beyond the number that it keeps in full)
 */
export function acceptability(
  result: RunResult, axis: ValueAxis, range: ValueRange = usualRange(axis, result.request.scenario.values[axis]),
): Acceptability | null {
  const lines = valueLines(result, axis);
  if (lines === null) return null;
  const present = result.request.scenario.values[axis];
  return {
    axis,
    trials: result.trials,
    present,
    values: valuesOf(range, present).map((value) => atValue(lines, value, result.trials)),
    changes: leaderChanges(lines, range, result.trials),
  };
}

function valuesOf({ from, to, steps, marks }: ValueRange, present: number): number[] {
  const even = Array.from({ length: steps + 1 }, (_, i) => (i === steps ? to : from + ((to - from) * i) / steps));
  const all = [...even, ...marks, present].filter((value) => value >= from && value <= to).sort((a, b) => a - b);
  // A value within rounding of the next is the same one.
  return all.filter((value, i) => i === 0 || value - all[i - 1] > (to - from) * 1e-9);
}

function atValue({ intercept, slope }: ValueLines, value: number, trials: number): AtValue {
  const count = intercept.length;
  const worth = new Float64Array(count);
  const sums = new Float64Array(count);
  const credits = { sum: new Float64Array(count), squares: new Float64Array(count) };
  const lost = { sum: new Float64Array(count), squares: new Float64Array(count) };
  for (let t = 0; t < trials; t++) {
    let best = -Infinity;
    for (let o = 0; o < count; o++) {
      const net = intercept[o][t] + slope[o][t] * value;
      worth[o] = net;
      sums[o] += net;
      if (net > best) best = net;
    }
    const least = best - TIE * Math.abs(best);
    let sharing = 0;
    for (let o = 0; o < count; o++) if (worth[o] >= least) sharing++;
    const credit = 1 / sharing;
    for (let o = 0; o < count; o++) {
      if (worth[o] >= least) {
        credits.sum[o] += credit;
        credits.squares[o] += credit * credit;
      } else {
        const loss = best - worth[o];
        lost.sum[o] += loss;
        lost.squares[o] += loss * loss;
      }
    }
  }
  let leader = 0;
  for (let o = 1; o < count; o++) if (sums[o] > sums[leader]) leader = o;
  return {
    value,
    options: intercept.map((_, o) => ({
      probabilityBest: fromSums(credits.sum[o], credits.squares[o], trials),
      expectedLoss: fromSums(lost.sum[o], lost.squares[o], trials),
    })),
    leader,
  };
}

/** Neither shares nor losses lie so far from 0 for their spread that the sum of squares would lose digits that are shown. */
function fromSums(sum: number, squares: number, trials: number): Estimate {
  const mean = sum / trials;
  const variance = trials < 2 ? 0 : Math.max(0, squares - trials * mean * mean) / (trials - 1);
  return { mean, standardError: Math.sqrt(variance / trials) };
}

/** Walks along the upper envelope of the mean lines, from one crossing to the next. */
function leaderChanges({ intercept, slope }: ValueLines, { from, to }: ValueRange, trials: number): LeaderChange[] {
  const a = intercept.map((column) => estimate(column, trials).mean);
  const b = slope.map((column) => estimate(column, trials).mean);
  const places = a.map((_, o) => o);
  // At the start, of those with equal means the steepest leads from there on.
  const at = (o: number): number => a[o] + b[o] * from;
  let leader = places.reduce((best, o) => (at(o) > at(best) || (at(o) === at(best) && b[o] > b[best]) ? o : best), 0);
  const changes: LeaderChange[] = [];
  for (;;) {
    let next: number | null = null;
    let nearest = Infinity;
    for (const o of places) {
      if (!(b[o] > b[leader])) continue;
      const crossing = (a[leader] - a[o]) / (b[o] - b[leader]);
      if (crossing < nearest || (crossing === nearest && next !== null && b[o] > b[next])) {
        nearest = crossing;
        next = o;
      }
    }
    if (next === null || nearest > to) return changes;
    // One that starts level with the leader takes over at the start, which is no change within the range.
    if (nearest > from) {
      const apart = new Float64Array(trials);
      for (let t = 0; t < trials; t++) {
        apart[t] = intercept[next][t] - intercept[leader][t] + (slope[next][t] - slope[leader][t]) * nearest;
      }
      const standardError = estimate(apart).standardError / (b[next] - b[leader]);
      changes.push({ at: nearest, below: leader, above: next, standardError });
    }
    leader = next;
  }
}
