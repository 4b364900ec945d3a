import { resultBits } from '../../simulation/support/resultBits.ts';
import type { RunRequest } from '../../../src/simulation/result.ts';
import type { Runner } from '../../../src/simulation/runner.ts';
import type { Scenario } from '../../../src/scenario/types.ts';

/** The run that every engine makes of a scenario: four chunks, so that several workers have something to do. */
export const bitsRequest = (scenario: Scenario): RunRequest =>
  ({ scenario, optionIds: scenario.options.map(({ id }) => id), seed: 5, trials: 800 });

/** The hash of that run's bits. @throws Error where it does not end as it should */
export async function runBits(runner: Runner, scenario: Scenario): Promise<string> {
  const end = await runner.run(bitsRequest(scenario));
  if (end.status !== 'done') throw new Error(end.status === 'failed' ? `${end.error.kind}: ${end.error.message}` : end.status);
  return resultBits(end.result);
}
