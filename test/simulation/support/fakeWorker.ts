import { setImmediate } from 'node:timers/promises';
import type { ChunkRequest } from '../../../workers/protocol.ts';
import { makeWorkerHost } from '../../../src/simulation/workerHost.ts';
import type { SpawnWorker, WorkerHandle } from '../../../src/simulation/workerPlace.ts';

/** What a fake worker does when it is asked for a chunk: answers, dies, or says nothing ever again. One that starts late answers then. */
export type Behaviour = 'answer' | 'die' | 'hang' | 'refuseToStart' | 'dieAtStart' | 'hangAtStart' | 'startLate';

/** Milliseconds after which it has started. */
const LATE = 2_500;

export interface FakeWorker {
  readonly handle: WorkerHandle;
  readonly chunks: ChunkRequest[];
  terminations: number;
  /** Reports its end, as a thread or a page does that is told of it. */
  die(): void;
}

const never = (): Promise<never> => new Promise(() => undefined);

/**
 * Workers on the calling thread, one a call, that answer as real ones do but for what `behaviour` says.
 * @param behaviour by number of the worker (0 the first that was started), then by number of its chunk
 */
export function fakeWorkers(behaviour: (worker: number, chunk: number) => Behaviour = () => 'answer'): { readonly spawn: SpawnWorker; readonly started: FakeWorker[] } {
  const started: FakeWorker[] = [];
  return {
    started,
    spawn(): WorkerHandle {
      const number = started.length;
      const fake = makeFakeWorker((chunk) => behaviour(number, chunk));
      started.push(fake);
      if (behaviour(number, 0) === 'refuseToStart') throw new Error('No worker can be started here.');
      return fake.handle;
    },
  };
}

function makeFakeWorker(behaviour: (chunk: number) => Behaviour): FakeWorker {
  const host = makeWorkerHost((chunk) => structuredClone(chunk), setImmediate);
  const listeners: ((message: string) => void)[] = [];
  let dead = false;
  // Messages wait until a worker has started, and then are heard in order.
  let started: Promise<unknown> = behaviour(0) === 'startLate' ? new Promise((resolve) => setTimeout(resolve, LATE)) : Promise.resolve();
  const answer = async <T>(work: () => T | Promise<T>): Promise<T> => {
    // As a message does, an answer comes in a later task.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return dead ? never() : work();
  };
  const die = (): void => {
    dead = true;
    for (const listener of listeners) listener('The worker is gone.');
  };
  const fake: FakeWorker = {
    chunks: [],
    terminations: 0,
    die,
    handle: {
      api: {
        load(...args) {
          const now = behaviour(0);
          if (now === 'dieAtStart') setTimeout(die, 0);
          if (now === 'dieAtStart' || now === 'hangAtStart') return never();
          const loaded = started.then(() => answer(() => host.load(...structuredClone(args))));
          started = loaded;
          return loaded;
        },
        runChunk(job, request) {
          const now = behaviour(fake.chunks.length);
          fake.chunks.push(request);
          if (now === 'die') setTimeout(die, 0);
          return now === 'answer' || now === 'startLate' ? started.then(() => answer(() => host.runChunk(job, request))) : never();
        },
        runVariant: (...args) => started.then(() => answer(() => host.runVariant(...args))),
        tell: (...args) => answer(() => host.tell(...args)),
      },
      onFailure: (listener) => listeners.push(listener),
      terminate(): void {
        fake.terminations += 1;
        dead = true;
      },
    },
  };
  return fake;
}
