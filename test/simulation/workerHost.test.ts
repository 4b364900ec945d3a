import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { SimulationWorker } from '../../workers/protocol.ts';
import { compile } from '../../src/model/compile.ts';
import { makeKernel } from '../../src/model/trial.ts';
import { runChunk } from '../../src/simulation/chunk.ts';
import { STEP_TRIALS } from '../../src/simulation/plan.ts';
import { runVariant } from '../../src/simulation/variant.ts';
import { makeWorkerHost } from '../../src/simulation/workerHost.ts';
import { quickRequest, quickScenario } from './support/quickScenario.ts';

const { optionIds } = quickRequest(1);
const variant = { changes: [], optionIds, outcomes: ['totalCost'], from: 0, to: 40 } as const;

/** A host, and how many tasks it has let in between its steps. */
function counted(): { host: SimulationWorker; tasks: () => number } {
  let tasks = 0;
  const nextTask = async (): Promise<void> => {
    tasks += 1;
    await setImmediate();
  };
  return { host: makeWorkerHost((chunk) => chunk, nextTask), tasks: () => tasks };
}

describe('a worker', () => {
  test('runs what it is asked for one after another, each as if alone, and listens after every few trials', async () => {
    const { host, tasks } = counted();
    await host.load(1, quickScenario, optionIds, 3);
    const order: string[] = [];
    const [first, second, varied] = await Promise.all([
      Promise.resolve(host.runChunk(1, { from: 0, to: 35 })).finally(() => order.push('first')),
      Promise.resolve(host.runChunk(1, { from: 35, to: 60 })).finally(() => order.push('second')),
      Promise.resolve(host.runVariant(1, variant)).finally(() => order.push('variant')),
    ]);
    expect(order).toEqual(['first', 'second', 'variant']);
    const kernel = makeKernel(compile(quickScenario, optionIds, 3));
    expect(first).toEqual(runChunk(kernel, { from: 0, to: 35 }));
    expect(second).toEqual(runChunk(kernel, { from: 35, to: 60 }));
    expect(varied).toEqual(runVariant(quickScenario, 3, variant));
    const steps = [35, 25, 40].reduce((sum, trials) => sum + Math.ceil(trials / STEP_TRIALS) - 1, 0);
    expect(tasks()).toBeGreaterThanOrEqual(steps);
  });

  test('drops what it has in hand when another job is loaded, and begins that at once', async () => {
    const { host, tasks } = counted();
    await host.load(1, quickScenario, optionIds, 3);
    const chunk = Promise.resolve(host.runChunk(1, { from: 0, to: 100_000 }));
    const ends = Promise.allSettled([chunk, Promise.resolve(host.runVariant(1, variant))]);
    while (tasks() < 3) await setImmediate();
    await host.load(2, quickScenario, optionIds, 8);
    const before = tasks();
    const next = await host.runChunk(2, { from: 0, to: STEP_TRIALS });
    // A step of the old chunk may have been under way; no more of it is run.
    expect(tasks() - before).toBeLessThanOrEqual(4);
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(next).toEqual(runChunk(makeKernel(compile(quickScenario, optionIds, 8)), { from: 0, to: STEP_TRIALS }));
  });

  test('a scenario that cannot be compiled leaves none loaded', async () => {
    const { host } = counted();
    await host.load(1, quickScenario, optionIds, 3);
    expect(() => host.load(2, quickScenario, ['nowhere'], 3)).toThrow(/No option nowhere/);
    await expect(Promise.resolve(host.runChunk(1, { from: 0, to: 5 }))).rejects.toThrow('Job 1 is not loaded.');
  });
});
