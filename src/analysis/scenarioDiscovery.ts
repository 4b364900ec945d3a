import type { RunResult } from '../simulation/result.ts';
import { quantileOfSorted } from '../simulation/quantiles.ts';
import { binomialTail } from './binomialTail.ts';
import type { Estimate } from './estimate.ts';
import { leadsOf } from './leads.ts';
import { countOf, inBox, paste, peel, standsOut, type Box, type PeelingData } from './peeling.ts';
import { rankedInputs, type RankedInputs } from './rankedInputs.ts';
import { shareOfBest } from './shareOfBest.ts';

/** One condition of a box, in the input's own unit. */
export interface BoxCondition {
  readonly path: string;
  /** The input lies above `low` and below `high`; null where that side is free. */
  readonly low: number | null;
  readonly high: number | null;
  /** P1 and P99 of the input's draws: the scale to show the condition on. */
  readonly p1: number;
  readonly p99: number;
  /** Chance of so many hits, or more, in the box if this condition told nothing: small where it does tell. */
  readonly quasiP: number;
  /** Of the searches in other samples, how many restrict this input from the same side: 0 .. `resamples`. */
  readonly recurs: number;
}

/** The futures in which another option than the leader is best, or a chosen one is. */
export interface ScenarioDiscovery {
  readonly trials: number;
  /** Place in `request.optionIds` of the option with the highest mean. */
  readonly leader: number;
  /** The option that is looked for; null: any but the leader. */
  readonly target: number | null;
  /** Share of all trials that are hits. */
  readonly base: Estimate;
  /** The box that tells most, or null where none is denser in hits than all trials beyond its error. */
  readonly box: DiscoveredBox | null;
}
export interface DiscoveredBox {
  /** One to three, the most telling first. */
  readonly conditions: readonly BoxCondition[];
  /** Other samples that were searched. */
  readonly resamples: number;
  /** Share of trials in the box that are hits, measured on trials that had no part in finding it. */
  readonly density: Estimate;
  /** Share of all hits that lie in the box, likewise. */
  readonly coverage: Estimate;
  /** Share of all trials that lie in the box, likewise. */
  readonly mass: Estimate;
}

/** A sentence holds no more. */
const MOST_CONDITIONS = 3;
/** Inputs that a search tries. */
const TRIED = 8;
/** Bits of a trial's number by which the trials are halved again, for the resampling test. */
const HALVINGS = [1, 2];
/** A condition that chance explains this well in the trials it was found in is no condition. */
const LEVEL = 0.001;
/** A box is worth telling where its density passes the base by this many standard errors, and by this share. */
const CLEAR_ERRORS = 3;
const CLEAR_SHARE = 0.05;

/**
 * Finds the box of inputs in which another option wins: scenario discovery (Bryant and Lempert 2010, Thinking inside the
 * box: a participatory, computer-assisted approach to scenario discovery, Technological Forecasting and Social Change
 * 77(1):34-49) by patient rule induction (`peel`), with their density, coverage, quasi-p-values and resampling test.
 *
 * The box is found in trials with even numbers and measured in those with odd ones, so that no figure flatters the search.
 * Inputs enter one by one, each the one that makes the best box with those before it, from the few that speak most alone;
 * conditions that chance would explain are dropped. Resampling searches four other halves of the trials: how often the same
 * inputs come up from the same side.
 * @param target place in `request.optionIds`; null: any option but the leader
 * @returns null where the run kept no draws, has too few trials or one option only
 */
export function scenarioDiscovery(
  result: RunResult, target: number | null = null, ranked: RankedInputs | null = rankedInputs(result),
): ScenarioDiscovery | null {
  if (ranked === null || result.request.optionIds.length < 2) return null;
  const { trials, binCount, inputs } = ranked;
  const { leader } = leadsOf(result).whole;
  const share = shareOfBest(result, target ?? leader);
  const hits = target === null ? share.map((part) => 1 - part) : share;
  const data: PeelingData = { bins: inputs.map(({ bins }) => bins), hits, binCount };
  const every = Uint32Array.from({ length: trials }, (_, t) => t);
  const found = search(data, every.filter((t) => t % 2 === 0));
  const judges = every.filter((t) => t % 2 === 1);
  const base = shareIn(data, every);
  const about = { trials, leader, target, base };
  if (found.length === 0) return { ...about, box: null };

  const inside = inBox(data, found, judges);
  const density = shareIn(data, inside);
  const overall = countOf(data, judges);
  const rise = density.mean - overall.hits / overall.trials;
  if (!(rise > CLEAR_ERRORS * density.standardError && rise >= CLEAR_SHARE)) return { ...about, box: null };
  const others = HALVINGS.flatMap((bit) => [0, 1].map((side) => search(data, every.filter((t) => ((t >> bit) & 1) === side))));
  const conditions = found.map((side): BoxCondition => {
    const { path, counts } = inputs[side.input];
    const draws = result.draws?.[side.input].slice(0, trials).sort() ?? new Float64Array(1);
    const edge = (bin: number): number => edgeOf(draws, counts, bin);
    const agreeing = others.filter((box) => box.some(({ input, low, high }) =>
      input === side.input && (low > 0) === (side.low > 0) && (high < binCount - 1) === (side.high < binCount - 1)));
    return {
      path,
      low: side.low > 0 ? edge(side.low) : null,
      high: side.high < binCount - 1 ? edge(side.high + 1) : null,
      p1: quantileOfSorted(draws, 0.01),
      p99: quantileOfSorted(draws, 0.99),
      quasiP: quasiP(data, found, side.input, judges),
      recurs: agreeing.length,
    };
  });
  conditions.sort((a, b) => a.quasiP - b.quasiP);
  return {
    ...about,
    box: {
      conditions,
      resamples: others.length,
      density,
      coverage: proportion(countOf(data, inside).hits / overall.hits, overall.hits),
      mass: proportion(inside.length / judges.length, judges.length),
    },
  };
}

