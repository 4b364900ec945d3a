import type { TrialStory } from '../model/story.ts';
import { chunksOf, type TrialRange } from './plan.ts';
import type { RunRequest, RunResult } from './result.ts';
import { errorMessage, type RunEnd, type Runner, type RunOptions } from './runner.ts';
import { TrialStore } from './trialStore.ts';
import { WorkerFailure, WorkerPlace, type SpawnWorker } from './workerPlace.ts';

/** Seconds without an answer after which a worker counts as hung. */
const PATIENCE_SECONDS = 10;

/**
 * A runner over workers that are kept alive between runs. One run is in flight at a time; a further one waits for it.
 * A worker that fails, or does not answer, ends its run as failed with the trials done so far, and is replaced when
 * next needed.
 * @param threads workers at once, at least 1
 */
export function createPoolRunner(spawn: SpawnWorker, threads: number, patienceSeconds = PATIENCE_SECONDS): Runner {
  const places = Array.from({ length: Math.max(1, Math.floor(threads)) }, () => new WorkerPlace(spawn, patienceSeconds));
  let jobs = 0;
  const nextJob = (): number => ++jobs;
  let last: Promise<unknown> = Promise.resolve();
  return {
    threads: places.length,
    run(request, options = {}): Promise<RunEnd> {
      const end = last.then(() => runOver(places, nextJob, request, options));
      last = end;
      return end;
    },
    tell: (scenario, optionId, seed, trial): Promise<TrialStory> => places[0].call((api) => api.tell(scenario, optionId, seed, trial)),
    dispose(): void {
      for (const place of places) place.close();
    },
  };
}

async function runOver(places: readonly WorkerPlace[], nextJob: () => number, request: RunRequest, options: RunOptions): Promise<RunEnd> {
  const { signal, onProgress, extend } = options;
  if (signal?.aborted === true) return { status: 'aborted', partial: null };
  const earlier = extend !== undefined && TrialStore.canExtend(request, extend) ? extend : undefined;
  const chunks: TrialRange[] = [...chunksOf(earlier?.trials ?? 0, request.trials)];
  let store: TrialStore | null = earlier === undefined ? null : new TrialStore(request, earlier.parameterPaths, earlier);
  const resultSoFar = (): RunResult | null => (store !== null && store.done > 0 ? store.result() : null);
  let over = false;
  const work = async (place: WorkerPlace): Promise<void> => {
    if (chunks.length === 0) return;
    const { job, parameterPaths } = await place.load(request, nextJob);
    while (!over) {
      const chunk = chunks.shift();
      if (chunk === undefined) return;
      const result = await place.call((api) => api.runChunk(job, chunk));
      // A run that has ended takes nothing more, and tells nobody of it.
      if (isOver()) return;
      store ??= new TrialStore(request, parameterPaths);
      store.add(result);
      onProgress?.(store.done, request.trials);
    }
  };
  const isOver = (): boolean => over;
  let stop: () => void = () => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => {
      resolve('stopped');
    };
  });
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const ended = await Promise.race([Promise.all(places.map(work)), stopped]);
    const result = resultSoFar();
    if (ended === 'stopped') return { status: 'aborted', partial: result };
    if (result === null) return { status: 'failed', error: { kind: 'model', message: 'No trials were asked for.' }, partial: null };
    return { status: 'done', result };
  } catch (error) {
    return { status: 'failed', error: { kind: error instanceof WorkerFailure ? error.kind : 'worker', message: errorMessage(error) }, partial: resultSoFar() };
  } finally {
    over = true;
    signal?.removeEventListener('abort', stop);
  }
}
