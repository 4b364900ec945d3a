import type { ChunkRequest, ChunkResult, LoadedModel, SimulationWorker, VariantRequest, VariantResult } from '../../workers/protocol.ts';
import { compile } from '../model/compile.ts';
import type { TrialStory } from '../model/story.ts';
import { tell } from '../model/tell.ts';
import { makeKernel, type TrialKernel } from '../model/trial.ts';
import type { Scenario } from '../scenario/types.ts';
import { chunkInSteps } from './chunk.ts';
import { variantInSteps } from './variant.ts';

/**
 * What a worker does, wherever it runs.
 * @param handOver wraps a result so that its buffers are moved, not copied
 * @param nextTask resolves in a task of its own, before which waiting messages have been heard
 */
export function makeWorkerHost(handOver: (chunk: ChunkResult) => ChunkResult, nextTask: () => Promise<void>): SimulationWorker {
  let loaded: { readonly job: number; readonly kernel: TrialKernel } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Runs work on the loaded job after all that was asked for before; ends it where another job is loaded meanwhile. */
  const inTurn = <T>(job: number, start: (kernel: TrialKernel) => Generator<undefined, T>): Promise<T> => {
    const run = async (): Promise<T> => {
      for (let steps: Generator<undefined, T> | null = null; ;) {
        if (loaded?.job !== job) throw new Error(`Job ${job} is not loaded.`);
        steps ??= start(loaded.kernel);
        const { done, value } = steps.next();
        if (done === true) return value;
        await nextTask();
      }
    };
    const end = last.then(run);
    // In a task of its own, so that an answer leaves before the next piece is begun.
    last = end.then(nextTask, nextTask);
    return end;
  };

  return {
    load(job: number, scenario: Scenario, optionIds: readonly string[], seed: number): LoadedModel {
      loaded = null;
      const model = compile(scenario, optionIds, seed);
      loaded = { job, kernel: makeKernel(model) };
      return { parameterPaths: model.parameters.uncertainPaths };
    },
    async runChunk(job: number, request: ChunkRequest): Promise<ChunkResult> {
      return handOver(await inTurn(job, (kernel) => chunkInSteps(kernel, request)));
    },
    runVariant(job: number, request: VariantRequest): Promise<VariantResult> {
      return inTurn(job, ({ model }) => variantInSteps(model.scenario, model.seed, request));
    },
    tell(scenario: Scenario, optionId: string, seed: number, trial: number): TrialStory {
      return tell(scenario, optionId, seed, trial);
    },
  };
}
