/** How a run is cut up and what of it is kept. No number here changes an outcome. */

/**
 * Trials of a chunk: fixed, whatever the number of workers. Few, so that what a worker has in hand when a slider moves is soon
 * done, and a preview of some hundred trials is shared by all workers.
 */
export const CHUNK_TRIALS = 50;
/** Up to here every outcome and every draw of every trial is kept; beyond, both net benefits and summaries. */
export const FULL_TRIALS = 100_000;
/** Trials whose trajectories are kept. */
export const TRAJECTORY_TRIALS = 1_000;
export const MAX_TRIALS = 1_000_000;
/** What a run asks for when nobody says otherwise. */
export const DEFAULT_TRIALS = 10_000;
export const DEFAULT_SEED = 1;

/** One stretch of trials: `from` up to but not including `to`. */
export interface TrialRange {
  readonly from: number;
  readonly to: number;
}

/** Cuts trials `from`..`to` at the multiples of CHUNK_TRIALS. */
export function chunksOf(from: number, to: number): readonly TrialRange[] {
  const chunks: TrialRange[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, (Math.floor(start / CHUNK_TRIALS) + 1) * CHUNK_TRIALS);
    chunks.push({ from: start, to: end });
    start = end;
  }
  return chunks;
}
