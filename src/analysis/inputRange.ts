import type { QuantityPlace } from '../scenario/path.ts';
import { distributionOf, fitMetalog, hasFiniteVariance, isFixed, metalogSkewLimits, quantile } from '../scenario/quantity.ts';
import type { Field } from '../scenario/fields.ts';
import type { MetalogQuantity, Quantity } from '../scenario/types.ts';
import { exp, log } from '../math/dmath.ts';

/** Values of an input by its distribution, in its own unit, clamped to its field as a draw is. */
export interface InputRange {
  /** 10th, 50th and 90th percentile. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** 1st and 99th percentile. */
  readonly lowest: number;
  readonly highest: number;
}

/** The value below which a share of an input's distribution lies, 0 < share < 1, clamped to its field. */
export function inputQuantile({ quantity, field }: Pick<QuantityPlace, 'quantity' | 'field'>): (share: number) => number {
  const distribution = distributionOf(quantity);
  return (share) => within(quantile(distribution, share), field);
}

/** @returns null for one number, which has no range */
export function inputRange(place: Pick<QuantityPlace, 'quantity' | 'field'>): InputRange | null {
  if (isFixed(place.quantity)) return null;
  const at = inputQuantile(place);
  return { low: at(0.1), middle: at(0.5), high: at(0.9), lowest: at(0.01), highest: at(0.99) };
}

/**
 * A quantity with its whole distribution moved until its median is `middle`: how an input is changed that is drawn anew at every
 * event, so that events go on differing from each other as much as before. A metalog moves on its own scale (log or logit where it is
 * bounded), which keeps its shape and its bounds; the others are shifted, and what would lie beyond the field's range is cut off.
 * Where a metalog cannot be moved so far, and for one number, the result is the number `middle`.
 * @param middle in the field's range
 */
export function movedTo(quantity: Quantity, field: Field, middle: number): Quantity {
  if (typeof quantity === 'number' || 'value' in quantity) return middle;
  if ('p10' in quantity) return movedMetalog(quantity, field, middle);
  const shift = middle - quantile(distributionOf(quantity), 0.5);
  const min = within(quantity.min + shift, field);
  const max = within(quantity.max + shift, field);
  return 'mode' in quantity ? { min, mode: within(quantity.mode + shift, field), max } : { min, max };
}

function movedMetalog(quantity: MetalogQuantity, field: Field, middle: number): Quantity {
  const { min: lo, max: hi } = quantity;
  if ((lo !== undefined && middle <= lo) || (hi !== undefined && middle >= hi)) return middle;
  const onScale = (x: number): number => {
    if (lo === undefined) return hi === undefined ? x : -log(hi - x);
    return hi === undefined ? log(x - lo) : log((x - lo) / (hi - x));
  };
  const back = (y: number): number => {
    if (lo === undefined) return hi === undefined ? y : hi - exp(-y);
    if (hi === undefined) return lo + exp(y);
    const e = exp(-Math.abs(y));
    return y > 0 ? hi - ((hi - lo) * e) / (1 + e) : lo + ((hi - lo) * e) / (1 + e);
  };
  const shift = onScale(middle) - onScale(quantity.p50);
  const moved: MetalogQuantity = {
    p10: back(onScale(quantity.p10) + shift), p50: middle, p90: back(onScale(quantity.p90) + shift),
    ...(lo === undefined ? {} : { min: lo }), ...(hi === undefined ? {} : { max: hi }),
  };
  const isOrdered = (lo ?? -Infinity) < moved.p10 && moved.p10 < middle && middle < moved.p90 && moved.p90 < (hi ?? Infinity);
  if (!isOrdered || moved.p10 < field.min || moved.p90 > field.max) return middle;
  const metalog = fitMetalog(moved);
  const isDistribution = metalog.skew > metalogSkewLimits.min && metalog.skew < metalogSkewLimits.max && hasFiniteVariance(metalog);
  return isDistribution ? moved : middle;
}

const within = (x: number, { min, max }: Field): number => Math.min(max, Math.max(min, x));
