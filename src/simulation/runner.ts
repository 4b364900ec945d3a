import type { VariantResult } from '../../workers/protocol.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import type { TrialStory } from '../model/story.ts';
import type { EditCommand } from '../scenario/edit.ts';
import type { Scenario } from '../scenario/types.ts';
import type { RunRequest, RunResult } from './result.ts';

/** How a run ended: always exactly one of these. */
export type RunEnd =
  | { readonly status: 'done'; readonly result: RunResult }
  | { readonly status: 'aborted'; readonly partial: RunResult | null }
  | { readonly status: 'failed'; readonly error: RunError; readonly partial: RunResult | null };

/** Why a run failed, in data; the words are in `src/words`. */
export interface RunError {
  /** `model`: the model refused its numbers; `worker`: a worker stopped or could not start; `timeout`: a worker did not answer. */
  readonly kind: 'model' | 'worker' | 'timeout';
  readonly message: string;
}

export interface RunOptions {
  /** Stops the run; it ends as `aborted`. */
  readonly signal?: AbortSignal;
  /** Called after chunks come in, with the trials done so far, in order and without gaps. */
  readonly onProgress?: (done: number, total: number) => void;
  /** The result of the same scenario, options and seed with fewer trials: its trials are kept, not run again. */
  readonly extend?: RunResult;
}

/** Variants of a scenario to run on the same luck, for sensitivity and break-even. */
export interface VaryRequest {
  /** What the variants are variants of; its `trials` are run of each. */
  readonly base: RunRequest;
  readonly outcomes: readonly OutcomeName[];
  /** The changes that make each variant; none is the scenario itself. */
  readonly variants: readonly (readonly EditCommand[])[];
}

export interface VaryOptions {
  readonly signal?: AbortSignal;
  /** Called with each variant as it comes in, in any order. */
  readonly onVariant: (variant: number, result: VariantResult) => void;
}

/** How a set of variants ended: always exactly one of these. */
export type VaryEnd =
  | { readonly status: 'done' }
  | { readonly status: 'aborted' }
  | { readonly status: 'failed'; readonly error: RunError };

/** One interface for the page, the command line and tests: inline, browser workers and Node threads. */
export interface Runner {
  /** Threads that work at once. */
  readonly threads: number;
  /** Never rejects: a failure is a `RunEnd`. */
  run(request: RunRequest, options?: RunOptions): Promise<RunEnd>;
  /** Runs variants; never rejects. */
  vary(request: VaryRequest, options: VaryOptions): Promise<VaryEnd>;
  /** One trial of one option in full. Rejects where the model fails. */
  tell(scenario: Scenario, optionId: string, seed: number, trial: number): Promise<TrialStory>;
  /** Ends its workers; the runner is then of no use. */
  dispose(): void;
}

/** What a thrown value says. */
export const errorMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));
