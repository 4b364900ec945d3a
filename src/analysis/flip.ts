import type { Estimate } from './estimate.ts';

/** The mean difference with an input at one value. */
export interface CurvePoint {
  /** Share of the input's distribution below the value, 0..1. */
  readonly share: number;
  /** In the input's unit. */
  readonly value: number;
  /** Mean difference there, £. */
  readonly level: Estimate;
}

/** Where a mean difference passes through 0. */
export type Flip =
  | {
      readonly kind: 'at';
      /** In the input's unit. */
      readonly value: number;
      /** Of the value; two of these either way is where more trials might move it. */
      readonly standardError: number;
      /** Is the difference beyond it clear of 0 by two standard errors somewhere? If not, it may not flip at all. */
      readonly isClear: boolean;
    }
  /** Not between the values looked at. */
  | { readonly kind: 'none'; readonly from: number; readonly to: number };

/**
 * The crossing nearest to the middle of the input's distribution, on straight lines between the points; its standard error is
 * that of the difference there over the slope (delta method).
 * @param points two or more, by share ascending
 */
export function flipOf(points: readonly CurvePoint[]): Flip {
  let best: Flip | null = null;
  let nearest = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const [from, to] = [a.level.mean, b.level.mean];
    // A point that is exactly 0 counts once, with the stretch that leaves it.
    if (!(from * to < 0 || (from === 0 && to !== 0 && i > 1 && points[i - 2].level.mean * to < 0))) continue;
    const part = from / (from - to);
    const share = a.share + part * (b.share - a.share);
    const away = Math.abs(share - 0.5);
    if (away >= nearest) continue;
    nearest = away;
    const error = a.level.standardError + part * (b.level.standardError - a.level.standardError);
    const outwards = share < 0.5 ? points.slice(0, i) : points.slice(i);
    const sign = share < 0.5 ? Math.sign(from || -to) : Math.sign(to);
    best = {
      kind: 'at',
      value: a.value + part * (b.value - a.value),
      standardError: (error * Math.abs(b.value - a.value)) / Math.abs(to - from),
      isClear: outwards.some(({ level }) => sign * level.mean > 2 * level.standardError),
    };
  }
  return best ?? { kind: 'none', from: points[0].value, to: points[points.length - 1].value };
}
