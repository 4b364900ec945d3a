import type { Scenario } from '../../src/scenario/types.ts';
import { DEFAULT_TRIALS } from '../../src/simulation/plan.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import type { Runner } from '../../src/simulation/runner.ts';
import type { SpawnWorker } from '../../src/simulation/workerPlace.ts';

/** Trials of one measured run: as many as the program runs when nobody says otherwise. */
const TRIALS = DEFAULT_TRIALS;
/** Milliseconds before each run: what the last one left to do (buffers to free, code to compile) is not the next one's. */
const REST = 300;

/** Pools of one and of two workers over the same kind of worker, kept alive between rounds. */
export interface Throughput {
  /** Trials a second with one worker, then with two. */
  round(): Promise<readonly [number, number]>;
  dispose(): void;
}

/** Makes and warms up the pools. @throws Error where a run does not end as done */
export async function makeThroughput(scenario: Scenario, spawn: SpawnWorker): Promise<Throughput> {
  const optionIds = scenario.options.map(({ id }) => id);
  let seed = 1;
  const measure = async (runner: Runner): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, REST));
    const start = performance.now();
    const end = await runner.run({ scenario, optionIds, seed: seed++, trials: TRIALS });
    if (end.status !== 'done') throw new Error(`A run ended as ${end.status}.`);
    return (1000 * TRIALS) / (performance.now() - start);
  };
  const one = createPoolRunner(spawn, 1);
  const two = createPoolRunner(spawn, 2);
  await measure(one);
  await measure(two);
  return {
    round: async () => [await measure(one), await measure(two)],
    dispose: () => {
      one.dispose();
      two.dispose();
    },
  };
}
