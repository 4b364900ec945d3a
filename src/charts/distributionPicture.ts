import { distributionOf, quantile, type Distribution } from '../scenario/quantity.ts';
import type { Quantity } from '../scenario/types.ts';

export interface DistributionPictureData {
  readonly quantity: Quantity;
  /** What it was before, drawn as a dashed line. */
  readonly previous?: Quantity | null;
  /** What the file may say: the axis never passes it. */
  readonly range: { readonly min: number; readonly max: number };
  /** Values at both ends of the axis; made from the quantities where absent. Keep it while a handle is dragged. */
  readonly domain?: readonly [number, number];
}
/** Paths and positions in a box of `width` x `height` pixels; the app draws them and puts handles on them. */
export interface DistributionPicture {
  readonly width: number;
  readonly height: number;
  /** y of the axis. */
  readonly baseline: number;
  /** The whole distribution, closed on the axis; empty for a single number. */
  readonly area: string;
  /** From the 10th to the 90th percentile. */
  readonly core: string;
  /** The line in the middle: the median, or the one number. */
  readonly middle: { readonly x: number; readonly top: number };
  /** The outline of the earlier distribution; null where there is none. */
  readonly previous: string | null;
  /** x of low, middle and high: the three that a person states, or of 10%, 50% and 90%. */
  readonly handles: { readonly low: number; readonly middle: number; readonly high: number };
  readonly domain: readonly [number, number];
  readonly toX: (value: number) => number;
  /** The inverse of `toX`, kept within the range. */
  readonly toValue: (x: number) => number;
}

const POINTS = 96;
/** Share of the distribution beyond each end of the curve. */
const TAIL = 0.004;

/**
 * The picture of a quantity: density by value. Density is taken from the quantile function, as the share between two quantiles
 * over the distance between them, so that any form is drawn by the numbers that a run would draw from.
 */
export function distributionPicture(data: DistributionPictureData, width: number, height: number): DistributionPicture {
  const now = distributionOf(data.quantity);
  const before = data.previous === undefined || data.previous === null ? null : distributionOf(data.previous);
  const domain = data.domain ?? domainOf([now, ...(before === null ? [] : [before])], data.range);
  const margin = 8;
  const baseline = height - 1;
  const span = domain[1] - domain[0];
  const toX = (value: number): number => margin + ((value - domain[0]) / span) * (width - 2 * margin);
  const curve = now.kind === 'fixed' ? [] : densityOf(now);
  const old = before === null || before.kind === 'fixed' ? [] : densityOf(before);
  const top = Math.max(peakOf(curve), peakOf(old));
  const toY = (density: number): number => baseline - (Math.min(1, density / top) * (height - 6));
  const path = (points: readonly DensityPoint[]): string =>
    points.map(({ x, density }) => `${round(toX(x))},${round(toY(density))}`).join('L');
  const closed = (points: readonly DensityPoint[]): string =>
    points.length === 0
      ? ''
      : `M${round(toX(points[0].x))},${baseline}L${path(points)}L${round(toX(points[points.length - 1].x))},${baseline}Z`;
  const median = quantile(now, 0.5);
  const atMiddle = curve.find(({ u }) => u >= 0.5);
  const stated = statedOf(data.quantity, now);
  return {
    width,
    height,
    baseline,
    area: closed(curve),
    core: closed(curve.filter(({ u }) => u >= 0.1 - 1e-9 && u <= 0.9 + 1e-9)),
    middle: { x: round(toX(median)), top: atMiddle === undefined ? 5 : round(toY(atMiddle.density)) },
    previous: before === null ? null : before.kind === 'fixed' ? `M${round(toX(before.value))},${baseline}V5` : closed(old).slice(0, -1),
    handles: { low: round(toX(stated[0])), middle: round(toX(stated[1])), high: round(toX(stated[2])) },
    domain,
    toX,
    toValue: (x) => Math.min(data.range.max, Math.max(data.range.min, domain[0] + ((x - margin) / (width - 2 * margin)) * span)),
  };
}

interface DensityPoint {
  readonly x: number;
  readonly density: number;
  /** Share of the distribution below x. */
  readonly u: number;
}

function densityOf(distribution: Distribution): DensityPoint[] {
  if (distribution.kind === 'uniform') {
    const { min, max } = distribution;
    return [0, 0.1, 0.5, 0.9, 1].map((u) => ({ x: min + u * (max - min), density: 1 / (max - min), u }));
  }
  const points: DensityPoint[] = [];
  const step = 2e-4;
  for (let i = 0; i <= POINTS; i++) {
    // Denser towards the tails, and through 10%, 50% and 90% exactly.
    const u = edgeOf(i / POINTS);
    const from = Math.max(TAIL / 8, u - step);
    const to = Math.min(1 - TAIL / 8, u + step);
    const distance = quantile(distribution, to) - quantile(distribution, from);
    points.push({ x: quantile(distribution, u), density: distance > 0 ? (to - from) / distance : 0, u });
  }
  if (distribution.kind === 'triangular') {
    points.unshift({ x: distribution.min, density: 0, u: 0 });
    points.push({ x: distribution.max, density: 0, u: 1 });
  }
  return points;
}

/** Shares along the curve: a third of the points below 10%, a third between, a third above 90%. */
function edgeOf(t: number): number {
  if (t <= 1 / 3) return TAIL + t * 3 * (0.1 - TAIL);
  if (t >= 2 / 3) return 1 - TAIL - (1 - t) * 3 * (0.1 - TAIL);
  return 0.1 + (t - 1 / 3) * 3 * 0.8;
}

/** Height of the curve: of its middle nine tenths, because some distributions rise without end at their bounds. */
function peakOf(points: readonly DensityPoint[]): number {
  return Math.max(Number.MIN_VALUE, ...points.filter(({ u }) => u >= 0.05 && u <= 0.95).map(({ density }) => density)) * 1.02;
}

function domainOf(distributions: readonly Distribution[], range: DistributionPictureData['range']): readonly [number, number] {
  const ends = distributions.flatMap((distribution) => {
    if (distribution.kind !== 'fixed') return [quantile(distribution, TAIL), quantile(distribution, 1 - TAIL)];
    const around = Math.abs(distribution.value) * 0.5 || (range.max - range.min < 1e6 ? (range.max - range.min) / 2 : 1);
    return [distribution.value - around, distribution.value + around];
  });
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const air = (high - low) * 0.06;
  const from = Math.max(range.min, low - air);
  const to = Math.min(range.max, high + air);
  return to > from ? [from, to] : [from - 0.5, from + 0.5];
}

function statedOf(quantity: Quantity, distribution: Distribution): readonly [number, number, number] {
  if (typeof quantity === 'number') return [quantity, quantity, quantity];
  if ('value' in quantity) return [quantity.value, quantity.value, quantity.value];
  if ('p10' in quantity) return [quantity.p10, quantity.p50, quantity.p90];
  if ('mode' in quantity) return [quantity.min, quantity.mode, quantity.max];
  return [quantity.min, quantile(distribution, 0.5), quantity.max];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
