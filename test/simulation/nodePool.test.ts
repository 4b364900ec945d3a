import { afterAll, describe, expect, test } from 'vitest';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import type { RunRequest } from '../../src/simulation/result.ts';
import { sample } from '../corpus.ts';
import { nodeThreads } from './support/nodeThreads.ts';
import { doneResult, hugeScenario, quickRequest, quickScenario } from './support/quickScenario.ts';
import { resultBits } from './support/resultBits.ts';

const MINUTE = 60_000;

/** Of one scenario, as `test/slow` takes them all; more chunks than the most threads, so that each thread answers more than once. */
const [{ scenario }] = sample;
const request: RunRequest = {
  scenario,
  optionIds: scenario.options.filter((_, i) => i % 2 === 1).map(({ id }) => id),
  seed: 5,
  trials: 600,
};

describe('Node threads', () => {
  const { spawn, threads } = nodeThreads();
  const inline = createInlineRunner();
  const expected = inline.run(request).then((end) => resultBits(doneResult(end)));
  afterAll(async () => {
    await Promise.all(threads.map((thread) => thread.terminate()));
  });

  test.each([1, 2, 3, 8])('%i give the same bits as none: outcomes, draws, trajectories', async (count) => {
    const pool = createPoolRunner(spawn, count);
    const found = resultBits(doneResult(await pool.run(request)));
    pool.dispose();
    expect(found).toBe(await expected);
  }, MINUTE);

  test('a thread that is killed in the middle of a run ends it as failed; the next run works', async () => {
    const started = threads.length;
    const pool = createPoolRunner(spawn, 2);
    let killed = false;
    const end = await pool.run(quickRequest(200_000), {
      // The first chunk to come need not be the first in order, which alone is kept.
      onProgress: (done) => {
        if (!killed && done > 0) void threads[started].terminate();
        killed ||= done > 0;
      },
    });
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'worker' } });
    const partial = end.status === 'failed' ? end.partial : null;
    expect(partial?.trials).toBeGreaterThan(0);
    expect(partial?.trials).toBeLessThan(200_000);
    expect(resultBits(doneResult(await pool.run(quickRequest(2000))))).toBe(resultBits(doneResult(await inline.run(quickRequest(2000)))));
    expect(threads.length).toBe(started + 3);
    pool.dispose();
  }, MINUTE);

  test('a stopped run, a failed run and a telling, all on the same threads', async () => {
    const started = threads.length;
    const pool = createPoolRunner(spawn, 2);
    const stop = new AbortController();
    const stopped = await pool.run(quickRequest(500_000), { signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped.status).toBe('aborted');
    const failed = await pool.run(quickRequest(100, { scenario: hugeScenario, optionIds: ['keep'] }));
    expect(failed).toMatchObject({ status: 'failed', error: { kind: 'model' } });
    expect(await pool.tell(quickScenario, 'tender', 3, 9)).toEqual(await inline.tell(quickScenario, 'tender', 3, 9));
    expect(doneResult(await pool.run(quickRequest(500))).trials).toBe(500);
    expect(threads.length).toBe(started + 2);
    pool.dispose();
  }, MINUTE);
});
