import type { TrialStory } from '../model/story.ts';
import { chunksOf } from './plan.ts';
import type { RunRequest } from './result.ts';
import { errorMessage, type RunEnd, type Runner, type RunOptions, type VaryEnd, type VaryOptions, type VaryRequest } from './runner.ts';
import { TrialStore } from './trialStore.ts';
import { WorkerFailure, WorkerPlace, type LoadedRun, type LoadingRun, type SpawnWorker, type WorkerHandle } from './workerPlace.ts';

/** Seconds without an answer after which a worker counts as hung. */
const PATIENCE_SECONDS = 10;
/** Chunks that a worker holds at once. */
const CHUNKS_AHEAD = 2;

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
  // Made when the first chunk comes, and in steps: taking over many earlier trials at once would be one long task.
  const made: { store: TrialStore | null; making: Promise<TrialStore> | null } = { store: null, making: null };
  const storeFor = (parameterPaths: readonly string[]): Promise<TrialStore> => (
    made.making ??= inTasks(TrialStore.inSteps(request, parameterPaths, earlier)).then((store) => (made.store = store))
  );
  const end = await shareOut(places, chunksOf(earlier?.trials ?? 0, request.trials), signal, {
    request,
    nextJob,
    ahead: CHUNKS_AHEAD,
    send: (api, job, chunk) => api.runChunk(job, chunk),
    prepare: ({ parameterPaths }) => storeFor(parameterPaths),
    take: (result, store) => {
      store.add(result);
      onProgress?.(store.done, request.trials);
    },
  });
  if (end.status === 'done' && earlier !== undefined) await storeFor(earlier.parameterPaths);
  const result = made.store === null ? earlier ?? null : made.store.done > 0 ? made.store.result() : null;
  if (end.status === 'failed') return { ...end, partial: result };
  if (end.status === 'aborted') return { status: 'aborted', partial: result };
  if (result === null) return { status: 'failed', error: { kind: 'model', message: 'No trials were asked for.' }, partial: null };
  return { status: 'done', result };
}

/** Takes work to its end, each step in a task of its own. */
async function inTasks<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function varyOver(places: readonly WorkerPlace[], nextJob: () => number, request: VaryRequest, options: VaryOptions): Promise<VaryEnd> {
  const { base, outcomes, variants } = request;
  if (options.signal?.aborted === true) return Promise.resolve({ status: 'aborted' });
  return shareOut(places, [...variants.entries()], options.signal, {
    request: base,
    nextJob,
    // Variants take long: one that waited behind another could be run by a worker that is free.
    ahead: 1,
    send: async (api, job, [variant, changes]) => {
      const result = await api.runVariant(job, { changes, optionIds: base.optionIds, outcomes, from: 0, to: base.trials });
      return { variant, result };
    },
    prepare: () => null,
    take: ({ variant, result }) => {
      options.onVariant(variant, result);
    },
  });
}

/** Work on one loaded scenario, in pieces: what to ask a worker for each, and what to do with its answers. */
interface SharedWork<Piece, Answer, Place> {
  readonly request: RunRequest;
  readonly nextJob: () => number;
  /** Pieces that a worker holds at once: with a second one it need not wait for the page between them. */
  readonly ahead: number;
  readonly send: (api: WorkerHandle['api'], job: number, piece: Piece) => Promise<Answer>;
  /** Gives what answers are taken into. */
  readonly prepare: (loaded: LoadedRun) => Promise<Place> | Place;
  readonly take: (answer: Answer, place: Place) => void;
}

/** Shares pieces of work out over the workers: each takes the next when it is free. Ends as soon as it is stopped or a worker fails. */
async function shareOut<Piece, Answer, Place>(
  places: readonly WorkerPlace[],
  pieces: readonly Piece[],
  signal: AbortSignal | undefined,
  { request, nextJob, ahead, send, prepare, take }: SharedWork<Piece, Answer, Place>,
): Promise<VaryEnd> {
  const waiting = [...pieces].reverse();
  const state = { over: false };
  const work = async (place: WorkerPlace, loading: LoadingRun): Promise<void> => {
    for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
      const next = piece;
      const answer = await place.callOn(loading, (api) => send(api, loading.job, next));
      if (isOver(state)) return;
      const into = await prepare(await loading.ready);
      // Work that has ended takes nothing more, and tells nobody of it.
      if (isOver(state)) return;
      take(answer, into);
    }
  };
  const start = (): readonly Promise<unknown>[] => {
    const busy = places.slice(0, pieces.length).map((place) => ({ place, loading: place.load(request, nextJob) }));
    // One piece to each worker before a second to any.
    const works = Array.from({ length: ahead }).flatMap(() => busy.map(({ place, loading }) => work(place, loading)));
    return [...busy.map(({ loading }) => loading.ready), ...works];
  };
  let stop: () => void = () => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => {
      resolve('stopped');
    };
  });
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const ended = await Promise.race([Promise.all(start()), stopped]);
    return { status: ended === 'stopped' ? 'aborted' : 'done' };
  } catch (error) {
    for (const place of places) place.retireIfSilent();
    return { status: 'failed', error: { kind: error instanceof WorkerFailure ? error.kind : 'worker', message: errorMessage(error) } };
  } finally {
    state.over = true;
    signal?.removeEventListener('abort', stop);
  }
}

/** Asked anew after each wait, during which it may have changed. */
const isOver = (state: { readonly over: boolean }): boolean => state.over;
