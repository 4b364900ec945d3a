import { describe, expect, test } from 'vitest';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { chunksOf, FINE_CHUNK_TRIALS } from '../../src/simulation/plan.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import type { RunEnd } from '../../src/simulation/runner.ts';
import { fakeWorkers, type Behaviour } from './support/fakeWorker.ts';
import { doneResult, hugeScenario, quickRequest, quickScenario } from './support/quickScenario.ts';
import { resultBits } from './support/resultBits.ts';

const inlineRuns = new Map<number, Promise<string>>();
/** The bits of a run without workers, made once. */
function inlineBits(trials: number): Promise<string> {
  const made = inlineRuns.get(trials) ?? createInlineRunner().run(quickRequest(trials)).then((end) => resultBits(doneResult(end)));
  inlineRuns.set(trials, made);
  return made;
}

describe('a pool', () => {
  test.each([1, 2, 3, 8])('of %i gives the bits of the inline runner, and keeps its workers', async (threads) => {
    const { spawn, started } = fakeWorkers();
    const pool = createPoolRunner(spawn, threads);
    expect(pool.threads).toBe(threads);
    expect(resultBits(doneResult(await pool.run(quickRequest(1300))))).toBe(await inlineBits(1300));
    const { length } = started;
    expect(length).toBe(threads);
    expect(started.every(({ chunks }) => chunks.length > 0)).toBe(true);
    doneResult(await pool.run(quickRequest(600, { seed: 8 })));
    expect(started.length).toBe(length);
    pool.dispose();
    expect(started.map(({ terminations }) => terminations)).toEqual(started.map(() => 1));
  });

  test('reports progress that never falls and ends at the total', async () => {
    const seen: number[] = [];
    const pool = createPoolRunner(fakeWorkers().spawn, 3);
    doneResult(await pool.run(quickRequest(1300), { onProgress: (done, total) => (expect(total).toBe(1300), seen.push(done)) }));
    expect(seen.every((done, i) => i === 0 || done >= seen[i - 1])).toBe(true);
    expect(seen.at(-1)).toBe(1300);
  });

  test('extends a run without running its trials again', async () => {
    const { spawn, started } = fakeWorkers();
    const pool = createPoolRunner(spawn, 2);
    const first = doneResult(await pool.run(quickRequest(1000)));
    const before = started.flatMap(({ chunks }) => chunks).length;
    const more = doneResult(await pool.run(quickRequest(4000), { extend: first }));
    const asked = started.flatMap(({ chunks }) => chunks).slice(before);
    const early = chunksOf(0, 1000).length;
    expect(before).toBe(early);
    expect(started.flatMap(({ chunks }) => chunks).filter(({ from }) => from < 1000).length).toBe(early);
    expect(asked.length).toBe(chunksOf(1000, 4000).length);
    expect(resultBits(more)).toBe(await inlineBits(4000));
    // A result of other inputs is no help, and no harm.
    const other = doneResult(await pool.run(quickRequest(500, { seed: 4 }), { extend: first }));
    expect(resultBits(other)).toBe(resultBits(doneResult(await createInlineRunner().run(quickRequest(500, { seed: 4 })))));
    // Nothing is left to run.
    expect(resultBits(doneResult(await pool.run(quickRequest(1000), { extend: first })))).toBe(resultBits(first));
  });

  test('gives each worker a second piece before the first is done, and none a second before every other has one', async () => {
    const { spawn, started } = fakeWorkers(() => 'hang');
    const pool = createPoolRunner(spawn, 3);
    const running = pool.run(quickRequest(100));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(started.map(({ chunks }) => chunks.map(({ from }) => from))).toEqual([[0, 75], [25], [50]]);
    pool.dispose();
    expect(await running).toMatchObject({ status: 'failed', partial: null });
  });

  test('an edit is run at once: what workers have in hand of the scenario before is dropped', async () => {
    const { spawn, started } = fakeWorkers();
    const pool = createPoolRunner(spawn, 2);
    const stop = new AbortController();
    const old = pool.run(quickRequest(100_000), { signal: stop.signal, onProgress: (done) => done >= 2000 && stop.abort() });
    expect(await old).toMatchObject({ status: 'aborted' });
    const asked = started.flatMap(({ chunks }) => chunks).length;
    expect(resultBits(doneResult(await pool.run(quickRequest(250, { seed: 8 }))))).toBe(
      resultBits(doneResult(await createInlineRunner().run(quickRequest(250, { seed: 8 })))),
    );
    expect(started.flatMap(({ chunks }) => chunks).length - asked).toBe(chunksOf(0, 250).length);
  });

  test('takes one run at a time, in order', async () => {
    const pool = createPoolRunner(fakeWorkers().spawn, 2);
    const order: string[] = [];
    const runs = ['a', 'b', 'c'].map((name, i) =>
      pool.run(quickRequest(50, { seed: i }), { onProgress: () => order.push(name) }).then(() => order.push(`${name} over`)),
    );
    await Promise.all(runs);
    expect(order).toEqual(['a', 'a', 'a over', 'b', 'b', 'b over', 'c', 'c', 'c over']);
  });

  test('a stopped run ends as aborted with its partial, says nothing more, and the next run works', async () => {
    const pool = createPoolRunner(fakeWorkers().spawn, 2);
    const stop = new AbortController();
    let over = false;
    let told = 0;
    const end = await pool.run(quickRequest(20_000), {
      signal: stop.signal,
      onProgress: (done) => {
        if (over) told += 1;
        if (done >= 1000) stop.abort();
      },
    });
    over = true;
    expect(end.status).toBe('aborted');
    const partial = end.status === 'aborted' ? end.partial : null;
    expect(partial?.trials).toBeGreaterThanOrEqual(1000);
    expect(partial?.trials).toBeLessThan(20_000);
    const bits = partial === null ? '' : resultBits(partial);
    expect(bits).toBe(await inlineBits(partial?.trials ?? 0));
    expect(resultBits(doneResult(await pool.run(quickRequest(2000))))).toBe(await inlineBits(2000));
    expect(told).toBe(0);
    expect(partial === null ? '' : resultBits(partial)).toBe(bits);
    expect(await pool.run(quickRequest(2000), { signal: AbortSignal.abort() })).toEqual({ status: 'aborted', partial: null });
  });

  test('that is disposed of ends what is in flight, starts nothing more, and never rejects', async () => {
    const { spawn, started } = fakeWorkers();
    const pool = createPoolRunner(spawn, 2);
    const running = pool.run(quickRequest(100_000), { onProgress: () => pool.dispose() });
    const waiting = pool.run(quickRequest(500));
    const end = await running;
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'worker' } });
    // What had been answered before is kept; no more than the two pieces of each worker.
    const partial = end.status === 'failed' ? end.partial?.trials ?? 0 : 0;
    expect(partial).toBeGreaterThan(0);
    expect(partial).toBeLessThanOrEqual(4 * FINE_CHUNK_TRIALS);
    expect(started.flatMap(({ chunks }) => chunks)).toHaveLength(4);
    expect(await waiting).toMatchObject({ status: 'failed', error: { kind: 'worker' }, partial: null });
    expect(started.map(({ terminations }) => terminations)).toEqual([1, 1]);
    await expect(pool.tell(quickScenario, 'keep', 1, 0)).rejects.toThrow();
  });

  test('tells a trial, also between runs, and says why it cannot', async () => {
    const pool = createPoolRunner(fakeWorkers().spawn, 2);
    const inline = createInlineRunner();
    const run = pool.run(quickRequest(1500));
    expect(await pool.tell(quickScenario, 'tender', 3, 5)).toEqual(await inline.tell(quickScenario, 'tender', 3, 5));
    expect(resultBits(doneResult(await run))).toBe(await inlineBits(1500));
    await expect(pool.tell(hugeScenario, 'keep', 1, 0)).rejects.toThrow(/not a finite number/);
  });
});

