import { outcomeIndex } from '../model/outcomes.ts';
import type { RunResult } from '../simulation/result.ts';
import { certaintyOf, type Certainty } from './certainty.ts';
import { estimate, type Estimate } from './estimate.ts';
import { isTie, TIE } from './ties.ts';

/** `whole`: everything that matters; `narrow`: price and clinical quality. */
export type Lens = 'whole' | 'narrow';

/** One option by one lens. */
export interface LensFigures {
  /** Share of trials in which it is best, 0..1; options that tie for best share the trial equally. */
  readonly probabilityBest: Estimate;
  /** Mean net benefit, £. */
  readonly netBenefit: Estimate;
}
export interface ComparedOption {
  readonly id: string;
  readonly whole: LensFigures;
  readonly narrow: LensFigures;
}

/** What one lens says: the option with the highest mean net benefit, and how it stands to the one with the next highest. */
export interface LensAnswer {
  /** Places in `request.optionIds`. `next` is null with one option, and then so are the figures below. */
  readonly option: number;
  readonly next: number | null;
  /** Mean of the difference in net benefit, option less next, paired by trial, £: never negative. */
  readonly margin: Estimate | null;
  /** Share of trials in which the option has the higher net benefit; ties count half. */
  readonly probabilityBeatsNext: Estimate | null;
  readonly certainty: Certainty | null;
}

export interface Comparison {
  readonly trials: number;
  /** In the order of `request.optionIds`. */
  readonly options: readonly ComparedOption[];
  readonly whole: LensAnswer;
  readonly narrow: LensAnswer;
}

/**
 * Compares the options of a run by both lenses. Everything is paired by trial and summed in the order of trials.
 * A trial gives each of its k best options 1/k; an option's share is the mean of what it is given, with the standard error of that mean.
 * Of options with the same mean the first in the run's order leads.
 */
export function comparison(result: RunResult): Comparison {
  const whole = netBenefits(result, 'whole');
  const narrow = netBenefits(result, 'narrow');
  const wholeFigures = lensFigures(whole, result.trials);
  const narrowFigures = lensFigures(narrow, result.trials);
  return {
    trials: result.trials,
    options: result.request.optionIds.map((id, i) => ({ id, whole: wholeFigures[i], narrow: narrowFigures[i] })),
    whole: lensAnswer(whole, wholeFigures, result.trials),
    narrow: lensAnswer(narrow, narrowFigures, result.trials),
  };
}

/** Net benefits by option, then trial. @throws Error when the result lacks them: a run always keeps both */
function netBenefits(result: RunResult, lens: Lens): Float64Array[] {
  const at = outcomeIndex[lens === 'whole' ? 'wholeValueNetBenefit' : 'narrowNetBenefit'];
  return result.outcomes.map((outcomes) => {
    const values = outcomes[at];
    if (values === null) throw new Error('A run keeps both net benefits of every trial; this result has none.');
    return values;
  });
}

function lensFigures(values: readonly Float64Array[], trials: number): LensFigures[] {
  const count = values.length;
  const sum = new Float64Array(count);
  const sumOfSquares = new Float64Array(count);
  for (let t = 0; t < trials; t++) {
    let best = values[0][t];
    for (let o = 1; o < count; o++) if (values[o][t] > best) best = values[o][t];
    const least = best - TIE * Math.abs(best);
    let sharing = 0;
    for (let o = 0; o < count; o++) if (values[o][t] >= least) sharing++;
    const credit = 1 / sharing;
    for (let o = 0; o < count; o++) {
      if (values[o][t] >= least) {
        sum[o] += credit;
        sumOfSquares[o] += credit * credit;
      }
    }
  }
  return values.map((netBenefit, o) => {
    const share = sum[o] / trials;
    // Never below 0 by rounding; the n - 1 form as in `estimate`.
    const variance = trials < 2 ? 0 : Math.max(0, sumOfSquares[o] - trials * share * share) / (trials - 1);
    return { probabilityBest: { mean: share, standardError: Math.sqrt(variance / trials) }, netBenefit: estimate(netBenefit, trials) };
  });
}

function lensAnswer(values: readonly Float64Array[], figures: readonly LensFigures[], trials: number): LensAnswer {
  const mean = (o: number): number => figures[o].netBenefit.mean;
  let option = 0;
  for (let o = 1; o < values.length; o++) if (mean(o) > mean(option)) option = o;
  let next: number | null = null;
  for (let o = 0; o < values.length; o++) if (o !== option && (next === null || mean(o) > mean(next))) next = o;
  if (next === null) return { option, next, margin: null, probabilityBeatsNext: null, certainty: null };

  const difference = new Float64Array(trials);
  const credit = new Float64Array(trials);
  for (let t = 0; t < trials; t++) {
    const a = values[option][t];
    const b = values[next][t];
    difference[t] = a - b;
    credit[t] = isTie(a, b) ? 0.5 : a > b ? 1 : 0;
  }
  const margin = estimate(difference);
  const probabilityBeatsNext = estimate(credit);
  return { option, next, margin, probabilityBeatsNext, certainty: certaintyOf(probabilityBeatsNext.mean, margin, trials) };
}
