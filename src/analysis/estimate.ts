/** An average over trials with its Monte Carlo standard error: how far more trials might move it, not the spread of futures. */
export interface Estimate {
  readonly mean: number;
  /** sd / √n with the n - 1 form of sd; 0 for a single trial, where it cannot be known. */
  readonly standardError: number;
}

/**
 * Mean and standard error of the first `count` values, summed in their order: mean = Σx / n,
 * standard error = √(Σ(x - mean)² / (n - 1) / n).
 * @param count 1..values.length
 */
export function estimate(values: ArrayLike<number>, count: number = values.length): Estimate {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  const mean = sum / count;
  if (count < 2) return { mean, standardError: 0 };
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const d = values[i] - mean;
    squares += d * d;
  }
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}
