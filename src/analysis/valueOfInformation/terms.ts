import { log } from '../../math/dmath.ts';
import type { RankedInput } from '../rankedInputs.ts';
import type { CurveFit } from './curveFit.ts';
import type { Preparation } from './preparation.ts';

/** An input of a set with the curve through it. */
export interface Member {
  readonly input: RankedInput;
  readonly fit: CurveFit;
}
/** One column of a design: the product of polynomials of the ranks of one to three inputs; of none, the constant. */
export type Term = readonly { readonly bins: Uint8Array; readonly polynomial: Float64Array }[];

/** Limits of the search, for speed. */
const MOST_TERMS = 72;
const MOST_LINEAR = 40;
const MOST_CURVED_DEGREE = 6;
const PAIRED = 9;
const PAIRED_CURVED = 6;
const TRIPLED = 6;

interface Scored {
  readonly term: Term;
  /** Largest coefficient² over its noise among the columns. */
  readonly score: number;
}

/**
 * The terms of a set: a polynomial chaos expansion of few terms. As inputs are drawn independently, products of their
 * orthonormal polynomials are orthogonal too, and whether one matters is told by its inner product with what the single
 * inputs leave (Sudret 2008, Global sensitivity analysis using polynomial chaos expansions, Reliability Engineering and
 * System Safety 93(7):964-979; with terms chosen from the data, Blatman and Sudret 2011, Journal of Computational
 * Physics 230(6):2345-2367).
 * Straight lines are always in. Curves, products of two and of three inputs are in where their coefficient² passes
 * 2 ln(number tried) times its noise in some column: no more than the largest of so many would in pure noise (the universal
 * threshold, Donoho and Johnstone 1994, Ideal spatial adaptation by wavelet shrinkage, Biometrika 81(3):425-455).
 * @returns terms, the constant first, and that threshold
 */
export function termsOf(
  preparation: Preparation, members: readonly Member[],
): { readonly terms: readonly Term[]; readonly threshold: number } {
  const strength = ({ fit }: Member): number => Math.max(0, ...fit.signals.map((signal) => signal.reduce((sum, z) => sum + z, 0)));
  const varied = members.filter(({ fit }) => fit.basis.length > 1);
  const ordered = varied.map((member) => ({ member, by: strength(member) })).sort((a, b) => b.by - a.by).map(({ member }) => member);
  const part = ({ input, fit }: Member, degree: number): Term => [{ bins: input.bins, polynomial: fit.basis[degree] }];
  const columnScore = ({ fit }: Member, degree: number): number => Math.max(0, ...fit.signals.map((signal) => signal[degree - 1]));

  const curved = ordered.flatMap((member): Scored[] => {
    const degrees = Math.min(MOST_CURVED_DEGREE, member.fit.basis.length - 1);
    return Array.from({ length: degrees - 1 }, (_, i) => ({ term: part(member, i + 2), score: columnScore(member, i + 2) }));
  });
  const products: Term[] = [];
  const hasDegree = (member: Member, degree: number): boolean => member.fit.basis.length > degree;
  ordered.slice(0, PAIRED).forEach((one, i, paired) => {
    paired.slice(i + 1).forEach((other, j) => {
      products.push([...part(one, 1), ...part(other, 1)]);
      if (i + 1 + j >= PAIRED_CURVED) return;
      if (hasDegree(other, 2)) products.push([...part(one, 1), ...part(other, 2)]);
      if (hasDegree(one, 2)) products.push([...part(one, 2), ...part(other, 1)]);
      paired.slice(i + 2 + j, TRIPLED).forEach((third) => products.push([...part(one, 1), ...part(other, 1), ...part(third, 1)]));
    });
  });
  const tried = (curved.length + products.length) * preparation.leads.columns;
  const threshold = 2 * log(Math.max(2, tried));
  const scores = products.length === 0 ? [] : scoresOf(preparation, ordered, products);
  const linear = ordered.slice(0, MOST_LINEAR).map((member) => part(member, 1));
  const chosen = [...curved, ...products.map((term, i): Scored => ({ term, score: scores[i] }))]
    .filter(({ score }) => score > threshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_TERMS - 1 - linear.length);
  return { terms: [[], ...linear, ...chosen.map(({ term }) => term)], threshold };
}

/** How strongly each product speaks in what the members' own curves leave. */
function scoresOf({ ranked, leads }: Preparation, members: readonly Member[], products: readonly Term[]): Float64Array {
  const { trials, columns, values } = leads;
  const residual = values.slice();
  for (const { input, fit } of members) {
    const effect = fit.fitted.slice();
    for (let c = 0; c < columns; c++) {
      let mean = 0;
      for (let b = 0; b < ranked.binCount; b++) mean += (input.counts[b] / trials) * effect[b * columns + c];
      for (let b = 0; b < ranked.binCount; b++) effect[b * columns + c] -= mean;
    }
    if (effect.every((value) => value === 0)) continue;
    for (let t = 0, at = 0; t < trials; t++) {
      const from = input.bins[t] * columns;
      for (let c = 0; c < columns; c++) residual[at++] -= effect[from + c];
    }
  }
  const sums = new Float64Array(columns);
  const squares = new Float64Array(columns);
  for (let t = 0, at = 0; t < trials; t++) {
    for (let c = 0; c < columns; c++, at++) {
      sums[c] += residual[at];
      squares[c] += residual[at] * residual[at];
    }
  }
  return Float64Array.from(products, (term) => {
    const inner = new Float64Array(columns);
    for (let t = 0, at = 0; t < trials; t++) {
      let product = 1;
      for (const { bins, polynomial } of term) product *= polynomial[bins[t]];
      for (let c = 0; c < columns; c++) inner[c] += product * residual[at++];
    }
    let score = 0;
    for (let c = 0; c < columns; c++) {
      const variance = squares[c] / trials - (sums[c] / trials) * (sums[c] / trials);
      if (variance > 0) score = Math.max(score, (inner[c] * inner[c]) / trials / variance);
    }
    return score;
  });
}
