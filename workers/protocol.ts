/** The whole contract between the page (or the command line) and a simulation worker. Types only. */
import type { EditCommand } from '../src/scenario/edit.ts';
import type { Scenario } from '../src/scenario/types.ts';
import type { OutcomeName } from '../src/model/outcomes.ts';
import type { TrialStory } from '../src/model/story.ts';

/** Which trials to run, of what. */
export interface ChunkRequest {
  /** First trial and one past the last. */
  readonly from: number;
  readonly to: number;
}

/** What one chunk of trials came to. All arrays are transferred, none is shared. */
export interface ChunkResult extends ChunkRequest {
  /** By option, then outcome (`outcomeNames`), then trial: options x outcomes x trials. */
  readonly outcomes: Float64Array;
  /** By uncertain parameter, then trial: parameters x trials. */
  readonly draws: Float64Array;
  /** Trajectories of those trials of the chunk that are kept (`trajectoryMeasures`); empty where none is. */
  readonly trajectories: ChunkTrajectories;
}

export interface ChunkTrajectories {
  /** Row by trial, option, measure, month. */
  readonly measures: Float32Array;
  /** Changes of provider in the month: row by trial, option, lot, month. */
  readonly changes: Uint8Array;
}

/** A variant of the loaded scenario, and which of its trials and outcomes are wanted. */
export interface VariantRequest extends ChunkRequest {
  /** Changes of the loaded scenario, made in this order. */
  readonly changes: readonly EditCommand[];
  readonly optionIds: readonly string[];
  readonly outcomes: readonly OutcomeName[];
}

/** What the trials of a variant came to. */
export interface VariantResult {
  /** By option, then outcome, then trial. */
  readonly outcomes: Float64Array;
  /** Who won a lot's first tender: by option, then lot, then trial; numbers as `holder`, or NO_WINNER. */
  readonly firstWinners: Uint8Array;
}

/**
 * What a worker answers to. A worker holds one compiled scenario at a time; `load` replaces it, and ends what is being run of the one
 * before. Chunks and variants are run one after another, in the order in which they were asked for.
 */
export interface SimulationWorker {
  /** Compiles the scenario for these options, in this order, under this seed. `job` marks the chunks that belong to it. */
  load(job: number, scenario: Scenario, optionIds: readonly string[], seed: number): Promise<LoadedModel> | LoadedModel;
  /** @throws Error when another job has been loaded since */
  runChunk(job: number, request: ChunkRequest): Promise<ChunkResult> | ChunkResult;
  /**
   * Runs trials of a variant under the loaded seed: its draws are those of the loaded scenario wherever it was not changed.
   * @throws Error when another job has been loaded since
   */
  runVariant(job: number, request: VariantRequest): Promise<VariantResult> | VariantResult;
  /** One trial of one option told month by month, with its events in order. */
  tell(scenario: Scenario, optionId: string, seed: number, trial: number): Promise<TrialStory> | TrialStory;
}

export interface LoadedModel {
  /** Paths of the uncertain parameters, in the order of `ChunkResult.draws`. */
  readonly parameterPaths: readonly string[];
}
