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

/** Why a call to a worker came to nothing. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
  readonly kind: RunError['kind'];
  constructor(kind: RunError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What a worker has loaded: the inputs, the job that its chunks belong to, and the uncertain parameters. */
export interface LoadedRun {
  readonly request: RunRequest;
  readonly job: number;
  readonly parameterPaths: readonly string[];
}

/** Owns one place in a pool: its worker, started when first needed and anew after a failure. */
export class WorkerPlace {
  readonly #spawn: SpawnWorker;
  readonly #patienceSeconds: number;
  #worker: WorkerHandle | null = null;
  #closed = false;
  #loaded: LoadedRun | null = null;
  #failed: ((kind: RunError['kind'], message: string) => void) | null = null;
  /** Ends when the call in flight does: one at a time, so that silence is never counted against a call that waits. */
  #idle: Promise<unknown> = Promise.resolve();

  constructor(spawn: SpawnWorker, patienceSeconds: number) {
    this.#spawn = spawn;
    this.#patienceSeconds = patienceSeconds;
  }

  /** A call that always ends: with the worker's answer, or as a WorkerFailure (its error, its end, its silence). */
  call<T>(send: (api: WorkerHandle['api']) => Promise<T>): Promise<T> {
    const answer = this.#idle.then(() => this.#callNow(send));
    this.#idle = answer.catch(() => undefined);
    return answer;
  }

  /** Has the worker ready for chunks of a run; one that extends another needs no second compilation. */
  async load(request: RunRequest, nextJob: () => number): Promise<LoadedRun> {
    if (this.#loaded !== null && sameInputs(this.#loaded.request, request)) return this.#loaded;
    const job = nextJob();
    this.#loaded = null;
    const { parameterPaths } = await this.call((api) => api.load(job, request.scenario, request.optionIds, request.seed));
    this.#loaded = { request, job, parameterPaths };
    return this.#loaded;
  }

  /** Ends the worker, and the call in flight with it; the next call starts another. */
  retire(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#loaded = null;
    this.#failed?.('worker', 'The worker was ended.');
  }

  /** Ends the worker for good: every later call fails. */
  close(): void {
    this.#closed = true;
    this.retire();
  }

  #callNow<T>(send: (api: WorkerHandle['api']) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let worker: WorkerHandle;
      try {
        worker = this.#started();
      } catch (error) {
        reject(new WorkerFailure('worker', errorMessage(error)));
        return;
      }
      // Counted in ticks, not by a clock: a computer that slept has not kept a worker waiting.
      let ticks = 0;
      const timer = setInterval(() => {
        if (++ticks >= this.#patienceSeconds) this.#failed?.('timeout', `A worker did not answer for ${this.#patienceSeconds} seconds.`);
      }, 1000);
      const end = (): void => {
        clearInterval(timer);
        this.#failed = null;
      };
      this.#failed = (kind, message) => {
        end();
        this.retire();
        reject(new WorkerFailure(kind, message));
      };
      send(worker.api).then(
        (value) => {
          end();
          resolve(value);
        },
        (error: unknown) => {
          end();
          reject(new WorkerFailure('model', errorMessage(error)));
        },
      );
    });
  }

  #started(): WorkerHandle {
    if (this.#closed) throw new Error('The workers have been ended.');
    if (this.#worker !== null) return this.#worker;
    const worker = this.#spawn();
    worker.onFailure((message) => {
      if (this.#worker !== worker) return;
      if (this.#failed === null) this.retire();
      else this.#failed('worker', message);
    });
    this.#worker = worker;
    return worker;
  }
}
