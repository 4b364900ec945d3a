import { log } from '../math/dmath.ts';
import { streamKey, uniform } from '../math/random.ts';
import type { Criterion } from '../scenario/types.ts';
import type { RunResult } from '../simulation/result.ts';
import { criteria, criterionScales, usualMeasures, type CriterionMeasures, type ScaledCriteria } from './criterionScales.ts';
import { estimate, type Estimate } from './estimate.ts';
import { isTie } from './ties.ts';

/** Weightings drawn in all, at least: a run of fewer trials draws several for each. */
const WEIGHTINGS = 10_000;

/** One option, whatever the weights. */
export interface RankedOption {
  readonly id: string;
  /** Share of weightings and trials in which it is first, second …; sums to 1. Options that tie share their ranks equally. */
  readonly ranks: readonly Estimate[];
  /** The average weighting of those that put it first, sums to 1; null where none does. */
  readonly centralWeights: Readonly<Record<Criterion, Estimate>> | null;
  /** Share of trials in which it is first under its central weights (ties shared): what the doubt in the outcomes leaves of the claim. */
  readonly confidence: Estimate | null;
  /** Share in which it ranks above each option (ties half); with itself 0.5. In the order of `request.optionIds`. */
  readonly beats: readonly Estimate[];
}

export interface RankAcceptability {
  readonly trials: number;
  /** Weightings drawn for each trial. */
  readonly weightings: number;
  readonly scales: ScaledCriteria['scales'];
  /** In the order of `request.optionIds`. */
  readonly options: readonly RankedOption[];
}

/**
 * Ranks of the options where the weights of the five criteria are unknown: every weighting is as likely as any other. SMAA-2:
 * Lahdelma and Salminen (2001), Operations Research 49(3):444-454, doi:10.1287/opre.49.3.444.11220; pairwise winning indices by Leskinen
 * and others (2006), Forest Science 52(3):304-312. Each criterion is a linear scale of this scenario's outcomes (`criterionScales`),
 * so a change of a scale's ends changes what a weight means, and with it these figures: state them together.
 * Weightings are uniform on the simplex, five exponentials over their sum, from a stream of the run's seed: the same bits each time.
 * @returns null where the run did not keep the trials of an outcome that measures a criterion
 */
export function rankAcceptability(result: RunResult, measures: CriterionMeasures = usualMeasures): RankAcceptability | null {
  const scaled = criterionScales(result, measures);
  if (scaled === null) return null;
  const { trials, request: { optionIds, seed } } = result;
  const count = optionIds.length;
  const weightings = Math.max(1, Math.ceil(WEIGHTINGS / trials));
  const weights = drawWeights(seed, trials, weightings);
  const by = (length: number): Float64Array[] => Array.from({ length }, () => new Float64Array(trials));
  const ranks = optionIds.map(() => by(count));
  const beats = optionIds.map(() => by(count));
  const firstWeights = optionIds.map(() => by(criteria.length));
  const worth = new Float64Array(count);
  const ranking = makeRanking(count);
  for (let t = 0; t < trials; t++) {
    for (let k = 0; k < weightings; k++) {
      const at = (t * weightings + k) * criteria.length;
      for (let o = 0; o < count; o++) {
        let sum = 0;
        for (let c = 0; c < criteria.length; c++) sum += weights[at + c] * scaled.values[c][o][t];
        worth[o] = sum;
      }
      rank(worth, ranking);
      for (let o = 0; o < count; o++) {
        const from = ranking.from[o];
        const to = ranking.to[o];
        const credit = 1 / (to - from) / weightings;
        for (let r = from; r < to; r++) ranks[o][r][t] += credit;
        if (from === 0) for (let c = 0; c < criteria.length; c++) firstWeights[o][c][t] += credit * weights[at + c];
        for (let other = 0; other < count; other++) {
          beats[o][other][t] += (from === ranking.from[other] ? 0.5 : from < ranking.from[other] ? 1 : 0) / weightings;
        }
      }
    }
  }
  return {
    trials,
    weightings,
    scales: scaled.scales,
    options: optionIds.map((id, o): RankedOption => {
      const centralWeights = centralOf(firstWeights[o], ranks[o][0]);
      return {
        id,
        ranks: ranks[o].map((column) => estimate(column)),
        centralWeights,
        confidence: centralWeights === null ? null : confidenceOf(o, centralWeights, scaled, trials),
        beats: beats[o].map((column) => estimate(column)),
      };
    }),
  };
}

/** Dirichlet(1, …, 1) weightings by trial, draw and criterion. */
function drawWeights(seed: number, trials: number, weightings: number): Float64Array {
  const key = streamKey(seed, 'analysis/criterionWeights');
  const size = criteria.length;
  const weights = new Float64Array(trials * weightings * size);
  for (let t = 0; t < trials; t++) {
    for (let k = 0; k < weightings; k++) {
      const at = (t * weightings + k) * size;
      let sum = 0;
      for (let c = 0; c < size; c++) {
        weights[at + c] = -log(uniform(key, t, k * size + c));
        sum += weights[at + c];
      }
      for (let c = 0; c < size; c++) weights[at + c] /= sum;
    }
  }
  return weights;
}

/** Ranks of a few numbers: work arrays, used again for every trial. */
interface Ranking {
  /** By option: the first rank that it has, from 0, and one past the last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Options, highest first. */
  readonly order: Int32Array;
}

function makeRanking(count: number): Ranking {
  return { from: new Int32Array(count), to: new Int32Array(count), order: Int32Array.from({ length: count }, (_, o) => o) };
}

/** Ranks numbers, highest first, into `ranking`; those that tie with the first of their group share its ranks. */
function rank(worth: Float64Array, { from, to, order }: Ranking): void {
  const count = order.length;
  // By insertion: the order of the last time is often nearly right.
  for (let i = 1; i < count; i++) {
    const o = order[i];
    let j = i - 1;
    while (j >= 0 && worth[order[j]] < worth[o]) {
      order[j + 1] = order[j];
      j--;
    }
    order[j + 1] = o;
  }
  for (let start = 0; start < count;) {
    let end = start + 1;
    while (end < count && isTie(worth[order[start]], worth[order[end]])) end++;
    for (let i = start; i < end; i++) {
      from[order[i]] = start;
      to[order[i]] = end;
    }
    start = end;
  }
}

/** Mean weighting where the option is first, as a ratio of sums; errors by the delta method. */
function centralOf(weighted: readonly Float64Array[], first: Float64Array): RankedOption['centralWeights'] {
  const share = estimate(first).mean;
  if (share === 0) return null;
  const [quality, value, integration, access, socialValue] = weighted.map((column): Estimate => {
    const mean = estimate(column).mean / share;
    const rest = column.map((x, t) => x - mean * first[t]);
    return { mean, standardError: estimate(rest).standardError / share };
  });
  return { quality, value, integration, access, socialValue };
}

function confidenceOf(
  option: number, central: Readonly<Record<Criterion, Estimate>>, { values }: ScaledCriteria, trials: number,
): Estimate {
  const weights = criteria.map((criterion) => central[criterion].mean);
  const credit = new Float64Array(trials);
  const count = values[0].length;
  const worth = new Float64Array(count);
  const ranking = makeRanking(count);
  for (let t = 0; t < trials; t++) {
    for (let o = 0; o < count; o++) worth[o] = weights.reduce((sum, weight, c) => sum + weight * values[c][o][t], 0);
    rank(worth, ranking);
    if (ranking.from[option] === 0) credit[t] = 1 / ranking.to[option];
  }
  return estimate(credit);
}
