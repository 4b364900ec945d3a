/** How a run is cut up and what of it is kept. No number here changes an outcome. */

/** Trials of a chunk: fixed, whatever the number of workers. */
export const CHUNK_TRIALS = 100;
/** Trials of a chunk among the first FINE_TRIALS: few, so that the first figures of a run are shared by all workers. */
export const FINE_CHUNK_TRIALS = 25;
export const FINE_TRIALS = 1_000;
/** A worker listens for messages after so many trials: so soon it drops a chunk that nobody wants any more. */
export const STEP_TRIALS = 25;
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

/** Cuts trials `from`..`to` at the multiples of CHUNK_TRIALS; of FINE_CHUNK_TRIALS up to FINE_TRIALS. */
export function chunksOf(from: number, to: number): readonly TrialRange[] {
  const chunks: TrialRange[] = [];
  for (let start = from; start < to; ) {
    const size = start < FINE_TRIALS ? FINE_CHUNK_TRIALS : CHUNK_TRIALS;
    const end = Math.min(to, (Math.floor(start / size) + 1) * size);
    chunks.push({ from: start, to: end });
    start = end;
  }
  return chunks;
}
