import type { TrialStory } from '../model/story.ts';
import { chunksOf } from './plan.ts';
import type { RunRequest } from './result.ts';
import { errorMessage, type RunEnd, type Runner, type RunOptions, type VaryEnd, type VaryOptions, type VaryRequest } from './runner.ts';
import { TrialStore } from './trialStore.ts';
import { WorkerFailure, WorkerPlace, type LoadedRun, type SpawnWorker, type WorkerHandle } from './workerPlace.ts';

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
  const afterLast = <T>(start: () => Promise<T>): Promise<T> => {
    const end = last.then(start);
    last = end;
    return end;
  };
  return {
    threads: places.length,
    run: (request, options = {}): Promise<RunEnd> => afterLast(() => runOver(places, nextJob, request, options)),
    vary: (request, options): Promise<VaryEnd> => afterLast(() => varyOver(places, nextJob, request, options)),
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
  const held: { store: TrialStore | null } = { store: null };
  // Made when the first chunk comes: taking over many earlier trials at once with starting the run would be one long task.
  const storeFor = (parameterPaths: readonly string[]): TrialStore => (held.store ??= new TrialStore(request, parameterPaths, earlier));
  const end = await shareOut(places, chunksOf(earlier?.trials ?? 0, request.trials), signal, {
    request,
    nextJob,
    send: (api, job, chunk) => api.runChunk(job, chunk),
    take: (result, { parameterPaths }) => {
      const store = storeFor(parameterPaths);
      store.add(result);
      onProgress?.(store.done, request.trials);
    },
  });
  if (earlier !== undefined) storeFor(earlier.parameterPaths);
  const result = held.store !== null && held.store.done > 0 ? held.store.result() : null;
  if (end.status === 'failed') return { ...end, partial: result };
  if (end.status === 'aborted') return { status: 'aborted', partial: result };
  if (result === null) return { status: 'failed', error: { kind: 'model', message: 'No trials were asked for.' }, partial: null };
  return { status: 'done', result };
}

function varyOver(places: readonly WorkerPlace[], nextJob: () => number, request: VaryRequest, options: VaryOptions): Promise<VaryEnd> {
  const { base, outcomes, variants } = request;
  if (options.signal?.aborted === true) return Promise.resolve({ status: 'aborted' });
  return shareOut(places, [...variants.entries()], options.signal, {
    request: base,
    nextJob,
    send: async (api, job, [variant, changes]) => {
      const result = await api.runVariant(job, { changes, optionIds: base.optionIds, outcomes, from: 0, to: base.trials });
      return { variant, result };
    },
    take: ({ variant, result }) => {
      options.onVariant(variant, result);
    },
  });
}

/** Work on one loaded scenario, in pieces: what to ask a worker for each, and what to do with its answers. */
interface SharedWork<Piece, Answer> {
  readonly request: RunRequest;
  readonly nextJob: () => number;
  readonly send: (api: WorkerHandle['api'], job: number, piece: Piece) => Promise<Answer>;
  readonly take: (answer: Answer, loaded: LoadedRun) => void;
}

/** Shares pieces of work out over the workers: each takes the next when it is free. Ends as soon as it is stopped or a worker fails. */
async function shareOut<Piece, Answer>(
  places: readonly WorkerPlace[],
  pieces: readonly Piece[],
  signal: AbortSignal | undefined,
  { request, nextJob, send, take }: SharedWork<Piece, Answer>,
): Promise<VaryEnd> {
  const waiting = [...pieces].reverse();
  const state = { over: false };
  const work = async (place: WorkerPlace): Promise<void> => {
    if (waiting.length === 0) return;
    const loaded = await place.load(request, nextJob);
    while (!state.over) {
      const piece = waiting.pop();
      if (piece === undefined) return;
      const answer = await place.call((api) => send(api, loaded.job, piece));
      // Work that has ended takes nothing more, and tells nobody of it.
      if (isOver(state)) return;
      take(answer, loaded);
    }
  };
  let stop: () => void = () => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => {
      resolve('stopped');
    };
  });
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const ended = await Promise.race([Promise.all(places.map(work)), stopped]);
    return { status: ended === 'stopped' ? 'aborted' : 'done' };
  } catch (error) {
    return { status: 'failed', error: { kind: error instanceof WorkerFailure ? error.kind : 'worker', message: errorMessage(error) } };
  } finally {
    state.over = true;
    signal?.removeEventListener('abort', stop);
  }
}

/** Asked anew after each wait, during which it may have changed. */
const isOver = (state: { readonly over: boolean }): boolean => state.over;
