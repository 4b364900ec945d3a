import type { Field } from '../../../scenario/fields.ts';
import { distributionOf, quantile } from '../../../scenario/quantity.ts';
import type { Quantity } from '../../../scenario/types.ts';
import { boxesOf, numberIn } from './boxes.ts';

/** The stretch of numbers that a picture shows, in the scenario's own scale. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A distribution's outline: `x` in the scenario's own scale, `y` in 0..1 of the tallest point. */
export type Outline = readonly (readonly [x: number, y: number])[];

/** Shares of futures at which a distribution is sampled: even in the middle, ever closer in the tails. */
const shares: readonly number[] = Array.from({ length: 65 }, (_, i) => {
  const u = (i + 0.5) / 65;
  return u * u * (3 - 2 * u);
});

/** Room beside Low and High for a handle to move into, as a share of their distance. */
const ROOM = 0.5;

/** Tallest density drawn, as a multiple of the mean between Low and High; a normal curve's own is 1.3. */
const HIGHEST = 3;

/** The stretch that shows a quantity with room to move its handles; within the field's range. */
export function spanOf(quantity: Quantity, field: Field): Span {
  const boxes = boxesOf(quantity);
  const first = numberIn(quantity, boxes[0].name);
  const last = numberIn(quantity, boxes[boxes.length - 1].name);
  let from: number;
  let to: number;
  if (boxes.length === 1) {
    const width = first === 0 ? widthAtZero(field) : Math.abs(first);
    from = first - width;
    to = first + width;
  } else {
    const distribution = distributionOf(quantity);
    const room = (last - first) * ROOM;
    from = Math.min(quantile(distribution, 0.02), first - room);
    to = Math.max(quantile(distribution, 0.98), last + room);
  }
  return { from: Math.max(from, field.min), to: Math.min(to, field.max) };
}

/** The stretch that shows both. */
export function union(a: Span, b: Span): Span {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** How far to look beside a nought, which has no size of its own to go by. */
export function widthAtZero(field: Field): number {
  switch (field.unit) {
    case 'share':
    case 'perYear':
    case 'costMultiple':
    case 'qalys':
    case 'perMonth':
      return 0.1;
    case 'pounds':
    case 'poundsPerYear':
      return 1000;
    case 'years':
    case 'months':
    case 'count':
    case 'factor':
      return 5;
  }
}

/** A round step (1, 2 or 5 times a power of ten) of which about a hundred cross the span. */
export function stepOf(span: Span): number {
  const rough = (span.to - span.from) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
}

/**
 * The outline of a range's density inside a span, tallest point 1; empty for one number.
 * The density between two shares of futures is their difference over the distance between their numbers.
 */
export function outlineOf(quantity: Quantity, span: Span): Outline {
  if (boxesOf(quantity).length === 1) return [];
  if (typeof quantity === 'object' && 'min' in quantity && !('p10' in quantity)) {
    const { min, max } = quantity;
    if ('mode' in quantity) return [[min, 0], [quantity.mode, 1], [max, 0]];
    return [[min, 0], [min, 1], [max, 1], [max, 0]];
  }
  const distribution = distributionOf(quantity);
  const points: [number, number][] = [];
  let [u0, x0] = [shares[0], quantile(distribution, shares[0])];
  for (const u1 of shares.slice(1)) {
    const x1 = quantile(distribution, u1);
    // A tail that runs against its bound may come to rest there: no distance, no density to draw.
    if (x1 > x0) points.push([(x0 + x1) / 2, (u1 - u0) / (x1 - x0)]);
    [u0, x0] = [u1, x1];
  }
  const inside = points.filter(([x]) => x >= span.from && x <= span.to);
  const tallest = inside.reduce((most, [, y]) => Math.max(most, y), 0);
  // A spike is cut off at the top, or beside it all else would lie flat on the axis.
  const mean = 0.8 / (quantile(distribution, 0.9) - quantile(distribution, 0.1));
  const top = Math.min(tallest, mean * HIGHEST);
  return inside.map(([x, y]) => [x, Math.min(y / top, 1)] as const);
}

/** The part of an outline between two numbers, its cut edges drawn upright down to the axis. */
export function between(outline: Outline, from: number, to: number): Outline {
  const heightAt = (x: number): number => {
    for (let i = 1; i < outline.length; i++) {
      const [xa, ya] = outline[i - 1];
      const [xb, yb] = outline[i];
      if (x >= xa && x <= xb && xb > xa) return ya + ((yb - ya) * (x - xa)) / (xb - xa);
    }
    return 0;
  };
  if (outline.length === 0) return [];
  const left = Math.max(from, outline[0][0]);
  const right = Math.min(to, outline[outline.length - 1][0]);
  if (right <= left) return [];
  return [[left, heightAt(left)], ...outline.filter(([x]) => x > left && x < right), [right, heightAt(right)]];
}
