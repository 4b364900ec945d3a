import type { RunRequest, RunResult } from '../simulation/result.ts';
import type { Runner } from '../simulation/runner.ts';
import { CommandError, exitStatus } from './exitStatus.ts';
import { progressReporter } from './progress.ts';

/**
 * Runs a request with progress on stderr.
 * @throws CommandError (runFailed) where it fails or is stopped
 */
export async function runScenario(runner: Runner, signal: AbortSignal, request: RunRequest): Promise<RunResult> {
  const progress = progressReporter(process.stderr);
  const end = await runner.run(request, { signal, onProgress: progress.report });
  progress.end();
  if (end.status === 'done') return end.result;
  throw runFailure(end.status === 'failed' ? end.error.message : null);
}

/** What ends a command whose run failed, or was stopped (null). */
export const runFailure = (message: string | null): CommandError =>
  new CommandError(exitStatus.runFailed, [message === null ? 'The run was stopped.' : `The run failed: ${message}`]);
