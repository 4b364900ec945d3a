/**
 * A quantile of sorted numbers by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996),
 * "Sample quantiles in statistical packages", The American Statistician 50(4):361-365.
 * @param sorted ascending, at least one number, no NaN
 * @param p 0..1
 * @param from first place of the part of `sorted` that counts
 * @param count length of that part
 */
export function quantileOfSorted(sorted: Float64Array | Float32Array, p: number, from = 0, count = sorted.length - from): number {
  const position = (count - 1) * p;
  const below = Math.floor(position);
  const low = sorted[from + below];
  const high = sorted[from + Math.min(below + 1, count - 1)];
  // Equal neighbours are returned as they are, so that a constant keeps its bits (and infinities make no NaN).
  return low === high ? low : low + (high - low) * (position - below);
}
