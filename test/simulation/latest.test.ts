import { expect, test } from 'vitest';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { createLatest } from '../../src/simulation/latest.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import type { Runner } from '../../src/simulation/runner.ts';
import { fakeWorkers } from './support/fakeWorker.ts';
import { doneResult, quickRequest } from './support/quickScenario.ts';
import { resultBits } from './support/resultBits.ts';

const runners: readonly (readonly [string, () => Runner])[] = [
  ['inline', createInlineRunner],
  ['a pool', () => createPoolRunner(fakeWorkers().spawn, 2)],
];

test.each(runners)('%s: of many rapid requests only the last finishes, and every one ends', async (_, make) => {
  const latest = createLatest(make());
  const ends = await Promise.all(Array.from({ length: 40 }, (_unused, seed) => latest.run(quickRequest(1500, { seed }))));
  expect(ends.map(({ status }) => status)).toEqual([...Array.from({ length: 39 }, () => 'aborted'), 'done']);
  const last = doneResult(ends[39]);
  expect(last.request.seed).toBe(39);
  expect(resultBits(last)).toBe(resultBits(doneResult(await createInlineRunner().run(quickRequest(1500, { seed: 39 })))));
});

test('a request that overtakes one in flight stops it, and nothing waits behind it', async () => {
  const { spawn, started } = fakeWorkers();
  const latest = createLatest(createPoolRunner(spawn, 1));
  const first = latest.run(quickRequest(100_000));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const waiting = latest.run(quickRequest(100_000, { seed: 4 }));
  const last = latest.run(quickRequest(500, { seed: 5 }));
  expect((await first).status).toBe('aborted');
  expect(await waiting).toEqual({ status: 'aborted', partial: null });
  expect(doneResult(await last).trials).toBe(500);
  expect(started[0].chunks.length).toBeLessThan(200);
});

test('stop ends the run in flight, and a later request runs', async () => {
  const latest = createLatest(createInlineRunner());
  const run = latest.run(quickRequest(100_000), { onProgress: () => latest.stop() });
  expect(await run).toMatchObject({ status: 'aborted', partial: { trials: 250 } });
  latest.stop();
  expect(doneResult(await latest.run(quickRequest(250))).trials).toBe(250);
});
