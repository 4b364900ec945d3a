/** Highest degree of a curve, and the degrees that are shrunk together: low ones alone, high ones in company. */
export const CURVE_DEGREE = 8;
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

/** The mean of each column given an input. */
export interface CurveFit {
  /** By bin, then column: the shrunk curve, in the columns' unit. */
  readonly fitted: Float64Array;
  /** By degree 0.., then bin: polynomials orthonormal over these trials. */
  readonly basis: readonly Float64Array[];
  /** By column, degrees 1..: coefficient² over its noise before shrinking, about 1 where there is no effect. */
  readonly signals: readonly Float64Array[];
}

/**
 * Least squares of every column on polynomials of an input's rank, shrunk against noise.
 *
 * The polynomials are orthonormal over the ranks at hand, ties and all (Forsythe 1957, Generation and use of orthogonal
 * polynomials for data-fitting with a digital computer, J. SIAM 5(2):74-88), so that each coefficient is a mean of its own
 * with noise s² / n. Degrees are shrunk in blocks by `keepOf`: the
 * penalised blockwise Stein rule (Cavalier and Tsybakov 2001, Penalized blockwise Stein's method, monotone oracles and
 * sharp adaptive estimation, Mathematical Methods of Statistics 10(3):247-282). A curve in pure noise becomes its mean.
 * @param centres by bin: mean rank / trials, 0..1, ascending; not read where a bin is empty
 */
export function curveFit({ bins, columns, trials, counts, sums, squares }: BinSums, centres: Float64Array): CurveFit {
  const basis = orthonormalBasis(counts, centres, trials, bins);
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
    for (let k = 1; k <= degrees; k++) signal[k - 1] = noise > 0 ? (coefficients[k] * coefficients[k]) / noise : coefficients[k] === 0 ? 0 : Infinity;
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

/** Orthonormal under the counts: by the three-term recurrence of Stieltjes. As many as the bins in use allow, up to CURVE_DEGREE. */
function orthonormalBasis(counts: Float64Array, centres: Float64Array, trials: number, bins: number): Float64Array[] {
  let used = 0;
  for (let b = 0; b < bins; b++) if (counts[b] > 0) used++;
  // A bin that is empty here may be one to predict in: the recurrence gives it a value too.
  const basis = [new Float64Array(bins).fill(1)];
  let before = new Float64Array(bins);
  let carried = 0;
  while (basis.length < Math.min(CURVE_DEGREE + 1, used)) {
    const last = basis[basis.length - 1];
    let shift = 0;
    for (let b = 0; b < bins; b++) shift += counts[b] * centres[b] * last[b] * last[b];
    shift /= trials;
    const next = new Float64Array(bins);
    let norm = 0;
    for (let b = 0; b < bins; b++) {
      next[b] = (centres[b] - shift) * last[b] - carried * before[b];
      norm += counts[b] * next[b] * next[b];
    }
    carried = Math.sqrt(norm / trials);
    if (!(carried > 1e-9)) break;
    for (let b = 0; b < bins; b++) next[b] /= carried;
    before = last;
    basis.push(next);
  }
  return basis;
}