/** The box of at most three inputs that stands out most in these trials; empty where none does. */
function search(data: PeelingData, among: Uint32Array): Box {
  const base = countOf(data, among).hits / among.length;
  if (!(base > 0 && base < 1)) return [];
  const ordered = mostSpeaking(data, among, base);
  let chosen: readonly number[] = [];
  let best: Box = [];
  let highest = 0;
  while (chosen.length < MOST_CONDITIONS) {
    const tried = ordered.filter((input) => !chosen.includes(input)).map((input) => {
      const box = peel(data, [...chosen, input], among);
      return { inputs: [...chosen, input], box, score: standsOut(countOf(data, inBox(data, box, among)), base) };
    });
    const step = tried.reduce<(typeof tried)[number] | null>((top, one) => (top === null || one.score > top.score ? one : top), null);
    if (step === null || step.score <= highest) break;
    chosen = step.inputs;
    best = step.box;
    highest = step.score;
  }
  for (;;) {
    best = paste(data, best, among);
    const idle = best.find(({ input }) => quasiP(data, best, input, among) > LEVEL);
    if (idle === undefined) return best;
    best = peel(data, best.map(({ input }) => input).filter((input) => input !== idle.input), among);
  }
}

/** The inputs along which the share of hits varies most, strongest first: the sum of squares between tenths of their bins. */
function mostSpeaking({ bins, hits, binCount }: PeelingData, among: Uint32Array, base: number): number[] {
  const tenths = 10;
  return bins
    .map((its, input) => {
      const counts = new Float64Array(tenths);
      const excess = new Float64Array(tenths);
      for (let i = 0; i < among.length; i++) {
        const t = among[i];
        const tenth = Math.floor((its[t] * tenths) / binCount);
        counts[tenth]++;
        excess[tenth] += hits[t] - base;
      }
      return { input, between: excess.reduce((sum, value, i) => sum + (counts[i] > 0 ? (value * value) / counts[i] : 0), 0) };
    })
    .sort((a, b) => b.between - a.between || a.input - b.input)
    .slice(0, TRIED)
    .map(({ input }) => input);
}

/**
 * Bryant and Lempert's quasi-p-value of a condition: with q the share of hits in the box without it, the chance that as many
 * trials as are in the box hold as many hits or more.
 */
function quasiP(data: PeelingData, box: Box, input: number, among: Uint32Array): number {
  const inside = countOf(data, inBox(data, box, among));
  const wider = countOf(data, inBox(data, box.filter((side) => side.input !== input), among));
  return binomialTail(Math.floor(inside.hits), inside.trials, wider.hits / wider.trials);
}

/** Share of hits with its standard error; hits may be parts. */
function shareIn(data: PeelingData, trials: Uint32Array): Estimate {
  const n = trials.length;
  if (n === 0) return { mean: 0, standardError: 0 };
  const mean = countOf(data, trials).hits / n;
  let squares = 0;
  for (const t of trials) squares += (data.hits[t] - mean) * (data.hits[t] - mean);
  return { mean, standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0 };
}

const proportion = (p: number, n: number): Estimate => ({ mean: p, standardError: n > 0 ? Math.sqrt((p * (1 - p)) / n) : 0 });

/** Halfway between the last draw before a bin and the first in it. */
function edgeOf(draws: Float64Array, counts: Float64Array, bin: number): number {
  let before = 0;
  for (let b = 0; b < bin; b++) before += counts[b];
  return before > 0 && before < draws.length ? (draws[before - 1] + draws[before]) / 2 : draws[Math.min(before, draws.length - 1)];
}