describe('when a worker fails, its run ends once, and the next run succeeds with a fresh worker', () => {
  /** Runs into the fault, then again. */
  async function failThenRun(
    behaviour: (worker: number, chunk: number) => Behaviour,
    threads = 2,
  ): Promise<{ end: RunEnd; fakes: ReturnType<typeof fakeWorkers> }> {
    const fakes = fakeWorkers(behaviour);
    const pool = createPoolRunner(fakes.spawn, threads, 1);
    let ended = 0;
    let afterEnd = 0;
    const end = await pool.run(quickRequest(1500), { onProgress: () => (afterEnd += ended) });
    ended = 1;
    const before = fakes.started.length;
    expect(resultBits(doneResult(await pool.run(quickRequest(1500))))).toBe(await inlineBits(1500));
    expect(fakes.started.length).toBe(before + 1);
    expect(afterEnd).toBe(0);
    pool.dispose();
    return { end, fakes };
  }

  test('no worker can be started', async () => {
    const { end } = await failThenRun((worker) => (worker === 0 ? 'refuseToStart' : 'answer'));
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'worker', message: 'No worker can be started here.' } });
  });

  test('it dies at the start', async () => {
    const { end, fakes } = await failThenRun((worker) => (worker === 0 ? 'dieAtStart' : 'answer'));
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'worker', message: 'The worker is gone.' } });
    expect(fakes.started[0].terminations).toBe(1);
  });

  test('it dies in the middle of a run: the trials done are kept', async () => {
    const { end, fakes } = await failThenRun((worker, chunk) => (worker === 1 && chunk === 2 ? 'die' : 'answer'));
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'worker' } });
    const partial = end.status === 'failed' ? end.partial : null;
    expect(partial?.trials).toBeGreaterThan(0);
    expect(partial === null ? '' : resultBits(partial)).toBe(await inlineBits(partial?.trials ?? 0));
    expect(fakes.started.map(({ terminations }) => terminations)).toEqual([1, 1, 1]);
  });

  test('it does not answer any more', async () => {
    const { end, fakes } = await failThenRun((worker, chunk) => (worker === 0 && chunk === 1 ? 'hang' : 'answer'));
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'timeout' } });
    expect(end.status === 'failed' ? (end.partial?.trials ?? 0) : 0).toBeGreaterThan(0);
    expect(fakes.started[0].terminations).toBe(1);
  });

  test('all fall silent at once: the next run has new ones', async () => {
    const fakes = fakeWorkers((worker, chunk) => (worker < 2 && chunk === 1 ? 'hang' : 'answer'));
    const pool = createPoolRunner(fakes.spawn, 2, 2);
    expect(await pool.run(quickRequest(1500))).toMatchObject({ status: 'failed', error: { kind: 'timeout' } });
    expect(resultBits(doneResult(await pool.run(quickRequest(1500))))).toBe(await inlineBits(1500));
    expect(fakes.started.map(({ terminations }) => terminations)).toEqual([1, 1, 0, 0]);
    pool.dispose();
  });

  test('it never answers at all', async () => {
    const { end } = await failThenRun((worker) => (worker === 0 ? 'hangAtStart' : 'answer'), 1);
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'timeout' }, partial: null });
  });

  test('one that takes its time to start is waited for', async () => {
    const fakes = fakeWorkers(() => 'startLate');
    const pool = createPoolRunner(fakes.spawn, 1, 1);
    expect(resultBits(doneResult(await pool.run(quickRequest(300))))).toBe(await inlineBits(300));
    expect(fakes.started.length).toBe(1);
    pool.dispose();
  });

  test('a worker that dies while nothing runs is replaced without a word', async () => {
    const { spawn, started } = fakeWorkers();
    const pool = createPoolRunner(spawn, 1);
    doneResult(await pool.run(quickRequest(300)));
    started[0].die();
    expect(resultBits(doneResult(await pool.run(quickRequest(600))))).toBe(await inlineBits(600));
    expect(started.length).toBe(2);
  });

  test('numbers too large to add up are the model’s fault, and no worker’s', async () => {
    const { spawn, started } = fakeWorkers();
    const pool = createPoolRunner(spawn, 2);
    const end = await pool.run(quickRequest(1000, { scenario: hugeScenario, optionIds: ['keep'] }));
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'model' }, partial: null });
    expect(end.status === 'failed' ? end.error.message : '').toMatch(/not a finite number/);
    expect(resultBits(doneResult(await pool.run(quickRequest(1000))))).toBe(await inlineBits(1000));
    expect(started.map(({ terminations }) => terminations)).toEqual([0, 0]);
  });
});
