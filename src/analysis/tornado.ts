import { quantityPaths, type QuantityPlace } from '../scenario/path.ts';
import type { RunResult } from '../simulation/result.ts';
import { conditionalEffects, type ConditionalEffect } from './conditionalEffects.ts';
import { estimate, type Estimate } from './estimate.ts';
import { flipOf, type CurvePoint, type Flip } from './flip.ts';
import { inputQuantile, inputRange, type InputRange } from './inputRange.ts';
import { netBenefitColumns } from './outcomeColumns.ts';
import { pairedDifference } from './pairedDifference.ts';
import { rankedInputs, type RankedInputs } from './rankedInputs.ts';

/** What a variant came to: wholeValueNetBenefit of the two options by trial, from the run's first trial on. */
export interface TornadoColumns {
  /** The input's path, the share of its distribution below the value at which it stood, and that value. */
  readonly variant: { readonly path: string; readonly share: number; readonly value: number };
  readonly option: ArrayLike<number>;
  readonly other: ArrayLike<number>;
}

/** What an input does to the difference between two options while all others keep their distributions. */
export interface InputEffect {
  /** Mean difference with the input at Low (its 10th percentile) less the mean difference as it is, £. */
  readonly low: Estimate;
  /** The same at High (its 90th percentile). */
  readonly high: Estimate;
  /** High less low. */
  readonly swing: Estimate;
  /** Where the mean difference would be 0. */
  readonly flip: Flip;
}

export interface TornadoRow {
  readonly path: string;
  /**
   * `parameter`: drawn once a trial, held at Low or High. `event`: drawn anew at each bid or collapse; its whole distribution is moved
   * until its median is Low or High.
   */
  readonly drawn: QuantityPlace['drawn'];
  /** In the input's unit; null for one number. */
  readonly range: InputRange | null;
  /** null for one number, and for an event's input whose variants were not handed in. */
  readonly effect: InputEffect | null;
  /** Is Low, High or the swing clear of nothing by three standard errors? Three, because a hundred inputs are looked at together. */
  readonly hasEffect: boolean;
}

export interface Tornado {
  /** Places in `request.optionIds`. */
  readonly option: number;
  readonly other: number;
  readonly trials: number;
  /** Mean wholeValueNetBenefit of `option` less that of `other`, £, paired by trial. */
  readonly difference: Estimate;
  /** Every input of the scenario: by swing, then those without effect, then fixed ones, each in the order of the file. */
  readonly rows: readonly TornadoRow[];
  /** Rows that have a range and an effect that was worked out, yet none that shows. */
  readonly withoutEffect: number;
  /** Rows of one number. */
  readonly fixed: number;
}

/**
 * One-way sensitivity of the difference in wholeValueNetBenefit between two options, for every input.
 *
 * An input that is drawn once a trial: the mean difference given the input at its 10th and 90th percentile, by regression on the
 * run's own trials (`conditionalEffects`), or, where variants of it are handed in, from these. An input that is drawn at events: from
 * variants alone. Variants (`tornadoVariants`) run on the same luck and count as paired changes against the same trials of the run.
 *
 * Which of the two is better was tried on the three scenarios of this project, 84 places of 14 inputs each at 10,000 trials: regression
 * and runs at held values differ by 0.8 to 1.05 of their joint standard error (root mean square), so both are right, errors included. A
 * run of 500 trials is about as exact as the regression on 10,000, but of 160 inputs all runs take ten seconds and more on two threads,
 * the regression 0.2. So regression comes first, and `tornadoRefinement` says what to run for the bars that matter.
 * @param ranked what `rankedInputs` made of the result, where it is at hand
 * @returns null where the run kept no draws or has too few trials
 */
