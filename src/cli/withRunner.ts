import { availableParallelism } from 'node:os';
import { createPoolRunner } from '../simulation/pool.ts';
import type { Runner } from '../simulation/runner.ts';
import { spawnNodeWorker } from './nodeWorker.ts';

/**
 * Does some work with a pool of worker threads that is ended after it, however it ends; an interrupt aborts `signal`.
 * @param workers threads; as many as the machine has cores where null
 */
export async function withRunner<T>(workers: number | null, work: (runner: Runner, signal: AbortSignal) => Promise<T>): Promise<T> {
  const runner = createPoolRunner(spawnNodeWorker, workers ?? availableParallelism());
  const interrupt = new AbortController();
  const stop = (): void => {
    interrupt.abort();
  };
  process.once('SIGINT', stop);
  try {
    return await work(runner, interrupt.signal);
  } finally {
    process.off('SIGINT', stop);
    runner.dispose();
  }
}
