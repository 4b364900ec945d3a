import { solveCholesky } from './cholesky.ts';
import { keepOf } from './curveFit.ts';
import { bestColumn, decisionValue, FOLDS, foldOf, LEADER } from './decisionValue.ts';
import { lenses, type ByLens, type Preparation } from './preparation.ts';
import { termsOf, type Member, type Term } from './terms.ts';

/** Sums over trials of the products of terms with each other and with the leads. */
interface Moments {
  trials: number;
  /** terms × terms, by row; lower triangle. */
  readonly products: Float64Array;
  /** terms × columns, by row. */
  readonly right: Float64Array;
  readonly squares: Float64Array;
}

/**
 * What it is worth to know a set of inputs together: least squares of the leads on the terms of `termsOf`, valued like a
 * single input's curve (`decisionValue`). Coefficients that alone would pass for noise are shrunk together by `keepOf`.
 */
export function setInformation(preparation: Preparation, members: readonly Member[]): ByLens {
  const { leads: { trials, columns, values } } = preparation;
  if (columns === 0) return preparation.all;
  const { terms, threshold } = termsOf(preparation, members);
  const rows = designOf(terms, trials);
  const parts = momentsOf(rows, terms.length, preparation);
  const fit = coefficientsOf(parts, -1, threshold, columns);
  const outside = parts.map((_, fold) => coefficientsOf(parts, fold, threshold, columns));
  const sums = new Float64Array(lenses.length);
  const chosen = lenses.map(() => new Float64Array(trials));
  const lead = new Float64Array(columns);
  const predict = (coefficients: Float64Array, trial: number): void => {
    lead.fill(0);
    for (let j = 0; j < terms.length; j++) {
      const x = rows[trial * terms.length + j];
      for (let c = 0; c < columns; c++) lead[c] += coefficients[j * columns + c] * x;
    }
  };
  for (let t = 0; t < trials; t++) {
    predict(fit, t);
    lenses.forEach((name, i) => {
      const best = bestColumn(lead, 0, preparation.leads[name]);
      if (best !== LEADER) sums[i] += lead[best];
    });
    const fold = foldOf(t);
    predict(outside[fold], t);
    lenses.forEach((name, i) => {
      const informed = bestColumn(lead, 0, preparation.leads[name]);
      const blind = preparation.unread[name][fold];
      chosen[i][t] = (informed === LEADER ? 0 : values[t * columns + informed]) - (blind === LEADER ? 0 : values[t * columns + blind]);
    });
  }
  const [whole, narrow] = lenses.map((name, i) => decisionValue({ fitted: sums[i] / trials, chosen: chosen[i] }, preparation.all[name]));
  return { whole, narrow };
}

/** By trial, then term. */
function designOf(terms: readonly Term[], trials: number): Float64Array {
  const rows = new Float64Array(trials * terms.length).fill(1);
  terms.forEach((term, j) => {
    for (const { bins, polynomial } of term) {
      for (let t = 0, at = j; t < trials; t++, at += terms.length) rows[at] *= polynomial[bins[t]];
    }
  });
  return rows;
}

function momentsOf(rows: Float64Array, size: number, { leads: { trials, columns, values }, squares, counts }: Preparation): Moments[] {
  const parts = squares.map((square, fold): Moments => ({
    trials: counts[fold], products: new Float64Array(size * size), right: new Float64Array(size * columns), squares: square,
  }));
  for (let t = 0; t < trials; t++) {
    const { products, right } = parts[foldOf(t)];
    const start = t * size;
    for (let i = 0; i < size; i++) {
      const x = rows[start + i];
      const row = i * size;
      for (let j = 0; j <= i; j++) products[row + j] += x * rows[start + j];
      for (let c = 0; c < columns; c++) right[i * columns + c] += x * values[t * columns + c];
    }
  }
  return parts;
}

/** Shrunk least squares over all folds but the one left out (-1: none): terms × columns, by row. */
function coefficientsOf(parts: readonly Moments[], leftOut: number, threshold: number, columns: number): Float64Array {
  const size = parts[0].right.length / columns;
  const all: Moments = {
    trials: 0, products: new Float64Array(size * size), right: new Float64Array(size * columns), squares: new Float64Array(columns),
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    if (fold === leftOut) continue;
    const part = parts[fold];
    all.trials += part.trials;
    for (let i = 0; i < all.products.length; i++) all.products[i] += part.products[i];
    for (let i = 0; i < all.right.length; i++) all.right[i] += part.right[i];
    for (let c = 0; c < columns; c++) all.squares[c] += part.squares[c];
  }
  const scale = Float64Array.from({ length: size }, (_, j) => all.products[j * size + j] / all.trials);
  const means = Float64Array.from({ length: size }, (_, j) => all.products[j * size] / all.trials);
  const found = all.right.slice();
  solveCholesky(all.products, found, size, columns);
  for (let c = 0; c < columns; c++) {
    let explained = 0;
    for (let j = 0; j < size; j++) explained += found[j * columns + c] * all.right[j * columns + c];
    const noise = Math.max(0, all.squares[c] - explained) / Math.max(1, all.trials - size) / all.trials;
    let weak = 0;
    let strength = 0;
    const power = (j: number): number => found[j * columns + c] * found[j * columns + c] * scale[j];
    const isWeak = (j: number): boolean => power(j) <= threshold * noise;
    for (let j = 1; j < size; j++) {
      if (!isWeak(j)) continue;
      weak++;
      strength += power(j);
    }
    const keep = keepOf(weak, strength, noise);
    let constant = all.right[c] / all.trials;
    for (let j = 1; j < size; j++) {
      if (isWeak(j)) found[j * columns + c] *= keep;
      // Shrinking turns the surface about the mean.
      constant -= found[j * columns + c] * means[j];
    }
    found[c] = constant;
  }
  return found;
}
