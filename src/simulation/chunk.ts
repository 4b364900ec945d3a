import type { ChunkRequest, ChunkResult } from '../../workers/protocol.ts';
import { OUTCOME_COUNT } from '../model/outcomes.ts';
import { trajectoryMeasures } from '../model/story.ts';
import { writeTrajectories } from '../model/trajectory.ts';
import { runOption, startTrial, type TrialKernel } from '../model/trial.ts';
import { inOneGo } from './inOneGo.ts';
import { STEP_TRIALS, TRAJECTORY_TRIALS } from './plan.ts';

/**
 * Runs a chunk of trials, all options of each.
 * @throws ModelError where an outcome is no finite number
 */
export function runChunk(kernel: TrialKernel, request: ChunkRequest): ChunkResult {
  return inOneGo(chunkInSteps(kernel, request));
}

/** As `runChunk`, pausing after every STEP_TRIALS. Between two steps nothing else may run on the kernel. */
export function* chunkInSteps(kernel: TrialKernel, { from, to }: ChunkRequest): Generator<undefined, ChunkResult> {
  const { model, workspace } = kernel;
  const { months, lots, options } = model;
  const { uncertain } = model.parameters;
  const trials = to - from;
  const outcomes = new Float64Array(trials * options.length * OUTCOME_COUNT);
  const draws = new Float64Array(trials * uncertain.length);
  const outcomeRow = new Float64Array(OUTCOME_COUNT);
  const kept = Math.max(0, Math.min(to, TRAJECTORY_TRIALS) - from) * options.length;
  const measureSize = trajectoryMeasures.length * months;
  const changeSize = lots.length * months;
  const measures = new Float32Array(kept * measureSize);
  const changes = new Uint8Array(kept * changeSize);
  let row = 0;
  for (let trial = from; trial < to; trial++) {
    const place = trial - from;
    if (place > 0 && place % STEP_TRIALS === 0) yield;
    startTrial(kernel, trial);
    for (let i = 0; i < uncertain.length; i++) draws[i * trials + place] = workspace.values[uncertain[i]];
    for (let option = 0; option < options.length; option++, row++) {
      runOption(kernel, option, outcomeRow, 0);
      for (let k = 0; k < OUTCOME_COUNT; k++) outcomes[(option * OUTCOME_COUNT + k) * trials + place] = outcomeRow[k];
      if (trial >= TRAJECTORY_TRIALS) continue;
      writeTrajectories(workspace, measures, row * measureSize);
      changes.set(workspace.changes, row * changeSize);
    }
  }
  return { from, to, outcomes, draws, trajectories: { measures, changes } };
}

/** The buffers of a chunk that are handed over, not copied, when it crosses to another thread. */
export function transferablesOf({ outcomes, draws, trajectories }: ChunkResult): ArrayBuffer[] {
  return [outcomes, draws, trajectories.measures, trajectories.changes].map((array) => array.buffer as ArrayBuffer);
}
