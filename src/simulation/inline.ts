import { compile } from '../model/compile.ts';
import { tell } from '../model/tell.ts';
import { makeKernel } from '../model/trial.ts';
import { runChunk } from './chunk.ts';
import { chunksOf } from './plan.ts';
import { errorMessage, type RunEnd, type Runner, type VaryEnd } from './runner.ts';
import { TrialStore } from './trialStore.ts';
import { runVariant } from './variant.ts';

/**
 * A runner on the calling thread, for tests and where no worker can start. It lets other tasks in between chunks, so
 * that it can be stopped, and packs and unpacks each chunk as if it had crossed to another thread.
 */
export function createInlineRunner(): Runner {
  return {
    threads: 1,
    async run(request, { signal, onProgress, extend } = {}): Promise<RunEnd> {
      let store: TrialStore | null = null;
      const partial = () => (store !== null && store.done > 0 ? store.result() : null);
      try {
        const model = compile(request.scenario, request.optionIds, request.seed);
        const kernel = makeKernel(model);
        const earlier = extend !== undefined && TrialStore.canExtend(request, extend) ? extend : undefined;
        store = TrialStore.of(request, model.parameters.uncertainPaths, earlier);
        for (const chunk of chunksOf(store.done, request.trials)) {
          await nextTask();
          if (signal?.aborted === true) return { status: 'aborted', partial: partial() };
          store.add(structuredClone(runChunk(kernel, chunk)));
          onProgress?.(store.done, request.trials);
        }
        return { status: 'done', result: store.result() };
      } catch (error) {
        return { status: 'failed', error: { kind: 'model', message: errorMessage(error) }, partial: partial() };
      }
    },
    async vary({ base, outcomes, variants }, { signal, onVariant }): Promise<VaryEnd> {
      const { scenario, optionIds, seed, trials } = base;
      try {
        for (const [variant, changes] of variants.entries()) {
          await nextTask();
          if (signal?.aborted === true) return { status: 'aborted' };
          onVariant(variant, structuredClone(runVariant(scenario, seed, { changes, optionIds, outcomes, from: 0, to: trials })));
        }
        return { status: 'done' };
      } catch (error) {
        return { status: 'failed', error: { kind: 'model', message: errorMessage(error) } };
      }
    },
    tell: (scenario, optionId, seed, trial) => Promise.resolve().then(() => tell(scenario, optionId, seed, trial)),
    dispose: () => undefined,
  };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
