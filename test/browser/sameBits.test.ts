import { describe, expect, inject, test } from 'vitest';
import { browserWorker } from '../../src/app/shared/browserWorker.ts';
import { parse } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import { runBits } from './support/runBits.ts';

const scenarios = inject('nodeBits');

function parsed(text: string): Scenario {
  const read = parse(text);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('; '));
  return read.scenario;
}

describe('the bits that Node makes of every scenario: outcomes, draws, trajectories', () => {
  test('there are scenarios', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(3);
    expect(new Set(scenarios.map(({ bits }) => bits)).size).toBe(scenarios.length);
  });

  test('on the page itself', async () => {
    const found: string[] = [];
    for (const { text } of scenarios) found.push(await runBits(createInlineRunner(), parsed(text)));
    expect(found).toEqual(scenarios.map(({ bits }) => bits));
  });

  test.each([1, 2, 3, 8])('in %i workers', async (threads) => {
    const pool = createPoolRunner(browserWorker, threads);
    const found: string[] = [];
    for (const { text } of scenarios) found.push(await runBits(pool, parsed(text)));
    pool.dispose();
    expect(found).toEqual(scenarios.map(({ bits }) => bits));
  });
});
