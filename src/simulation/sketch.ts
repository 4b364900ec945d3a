import { exp, log } from '../math/dmath.ts';

/**
 * A summary of many numbers that answers for any quantile within a stated relative error, in memory that does not
 * grow with their number: counts in bins whose bounds grow by a fixed factor. Masson, Rim, Lee (2019), "DDSketch",
 * Proc. VLDB 12(12):2195-2205. Counts are integers, so the order of additions changes nothing.
 */
export interface Sketch {
  readonly positive: Bins;
  readonly negative: Bins;
  /** Numbers nearer to 0 than SMALLEST. */
  zeros: number;
  count: number;
}

interface Bins {
  /** Counts of bins `first`, `first` + 1, … */
  counts: Uint32Array;
  first: number;
  total: number;
}

/** A quantile is off by at most this share of itself. */
export const SKETCH_RELATIVE_ERROR = 0.001;
const LOG_GAMMA = log((1 + SKETCH_RELATIVE_ERROR) / (1 - SKETCH_RELATIVE_ERROR));
const SMALLEST = 1e-12;

export const makeSketch = (): Sketch => ({ positive: makeBins(), negative: makeBins(), zeros: 0, count: 0 });

const makeBins = (): Bins => ({ counts: new Uint32Array(0), first: 0, total: 0 });

/** Adds a finite number. */
export function addToSketch(sketch: Sketch, x: number): void {
  sketch.count++;
  if (x > SMALLEST) addToBins(sketch.positive, Math.ceil(log(x) / LOG_GAMMA));
  else if (x < -SMALLEST) addToBins(sketch.negative, Math.ceil(log(-x) / LOG_GAMMA));
  else sketch.zeros++;
}

function addToBins(bins: Bins, index: number): void {
  if (index < bins.first || index >= bins.first + bins.counts.length) grow(bins, index);
  bins.counts[index - bins.first]++;
  bins.total++;
}

/** Makes room for a bin, with as much again beside it so that growth is rare. */
function grow(bins: Bins, index: number): void {
  const old = bins.counts.length;
  const first = old === 0 ? index - 32 : Math.min(bins.first, index - old);
  const end = old === 0 ? index + 32 : Math.max(bins.first + old, index + old);
  const counts = new Uint32Array(end - first);
  if (old > 0) counts.set(bins.counts, bins.first - first);
  bins.counts = counts;
  bins.first = first;
}

/**
 * The number below which a share p of those added lies, 0 <= p <= 1: within SKETCH_RELATIVE_ERROR of the one at that rank.
 * @throws RangeError where nothing was added
 */
export function sketchQuantile(sketch: Sketch, p: number): number {
  if (sketch.count === 0) throw new RangeError('An empty sketch has no quantile.');
  let rank = Math.floor(p * (sketch.count - 1));
  const { negative, positive, zeros } = sketch;
  if (rank < negative.total) {
    // The lowest numbers are the largest in size.
    for (let i = negative.counts.length - 1; i >= 0; i--) {
      rank -= negative.counts[i];
      if (rank < 0) return -middle(negative.first + i);
    }
  }
  rank -= negative.total;
  if (rank < zeros) return 0;
  rank -= zeros;
  for (let i = 0; i < positive.counts.length; i++) {
    rank -= positive.counts[i];
    if (rank < 0) return middle(positive.first + i);
  }
  return middle(positive.first + positive.counts.length - 1);
}

/** The number of a bin (γ^(i-1), γ^i] that is off by the same share at both its ends. */
const middle = (index: number): number => exp(index * LOG_GAMMA) * (1 - SKETCH_RELATIVE_ERROR);
