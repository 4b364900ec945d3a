import type { RunResult } from '../simulation/result.ts';
import { midranks } from './ordering.ts';

/** Bins of an input's ranks: a hundredth of the trials each, fewer where a bin would hold under 20. */
const MOST_BINS = 100;
const LEAST_A_BIN = 20;

/** An input's draws by rank: whatever its units and tails, a rank is uniform. */
export interface RankedInput {
  readonly path: string;
  /** By trial, 0.5 .. trials - 0.5, ties averaged. */
  readonly ranks: Float32Array;
  /** By trial: the bin of its rank, 0 .. binCount - 1. Equal draws lie in one bin. */
  readonly bins: Uint8Array;
  /** By bin: mean of rank / trials over what lies in it (0 where nothing does). */
  readonly centres: Float64Array;
  /** By bin: mean of the draws in it, in standard deviations from the mean of all (0 where nothing lies in it). */
  readonly scores: Float64Array;
  /** By bin: trials in it. */
  readonly counts: Float64Array;
}

/** Everything that was drawn once a trial, by rank. */
export interface RankedInputs {
  readonly trials: number;
  readonly binCount: number;
  /** In the order of `RunResult.parameterPaths`. */
  readonly inputs: readonly RankedInput[];
}

/** Fewest trials from which anything is worth learning about an input. */
export const LEAST_TRIALS = 100;

/**
 * Ranks and bins the draws of a run, once for all that is worked out from them.
 * @returns null where the run kept no draws (beyond the number of trials that it keeps in full) or has fewer than LEAST_TRIALS
 */
export function rankedInputs({ draws, trials, parameterPaths }: RunResult): RankedInputs | null {
  if (draws === null || trials < LEAST_TRIALS) return null;
  const binCount = Math.min(MOST_BINS, Math.floor(trials / LEAST_A_BIN));
  const inputs = parameterPaths.map((path, i): RankedInput => {
    const ranks = midranks(draws[i], trials);
    const bins = new Uint8Array(trials);
    const centres = new Float64Array(binCount);
    const counts = new Float64Array(binCount);
    for (let t = 0; t < trials; t++) {
      const bin = Math.min(binCount - 1, Math.floor((ranks[t] * binCount) / trials));
      bins[t] = bin;
      centres[bin] += ranks[t];
      counts[bin]++;
    }
    for (let b = 0; b < binCount; b++) if (counts[b] > 0) centres[b] /= counts[b] * trials;
    return { path, ranks, bins, centres, scores: scoresOf(draws[i], bins, counts, trials), counts };
  });
  return { trials, binCount, inputs };
}

function scoresOf(draws: Float64Array, bins: Uint8Array, counts: Float64Array, trials: number): Float64Array {
  const scores = new Float64Array(counts.length);
  // From the first draw, so that a small spread far from 0 keeps its digits.
  const origin = draws[0];
  let sum = 0;
  for (let t = 0; t < trials; t++) {
    scores[bins[t]] += draws[t] - origin;
    sum += draws[t] - origin;
  }
  const mean = sum / trials;
  let variance = 0;
  for (let b = 0; b < scores.length; b++) {
    if (counts[b] === 0) continue;
    scores[b] = scores[b] / counts[b] - mean;
    variance += (counts[b] / trials) * scores[b] * scores[b];
  }
  if (variance > 0) for (let b = 0; b < scores.length; b++) scores[b] /= Math.sqrt(variance);
  return scores;
}
