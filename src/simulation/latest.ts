import type { RunRequest } from './result.ts';
import type { RunEnd, Runner, RunOptions } from './runner.ts';

/**
 * Keeps one run in flight with the latest input next: a new request stops the one in flight and takes its place, and
 * one that was still waiting ends as aborted without ever starting.
 */
export interface LatestRunner {
  /** Never rejects. A request that a later one overtook ends as `aborted`. */
  run(request: RunRequest, options?: Omit<RunOptions, 'signal'>): Promise<RunEnd>;
  /** Stops the run in flight. */
  stop(): void;
}

export function createLatest(runner: Runner): LatestRunner {
  let current: AbortController | null = null;
  return {
    run(request, options = {}): Promise<RunEnd> {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      return runner.run(request, { ...options, signal: controller.signal });
    },
    stop(): void {
      current?.abort();
    },
  };
}
