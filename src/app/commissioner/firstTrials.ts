import type { RunResult } from '../../simulation/result.ts';

/** A result as it was after so many trials; the same arrays, cut to length. Its summaries are still of all. */
export function firstTrials(result: RunResult, trials: number): RunResult {
  if (trials >= result.trials) return result;
  return {
    ...result,
    trials,
    request: { ...result.request, trials },
    outcomes: result.outcomes.map((columns) => columns.map((column) => column?.subarray(0, trials) ?? null)),
    draws: result.draws?.map((column) => column.subarray(0, trials)) ?? null,
  };
}
