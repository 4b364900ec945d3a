import { outcomeIndex } from '../model/outcomes.ts';
import type { RunResult } from '../simulation/result.ts';
import type { Estimate } from './estimate.ts';
import { midranks } from './ordering.ts';
import { rankedInputs, type RankedInputs } from './rankedInputs.ts';
import { isTie } from './ties.ts';

/** How closely one input and a difference move together, by rank. */
export interface RankCorrelation {
  readonly path: string;
  /** Spearman's coefficient, -1..1; 0 where either never varies. */
  readonly correlation: Estimate;
}

/**
 * The lead in wholeValueNetBenefit of an option over another, by trial, £; exactly 0 where the two tie.
 * @throws Error when the result lacks net benefits
 */
export function leadOver({ outcomes, trials }: RunResult, option: number, other: number): Float64Array {
  const a = outcomes[option][outcomeIndex.wholeValueNetBenefit];
  const b = outcomes[other][outcomeIndex.wholeValueNetBenefit];
  if (a === null || b === null) throw new Error('A run keeps both net benefits of every trial; this result has none.');
  return Float64Array.from({ length: trials }, (_, t) => (isTie(a[t], b[t]) ? 0 : a[t] - b[t]));
}

/**
 * Rank correlation (Spearman) of every input with the lead of one option over another, ties averaged. The standard error is
 * (1 - r²) √((1 + r²/2) / (n - 3)), that of Bonett and Wright (2000), Sample size requirements for estimating Pearson,
 * Kendall and Spearman correlations, Psychometrika 65(1):23-28, brought back from the scale of Fisher's z.
 * @param option place in `request.optionIds`, as `other`
 * @returns in the order of `parameterPaths`; null where the run kept no draws or has too few trials
 */
export function rankCorrelations(
  result: RunResult, option: number, other: number, ranked: RankedInputs | null = rankedInputs(result),
): readonly RankCorrelation[] | null {
  if (ranked === null) return null;
  const { trials } = ranked;
  const leads = midranks(leadOver(result, option, other), trials);
  const spread = sumOfProducts(leads, leads, trials);
  return ranked.inputs.map(({ path, ranks }) => {
    const scale = Math.sqrt(spread * sumOfProducts(ranks, ranks, trials));
    const r = scale > 0 ? Math.max(-1, Math.min(1, sumOfProducts(ranks, leads, trials) / scale)) : 0;
    const standardError = scale > 0 ? (1 - r * r) * Math.sqrt((1 + (r * r) / 2) / (trials - 3)) : 0;
    return { path, correlation: { mean: r, standardError } };
  });
}

/** Of two rankings, about their common mean n / 2. */
function sumOfProducts(a: Float32Array, b: Float32Array, trials: number): number {
  const middle = trials / 2;
  let sum = 0;
  for (let t = 0; t < trials; t++) sum += (a[t] - middle) * (b[t] - middle);
  return sum;
}
