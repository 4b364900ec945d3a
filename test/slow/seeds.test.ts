import { afterAll, describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import { DEFAULT_TRIALS } from '../../src/simulation/plan.ts';
import { corpus } from '../corpus.ts';
import { nodeThreads } from '../simulation/support/nodeThreads.ts';
import { doneResult } from '../simulation/support/quickScenario.ts';

const SEEDS = [1, 2, 3, 4];

describe('no answer depends on the seed', () => {
  const { spawn, threads } = nodeThreads();
  const pool = createPoolRunner(spawn, 2);
  afterAll(async () => {
    pool.dispose();
    await Promise.all(threads.map((thread) => thread.terminate()));
  });

  test.each(corpus)('$file: the same option leads, or none is said to', async ({ scenario }) => {
    const optionIds = scenario.options.map(({ id }) => id);
    const answers: string[] = [];
    for (const seed of SEEDS) {
      const { whole } = comparison(doneResult(await pool.run({ scenario, optionIds, seed, trials: DEFAULT_TRIALS })));
      answers.push(whole.certainty === 'tooClose' ? 'too close to call' : optionIds[whole.option]);
    }
    const named = new Set(answers.filter((answer) => answer !== 'too close to call'));
    expect([...named].length, answers.join(', ')).toBeLessThanOrEqual(1);
  });
});
