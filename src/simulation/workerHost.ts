import type { ChunkRequest, ChunkResult, LoadedModel, SimulationWorker, VariantRequest, VariantResult } from '../../workers/protocol.ts';
import { compile } from '../model/compile.ts';
import type { TrialStory } from '../model/story.ts';
import { tell } from '../model/tell.ts';
import { makeKernel, type TrialKernel } from '../model/trial.ts';
import type { Scenario } from '../scenario/types.ts';
import { runChunk } from './chunk.ts';
import { runVariant } from './variant.ts';

/** What a worker does, wherever it runs. `handOver` wraps a result so that its buffers are moved, not copied. */
export function makeWorkerHost(handOver: (chunk: ChunkResult) => ChunkResult): SimulationWorker {
  let loaded: { readonly job: number; readonly kernel: TrialKernel } | null = null;
  return {
    load(job: number, scenario: Scenario, optionIds: readonly string[], seed: number): LoadedModel {
      const model = compile(scenario, optionIds, seed);
      loaded = { job, kernel: makeKernel(model) };
      return { parameterPaths: model.parameters.uncertainPaths };
    },
    runChunk(job: number, request: ChunkRequest): ChunkResult {
      if (loaded?.job !== job) throw new Error(`Job ${job} is not loaded.`);
      return handOver(runChunk(loaded.kernel, request));
    },
    runVariant(job: number, request: VariantRequest): VariantResult {
      if (loaded?.job !== job) throw new Error(`Job ${job} is not loaded.`);
      const { scenario, seed } = loaded.kernel.model;
      return runVariant(scenario, seed, request);
    },
    tell(scenario: Scenario, optionId: string, seed: number, trial: number): TrialStory {
      return tell(scenario, optionId, seed, trial);
    },
  };
}
