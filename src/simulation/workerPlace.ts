import type { SimulationWorker } from '../../workers/protocol.ts';
import type { RunRequest } from './result.ts';
import { errorMessage, type RunError } from './runner.ts';
import { sameInputs } from './sameInputs.ts';

/** An interface whose every call is answered later. */
type Promised<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

/** A worker as the pool sees it. */
export interface WorkerHandle {
  readonly api: Promised<SimulationWorker>;
  /** Sets who is told when the worker reports that it has stopped or could not start. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

/** Starts a worker; the only thing in which browser and Node differ. */
export type SpawnWorker = () => WorkerHandle;

/** A worker that has just been started may be silent so many times longer: it has yet to be loaded and compiled. */
const START_FACTOR = 3;

/** Why a call to a worker came to nothing. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly kind: RunError['kind'];
  constructor(kind: RunError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What a worker has loaded: the inputs, and the uncertain parameters. */
export interface LoadedRun {
  readonly request: RunRequest;
  readonly parameterPaths: readonly string[];
}

/** A run that a worker was told of: pieces of its job may be sent at once, which wait until it is `ready`. */
export interface LoadingRun {
  readonly job: number;
  readonly ready: Promise<LoadedRun>;
}

/** Owns one place in a pool: its worker, started when first needed and anew after a failure. */
export class WorkerPlace {
  readonly #spawn: SpawnWorker;
  readonly #patienceSeconds: number;
  #worker: WorkerHandle | null = null;
  #closed = false;
  #loading: (LoadingRun & { readonly request: RunRequest }) | null = null;
  /** Ends each call that waits for an answer. */
  readonly #waiting = new Set<(failure: WorkerFailure) => void>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #ticks = 0;
  /** Has the present worker answered yet? */
  #heard = false;

  constructor(spawn: SpawnWorker, patienceSeconds: number) {
    this.#spawn = spawn;
    this.#patienceSeconds = patienceSeconds;
  }

  /** A call that always ends: with the worker's answer, or as a WorkerFailure (its error, its end, its silence). Several may wait. */
  call<T>(send: (api: WorkerHandle['api']) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let worker: WorkerHandle;
      try {
        worker = this.#started();
      } catch (error) {
        reject(new WorkerFailure('worker', errorMessage(error)));
        return;
      }
      this.#waiting.add(reject);
      this.#watch();
      send(worker.api).then(
        (value) => {
          this.#answered(reject);
          resolve(value);
        },
        (error: unknown) => {
          this.#answered(reject);
          reject(new WorkerFailure('model', errorMessage(error)));
        },
      );
    });
  }

  /** Tells the worker of a run, unless it knows it: one that extends another needs no second compilation. */
  load(request: RunRequest, nextJob: () => number): LoadingRun {
    if (this.#loading !== null && sameInputs(this.#loading.request, request)) return this.#loading;
    const job = nextJob();
    const { scenario, optionIds, seed } = request;
    const ready = this.call((api) => api.load(job, scenario, optionIds, seed)).then(({ parameterPaths }) => ({ request, parameterPaths }));
    const loading = { request, job, ready };
    if (this.#worker !== null) this.#loading = loading;
    ready.catch(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    return loading;
  }

  /** A call about a run that was loaded; fails where the worker that was told of it has gone. */
  callOn<T>(loading: LoadingRun, send: (api: WorkerHandle['api']) => Promise<T>): Promise<T> {
    return this.#loading === loading ? this.call(send) : Promise.reject(new WorkerFailure('worker', 'The worker was ended.'));
  }

  /** Ends the worker, and the calls in flight with it; the next call starts another. */
  retire(): void {
    this.#end('worker', 'The worker was ended.');
  }

  /** Ends the worker if it has been silent for half its time: it may have died with one that failed, and would fail the next run too. */
  retireIfSilent(): void {
    if (this.#waiting.size > 0 && this.#ticks > 0 && 2 * this.#ticks >= this.#patienceSeconds) this.retire();
  }

  /** Ends the worker for good: every later call fails. */
  close(): void {
    this.#closed = true;
    this.retire();
  }

  #end(kind: RunError['kind'], message: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#loading = null;
    this.#rest();
    const failure = new WorkerFailure(kind, message);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const fail of waiting) fail(failure);
  }

  /**
   * Counts a worker's silence: in ticks, not by a clock, as a computer that slept has not kept anybody waiting. The first tick after
   * an answer may come at once and counts for nothing.
   */
  #watch(): void {
    if (this.#timer !== undefined) return;
    this.#ticks = 0;
    this.#timer = setInterval(() => {
      const patience = this.#patienceSeconds * (this.#heard ? 1 : START_FACTOR);
      if (++this.#ticks > patience) this.#end('timeout', `A worker did not answer for ${patience} seconds.`);
    }, 1000);
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #answered(reject: (failure: WorkerFailure) => void): void {
    // An answer of a worker that has been ended counts for nothing.
    if (!this.#waiting.delete(reject)) return;
    this.#ticks = 0;
    this.#heard = true;
    if (this.#waiting.size === 0) this.#rest();
  }

  #started(): WorkerHandle {
    if (this.#closed) throw new Error('The workers have been ended.');
    if (this.#worker !== null) return this.#worker;
    const worker = this.#spawn();
    this.#heard = false;
    worker.onFailure((message) => {
      if (this.#worker === worker) this.#end('worker', message);
    });
    this.#worker = worker;
    return worker;
  }
}
