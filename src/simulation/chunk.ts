import type { ChunkRequest, ChunkResult } from '../../workers/protocol.ts';
import { OUTCOME_COUNT } from '../model/outcomes.ts';
import { trajectoryMeasures } from '../model/story.ts';
import { writeTrajectories } from '../model/trajectory.ts';
import { runOption, startTrial, type TrialKernel } from '../model/trial.ts';
import { TRAJECTORY_TRIALS } from './plan.ts';

/**
 * Runs a chunk of trials, all options of each.
 * @throws ModelError where an outcome is no finite number
 */
export function runChunk(kernel: TrialKernel, { from, to }: ChunkRequest): ChunkResult {
  const { model, workspace } = kernel;
  const { months, lots, options } = model;
  const { uncertain } = model.parameters;
  const outcomes = new Float64Array((to - from) * options.length * OUTCOME_COUNT);
  const draws = new Float64Array((to - from) * uncertain.length);
  const kept = Math.max(0, Math.min(to, TRAJECTORY_TRIALS) - from) * options.length;
  const measureSize = trajectoryMeasures.length * months;
  const changeSize = lots.length * months;
  const measures = new Float32Array(kept * measureSize);
  const changes = new Uint8Array(kept * changeSize);
  let row = 0;
  for (let trial = from; trial < to; trial++) {
    startTrial(kernel, trial);
    const drawRow = (trial - from) * uncertain.length;
    for (let i = 0; i < uncertain.length; i++) draws[drawRow + i] = workspace.values[uncertain[i]];
    for (let option = 0; option < options.length; option++, row++) {
      runOption(kernel, option, outcomes, row * OUTCOME_COUNT);
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