export function tornado(
  result: RunResult, option: number, other: number, variants: readonly TornadoColumns[] = [],
  ranked: RankedInputs | null = rankedInputs(result),
): Tornado | null {
  if (ranked === null) return null;
  const values = netBenefitColumns(result, 'whole');
  const { trials } = result;
  const apart = pairedDifference(values[option], values[other]);
  const difference = estimate(apart, trials);
  const effects = conditionalEffects(apart, ranked);
  const byPath = new Map(ranked.inputs.map(({ path }, i) => [path, effects[i]]));
  const rows = quantityPaths(result.request.scenario).map((place): TornadoRow => {
    const range = inputRange(place);
    const shared = { path: place.path, drawn: place.drawn, range };
    if (range === null) return { ...shared, effect: null, hasEffect: false };
    const known = byPath.get(place.path);
    const regressed = known === undefined ? null : regressedEffect(known, difference, inputQuantile(place));
    const runs = variants.filter(({ variant }) => variant.path === place.path);
    const run = runEffect(runs, apart, difference, place.drawn === 'event' ? range.middle : null);
    // Where runs stand at Low and High alone, the curve between is the regression's.
    const effect = run === null || regressed === null || runs.length >= 5 ? run ?? regressed : { ...run, flip: regressed.flip };
    return { ...shared, effect, hasEffect: effect !== null && [effect.low, effect.high, effect.swing].some(isClear) };
  });
  const rank = ({ range, effect, hasEffect }: TornadoRow): number => (hasEffect ? 0 : effect !== null ? 1 : range !== null ? 2 : 3);
  const size = ({ effect, hasEffect }: TornadoRow): number => (hasEffect && effect !== null ? spanOf(effect) : 0);
  return {
    option,
    other,
    trials,
    difference,
    rows: [...rows].sort((a, b) => rank(a) - rank(b) || size(b) - size(a)),
    withoutEffect: rows.filter(({ effect, hasEffect }) => effect !== null && !hasEffect).length,
    fixed: rows.filter(({ range }) => range === null).length,
  };
}

/** Length of the bar, £: from the lowest to the highest of Low, High and the present difference. */
export function spanOf({ low, high }: InputEffect): number {
  return Math.max(0, low.mean, high.mean) - Math.min(0, low.mean, high.mean);
}

const isClear = ({ mean, standardError }: Estimate): boolean => mean !== 0 && Math.abs(mean) > 3 * standardError;

const STEPS = 98;

function regressedEffect(curve: ConditionalEffect, difference: Estimate, valueAt: (share: number) => number): InputEffect {
  const points = Array.from({ length: STEPS + 1 }, (_, i): CurvePoint => {
    const share = 0.01 + (0.98 * i) / STEPS;
    return { share, value: valueAt(share), level: withEffect(difference, curve.at(share), curve.averageVariance) };
  });
  return { low: curve.at(0.1), high: curve.at(0.9), swing: curve.between(0.1, 0.9), flip: flipOf(points) };
}

/** What the average of the input's own draws adds to the one error it takes off the other. */
function withEffect(difference: Estimate, { mean, standardError }: Estimate, averageVariance: number): Estimate {
  const variance = difference.standardError * difference.standardError + standardError * standardError - 2 * averageVariance;
  return { mean: difference.mean + mean, standardError: Math.sqrt(Math.max(0, variance)) };
}

/** @param unmoved the value at which nothing was changed: an event's median; null for a parameter, which has none */
function runEffect(
  found: readonly TornadoColumns[], base: Float64Array, difference: Estimate, unmoved: number | null,
): InputEffect | null {
  const changes = found.map(({ variant, option, other }) => {
    const apart = pairedDifference(Float64Array.from(option), Float64Array.from(other));
    return { ...variant, change: apart.map((x, t) => x - base[t]) };
  });
  const low = changes.find(({ share }) => share === 0.1);
  const high = changes.find(({ share }) => share === 0.9);
  if (low === undefined || high === undefined) return null;
  const points = changes.map(({ share, value, change }): CurvePoint => ({ share, value, level: levelOf(base, difference, change) }));
  if (unmoved !== null) points.push({ share: 0.5, value: unmoved, level: difference });
  return {
    low: estimate(low.change),
    high: estimate(high.change),
    swing: estimate(high.change.map((x, t) => x - low.change[t])),
    flip: flipOf(points.sort((a, b) => a.share - b.share)),
  };
}

/** The run's mean with a mean change that is known for its first trials alone; the error counts what the two have in common. */
function levelOf(base: Float64Array, difference: Estimate, change: Float64Array): Estimate {
  const effect = estimate(change).mean;
  const factor = base.length / change.length;
  const terms = base.map((x, t) => (t < change.length ? x + factor * (change[t] - effect) : x));
  return { mean: difference.mean + effect, standardError: estimate(terms).standardError };
}
