import { exp, log } from '../math/dmath.ts';
import type { MetalogQuantity, Quantity } from './types.ts';

/** ln 9 and 0.8 ln 9: the 90th percentile's logit, and that times the 0.4 by which u = 0.9 passes the median. */
const LN_9 = 2.1972245773362196;
const COEFFICIENT_3 = 0.8 * LN_9;

/** A metalog's scale: unbounded, bounded below, above or on both sides. */
export type MetalogScale = 'unbounded' | 'lower' | 'upper' | 'bounded';

/** A three-term metalog: M(u) = a1 + a2 logit(u) + a3 (u - 0.5) logit(u) on its scale. */
export interface Metalog {
  readonly scale: MetalogScale;
  readonly a1: number;
  readonly a2: number;
  readonly a3: number;
  /** (y50 - y10) / (y90 - y10); a distribution only strictly within `metalogSkewLimits`. */
  readonly skew: number;
}

/** Bounds of `Metalog.skew`. Keelin (2016), The Metalog Distributions, Decision Analysis 13(4):243-277, section 4. */
export const metalogSkewLimits = { min: 0.16658, max: 0.83342 } as const;

/** Fits a three-term metalog through its three quantiles: Keelin (2016), equations for the symmetric 10-50-90 case. */
export function fitMetalog(q: Pick<MetalogQuantity, 'p10' | 'p50' | 'p90' | 'min' | 'max'>): Metalog {
  const { min: lo, max: hi } = q;
  const scale: MetalogScale = lo === undefined ? (hi === undefined ? 'unbounded' : 'upper') : hi === undefined ? 'lower' : 'bounded';
  const transform = (x: number): number => {
    if (lo === undefined) return hi === undefined ? x : -log(hi - x);
    return hi === undefined ? log(x - lo) : log((x - lo) / (hi - x));
  };
  const y10 = transform(q.p10);
  const y50 = transform(q.p50);
  const y90 = transform(q.p90);
  const spread = y90 - y10;
  const skew = (y50 - y10) / spread;
  return { scale, a1: y50, a2: spread / (2 * LN_9), a3: ((1 - 2 * skew) * spread) / COEFFICIENT_3, skew };
}

/** Has the metalog a finite variance? Only a semi-bounded one can lack it: its log tail must fall faster than u^(-1/2). */
export function hasFiniteVariance({ scale, a2, a3 }: Metalog): boolean {
  if (scale === 'lower') return a2 + a3 / 2 < 0.5 - 1e-9;
  if (scale === 'upper') return a2 - a3 / 2 < 0.5 - 1e-9;
  return true;
}

/** A quantity made ready to draw: the form's numbers in fixed places. */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'metalog'; readonly metalog: Metalog; readonly min: number; readonly max: number };

/** The distribution that a quantity states. Does not check it: `checkQuantity` has. */
export function distributionOf(quantity: Quantity): Distribution {
  if (typeof quantity === 'number') return { kind: 'fixed', value: quantity };
  if ('value' in quantity) return { kind: 'fixed', value: quantity.value };
  if ('p10' in quantity) {
    return { kind: 'metalog', metalog: fitMetalog(quantity), min: quantity.min ?? -Infinity, max: quantity.max ?? Infinity };
  }
  if ('mode' in quantity) return { kind: 'triangular', min: quantity.min, mode: quantity.mode, max: quantity.max };
  return { kind: 'uniform', min: quantity.min, max: quantity.max };
}

/** The value below which a share u of a distribution lies, 0 < u < 1, before it is clamped to its field's range. */
export function quantile(distribution: Distribution, u: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return distribution.min + u * (distribution.max - distribution.min);
    case 'triangular': {
      const { min, mode, max } = distribution;
      const width = max - min;
      // A root of each factor, as the product of two large numbers could overflow.
      return u * width < mode - min
        ? min + Math.sqrt(u * width) * Math.sqrt(mode - min)
        : max - Math.sqrt((1 - u) * width) * Math.sqrt(max - mode);
    }
    case 'metalog': {
      const { metalog, min, max } = distribution;
      const logit = log(u / (1 - u));
      const m = metalog.a1 + metalog.a2 * logit + metalog.a3 * (u - 0.5) * logit;
      switch (metalog.scale) {
        case 'unbounded':
          return m;
        case 'lower':
          return min + exp(m);
        case 'upper':
          return max - exp(-m);
        case 'bounded': {
          // Through the smaller of e^m and e^-m, so that a far tail ends at its bound and never at Infinity / Infinity.
          const e = exp(-Math.abs(m));
          return m > 0 ? max - ((max - min) * e) / (1 + e) : min + ((max - min) * e) / (1 + e);
        }
      }
    }
  }
}

/** The highest number that a quantity states. */
export function highestStated(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity;
  if ('value' in quantity) return quantity.value;
  if ('p10' in quantity) return quantity.max ?? quantity.p90;
  return quantity.max;
}

/** Is the quantity one number, with no range? */
export function isFixed(quantity: Quantity): boolean {
  return typeof quantity === 'number' || 'value' in quantity;
}
