import type { RankedInput } from '../rankedInputs.ts';

/** Functions that a curve is made of, and those that are shrunk together: smooth ones alone, wavy ones in company. */
export const CURVE_DEGREE = 8;
/** What is left of a function beside those before it, as a share, where it counts as made of them. */
const DEPENDENT = 1e-6;
const blocks: readonly (readonly [number, number])[] = [[1, 1], [2, 2], [3, 4], [5, CURVE_DEGREE]];

/** Sums over trials by bin of one input: all that a fit needs to know of them. */
export interface BinSums {
  readonly bins: number;
  readonly columns: number;
  readonly trials: number;
  /** By bin: trials. */
  readonly counts: Float64Array;
  /** By bin, then column. */
  readonly sums: Float64Array;
  /** By column: sum of squares over all trials. */
  readonly squares: Float64Array;
}

/** Where the bins of an input lie: of `RankedInput`. */
export type BinPlaces = Pick<RankedInput, 'centres' | 'scores'>;

/** The mean of each column given an input. */
export interface CurveFit {
  /** By bin, then column: the shrunk curve, in the columns' unit. */
  readonly fitted: Float64Array;
  /** The constant and up to CURVE_DEGREE functions, by bin: orthonormal over these trials, the straight line first, then a bend. */
  readonly basis: readonly Float64Array[];
  /** By column, then function but for the constant: coefficient² over its noise before shrinking, about 1 where there is no effect. */
  readonly signals: readonly Float64Array[];
}

/**
 * Least squares of every column on an input: on its draws and polynomials of their ranks, shrunk against noise.
 *
 * The functions are made orthonormal over the trials at hand, ties and all, so that each coefficient is a mean of its own
 * with noise s² / n. They are shrunk in blocks by `keepOf`: the penalised blockwise Stein rule (Cavalier and Tsybakov 2001,
 * Penalized blockwise Stein's method, monotone oracles and sharp adaptive estimation, Mathematical Methods of Statistics
 * 10(3):247-282). A curve in pure noise becomes its mean. A sharp step comes out as a slope over a tenth of the ranks.
 */
export function curveFit({ bins, columns, trials, counts, sums, squares }: BinSums, places: BinPlaces): CurveFit {
  const basis = orthonormalBasis(counts, places, trials);
  const fitted = new Float64Array(bins * columns);
  const degrees = basis.length - 1;
  const coefficients = new Float64Array(degrees + 1);
  const signals: Float64Array[] = [];
  for (let c = 0; c < columns; c++) {
    let explained = 0;
    for (let k = 0; k <= degrees; k++) {
      let sum = 0;
      const polynomial = basis[k];
      for (let b = 0; b < bins; b++) sum += polynomial[b] * sums[b * columns + c];
      coefficients[k] = sum / trials;
      explained += coefficients[k] * coefficients[k];
    }
    const noise = Math.max(0, squares[c] / trials - explained) / Math.max(1, trials - degrees - 1);
    const signal = new Float64Array(degrees);
    for (let k = 1; k <= degrees; k++) {
      const square = coefficients[k] * coefficients[k];
      signal[k - 1] = noise > 0 ? square / noise : square === 0 ? 0 : Infinity;
    }
    signals.push(signal);
    for (const [first, last] of blocks) {
      if (first > degrees) break;
      const to = Math.min(last, degrees);
      let strength = 0;
      for (let k = first; k <= to; k++) strength += coefficients[k] * coefficients[k];
      const keep = keepOf(to - first + 1, strength, noise);
      for (let k = first; k <= to; k++) coefficients[k] *= keep;
    }
    for (let k = 0; k <= degrees; k++) {
      const coefficient = coefficients[k];
      if (coefficient === 0) continue;
      const polynomial = basis[k];
      for (let b = 0; b < bins; b++) fitted[b * columns + c] += coefficient * polynomial[b];
    }
  }
  return { fitted, basis, signals };
}

/**
 * What is kept of m coefficients whose squares sum to `strength`, each with variance `noise`: max(0, 1 - (m + √(2m)) noise / strength).
 * In pure noise strength / noise has mean m and standard deviation √(2m): an effect counts by what it has beyond that.
 */
export function keepOf(m: number, strength: number, noise: number): number {
  return strength > 0 ? Math.max(0, 1 - ((m + Math.sqrt(2 * m)) * noise) / strength) : 0;
}

/**
 * Orthonormal under the counts, by Gram and Schmidt, twice over: the draws themselves first, since most effects are nearly
 * straight in them, then polynomials of their rank, which bend at any scale.
 */
function orthonormalBasis(counts: Float64Array, { centres, scores }: BinPlaces, trials: number): Float64Array[] {
  const bins = counts.length;
  const basis = [new Float64Array(bins).fill(1)];
  const inner = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < bins; i++) sum += counts[i] * a[i] * b[i];
    return sum / trials;
  };
  for (const candidate of [scores, ...legendre(centres)]) {
    if (basis.length > CURVE_DEGREE) break;
    const made = candidate.slice();
    const size = inner(made, made);
    for (let pass = 0; pass < 2; pass++) {
      for (const earlier of basis) {
        const along = inner(made, earlier);
        for (let i = 0; i < bins; i++) made[i] -= along * earlier[i];
      }
    }
    const rest = inner(made, made);
    if (!(rest > DEPENDENT * size)) continue;
    const scale = 1 / Math.sqrt(rest);
    for (let i = 0; i < bins; i++) made[i] *= scale;
    basis.push(made);
  }
  return basis;
}

/** Legendre polynomials of 2u - 1 by Bonnet's recurrence, degrees 2, 3, 1, 4, 5 …: the line, for which the draws may stand, comes late. */
function legendre(centres: Float64Array): Float64Array[] {
  const degrees = [new Float64Array(centres.length).fill(1), centres.map((u) => 2 * u - 1)];
  for (let k = 1; k < CURVE_DEGREE; k++) {
    degrees.push(centres.map((u, i) => ((2 * k + 1) * (2 * u - 1) * degrees[k][i] - k * degrees[k - 1][i]) / (k + 1)));
  }
  return [degrees[2], degrees[3], degrees[1], ...degrees.slice(4)];
}
