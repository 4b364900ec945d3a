import type { RankedInput } from '../rankedInputs.ts';
import { curveFit, type BinSums, type CurveFit } from './curveFit.ts';
import { bestColumn, decisionValue, FOLDS, foldOf, LEADER } from './decisionValue.ts';
import { lenses, type ByLens, type Preparation } from './preparation.ts';

/** One input: what it is worth to know, and the curve through all trials that sets and variance shares build on. */
export interface SingleInput {
  readonly value: ByLens;
  readonly fit: CurveFit;
}

/** Fits one input and values the decisions that knowing it would change. */
export function singleInput(preparation: Preparation, input: RankedInput): SingleInput {
  const { ranked: { trials, binCount }, leads } = preparation;
  const parts = foldSums(preparation, input);
  const fit = curveFit(totalOf(parts, -1), input);
  const outside = parts.map((_, fold) => curveFit(totalOf(parts, fold), input).fitted);
  const [whole, narrow] = lenses.map((name) => {
    const lens = leads[name];
    let fitted = 0;
    for (let b = 0; b < binCount; b++) {
      const best = bestColumn(fit.fitted, b * leads.columns, lens);
      if (best !== LEADER) fitted += input.counts[b] * fit.fitted[b * leads.columns + best];
    }
    const choices = outside.map((curve) => Int32Array.from({ length: binCount }, (_, b) => bestColumn(curve, b * leads.columns, lens)));
    const unread = preparation.unread[name];
    const chosen = new Float64Array(trials);
    const changes = choices.map((choice, fold) => choice.some((best) => best !== unread[fold]));
    for (let t = 0; t < trials; t++) {
      const fold = foldOf(t);
      if (!changes[fold]) continue;
      const informed = choices[fold][input.bins[t]];
      const blind = unread[fold];
      const start = t * leads.columns;
      if (informed === blind) continue;
      chosen[t] = (informed === LEADER ? 0 : leads.values[start + informed]) - (blind === LEADER ? 0 : leads.values[start + blind]);
    }
    return decisionValue({ fitted: fitted / trials, chosen }, preparation.all[name]);
  });
  return { value: { whole, narrow }, fit };
}

/** Sums by bin of each fold's trials. */
function foldSums(preparation: Preparation, { bins }: RankedInput): BinSums[] {
  const { ranked: { trials, binCount }, leads: { columns, values }, squares, counts } = preparation;
  const parts = squares.map((square, fold): BinSums => ({
    bins: binCount, columns, trials: counts[fold],
    counts: new Float64Array(binCount), sums: new Float64Array(binCount * columns), squares: square,
  }));
  for (let t = 0; t < trials; t++) {
    const part = parts[foldOf(t)];
    const bin = bins[t];
    part.counts[bin]++;
    const from = t * columns;
    const to = bin * columns;
    for (let c = 0; c < columns; c++) part.sums[to + c] += values[from + c];
  }
  return parts;
}

/** All folds together but the one left out (-1: none). */
function totalOf(parts: readonly BinSums[], leftOut: number): BinSums {
  const [{ bins, columns }] = parts;
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins * columns);
  const squares = new Float64Array(columns);
  let trials = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    if (fold === leftOut) continue;
    const part = parts[fold];
    trials += part.trials;
    for (let i = 0; i < counts.length; i++) counts[i] += part.counts[i];
    for (let i = 0; i < sums.length; i++) sums[i] += part.sums[i];
    for (let i = 0; i < squares.length; i++) squares[i] += part.squares[i];
  }
  return { bins, columns, trials, counts, sums, squares };
}
