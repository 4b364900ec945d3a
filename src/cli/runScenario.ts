import { availableParallelism } from 'node:os';
import { createPoolRunner } from '../simulation/pool.ts';
import type { RunRequest, RunResult } from '../simulation/result.ts';
import { CommandError, exitStatus } from './exitStatus.ts';
import { spawnNodeWorker } from './nodeWorker.ts';
import { progressReporter } from './progress.ts';

/**
 * Runs a request on worker threads, with progress on stderr; an interrupt stops it.
 * @param workers threads; as many as the machine has cores where null
 * @throws CommandError (runFailed)
 */
export async function runScenario(request: RunRequest, workers: number | null): Promise<RunResult> {
  const runner = createPoolRunner(spawnNodeWorker, workers ?? availableParallelism());
  const progress = progressReporter(process.stderr);
  const interrupt = new AbortController();
  const stop = (): void => {
    interrupt.abort();
  };
  process.once('SIGINT', stop);
  try {
    const end = await runner.run(request, { signal: interrupt.signal, onProgress: progress.report });
    progress.end();
    if (end.status === 'done') return end.result;
    throw new CommandError(exitStatus.runFailed, [end.status === 'failed' ? `The run failed: ${end.error.message}` : 'The run was stopped.']);
  } finally {
    process.off('SIGINT', stop);
    runner.dispose();
  }
}
