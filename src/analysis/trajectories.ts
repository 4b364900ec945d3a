import { trajectoryMeasures, type TrajectoryMeasure } from '../model/story.ts';
import { quantileOfSorted } from '../simulation/quantiles.ts';
import type { RunResult, Trajectories } from '../simulation/result.ts';
import { partialSort } from './partialSort.ts';

/** Quantiles by month, over the trials whose trajectories were kept. */
export interface Ribbon {
  readonly p10: Float64Array;
  readonly p25: Float64Array;
  readonly p75: Float64Array;
  readonly p90: Float64Array;
}

/** Mean of a measure by month. @param option place in `request.optionIds` */
export function meanTrajectory(result: RunResult, option: number, measure: TrajectoryMeasure): Float64Array {
  const { trials, months, measures } = result.trajectories;
  const mean = new Float64Array(months);
  for (let t = 0; t < trials; t++) {
    const start = startOf(result, t, option, measure);
    for (let m = 0; m < months; m++) mean[m] += measures[start + m];
  }
  for (let m = 0; m < months; m++) mean[m] /= trials;
  return mean;
}

/** Quantiles of a measure by month (type 7). Orders every month's trials, so ask only for options that are drawn with ribbons. */
export function ribbon(result: RunResult, option: number, measure: TrajectoryMeasure): Ribbon {
  const { trials, months, measures } = result.trajectories;
  const byMonth = new Float32Array(months * trials);
  for (let t = 0; t < trials; t++) {
    const start = startOf(result, t, option, measure);
    for (let m = 0; m < months; m++) byMonth[m * trials + t] = measures[start + m];
  }
  const empty = (): Float64Array => new Float64Array(months);
  const made = { p10: empty(), p25: empty(), p75: empty(), p90: empty() };
  const ranks = [0.1, 0.25, 0.75, 0.9].flatMap((p) => {
    const below = Math.floor((trials - 1) * p);
    return [below, Math.min(below + 1, trials - 1)];
  });
  for (let m = 0; m < months; m++) {
    const from = m * trials;
    partialSort(byMonth, from, from + trials, ranks.map((rank) => from + rank));
    made.p10[m] = quantileOfSorted(byMonth, 0.1, from, trials);
    made.p25[m] = quantileOfSorted(byMonth, 0.25, from, trials);
    made.p75[m] = quantileOfSorted(byMonth, 0.75, from, trials);
    made.p90[m] = quantileOfSorted(byMonth, 0.9, from, trials);
  }
  return made;
}

export interface ProviderChanges {
  /** Share of trials in which at least one lot changes hands in that half-year, 0..1. */
  readonly byHalfYear: Float64Array;
  /** Share of trials in which a lot changes hands at any time. */
  readonly ever: number;
  /** Trials that these shares rest on: those whose trajectories were kept. */
  readonly trials: number;
}

const MONTHS_A_HALF_YEAR = 6;

/** How often lots change hands. */
export function providerChanges(result: RunResult, option: number): ProviderChanges {
  const { trials, months, lots, changes } = result.trajectories;
  const options = result.request.optionIds.length;
  const byHalfYear = new Float64Array(Math.ceil(months / MONTHS_A_HALF_YEAR));
  const changedIn = new Int32Array(byHalfYear.length).fill(-1);
  let ever = 0;
  for (let t = 0; t < trials; t++) {
    let changed = false;
    for (let lot = 0; lot < lots; lot++) {
      const start = ((t * options + option) * lots + lot) * months;
      for (let m = 0; m < months; m++) {
        if (changes[start + m] === 0) continue;
        changed = true;
        const half = Math.floor(m / MONTHS_A_HALF_YEAR);
        if (changedIn[half] !== t) {
          changedIn[half] = t;
          byHalfYear[half]++;
        }
      }
    }
    if (changed) ever++;
  }
  for (let h = 0; h < byHalfYear.length; h++) byHalfYear[h] /= trials;
  return { byHalfYear, ever: ever / trials, trials };
}

function startOf(result: RunResult, trial: number, option: number, measure: TrajectoryMeasure): number {
  const { months }: Trajectories = result.trajectories;
  const row = (trial * result.request.optionIds.length + option) * trajectoryMeasures.length + trajectoryMeasures.indexOf(measure);
  return row * months;
}
