import type { OutcomeName } from '../model/outcomes.ts';
import type { Scenario } from '../scenario/types.ts';

/** The inputs that a result belongs to: the same request gives the same bits anywhere. */
export interface RunRequest {
  readonly scenario: Scenario;
  /** Ids of the options to run, in this order. */
  readonly optionIds: readonly string[];
  /** 0..2^53-1 */
  readonly seed: number;
  /** 1..1,000,000 */
  readonly trials: number;
}

/** Summary of one outcome of one option over all trials. */
export interface OutcomeSummary {
  readonly mean: number;
  /** Monte Carlo standard error of the mean. */
  readonly standardError: number;
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Trajectories of the first trials of a run (at most TRAJECTORY_TRIALS). */
export interface Trajectories {
  readonly trials: number;
  readonly months: number;
  readonly lots: number;
  /** By trial, option, measure (`trajectoryMeasures`), month. */
  readonly measures: Float32Array;
  /** Changes of provider by trial, option, lot, month. */
  readonly changes: Uint8Array;
}

/** What a run came to, with the inputs that made it. */
export interface RunResult {
  readonly request: RunRequest;
  /** Trials done: `request.trials`, or fewer while the run goes on or after it was stopped. */
  readonly trials: number;
  /** By option, then outcome (`outcomeNames`): one number a trial. Beyond FULL_TRIALS only both net benefits; the others are null. */
  readonly outcomes: readonly (readonly (Float64Array | null)[])[];
  /** Paths of the uncertain parameters. */
  readonly parameterPaths: readonly string[];
  /** By parameter: one number a trial; null beyond FULL_TRIALS. */
  readonly draws: readonly Float64Array[] | null;
  readonly trajectories: Trajectories;
  /** How far a quantile of `summary` may be off, as a share of itself: 0 where all trials were kept. Net benefits are always exact. */
  readonly quantileError: number;
  /** Summaries by option and outcome; computed when first asked for and the same bits for any split of the run. */
  summary(option: number, outcome: OutcomeName): OutcomeSummary;
}
