import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { duties } from '../../src/analysis/duties.ts';
import { makeAnalysisHost } from '../../src/analysis/analysisHost.ts';
import { createAnalyst } from '../../src/app/shared/analyst.ts';
import type { Analyst, AnalystWorker } from '../../src/app/shared/analyst.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { makeResult } from '../analysis/makeResult.ts';

const resultOf = (trials: number, lift = 0): RunResult => makeResult({
  trials,
  options: ['a', 'b'].map((id, i) => ({
    id,
    name: id,
    outcomes: {
      wholeValueNetBenefit: (t: number) => ((t * 37) % 11) * (i + 1) + lift, narrowNetBenefit: 1, quality: (t: number) => (t * i) % 5,
    },
  })),
});

interface Spied extends AnalystWorker {
  readonly calls: string[];
  readonly fail: (message: string) => void;
  ended: boolean;
}

/** A worker on this thread: packs, clones and answers as one of its own would; `mute` answers nothing. */
function spawner(mute: () => boolean = () => false): { spawn: () => Spied; made: Spied[] } {
  const made: Spied[] = [];
  const spawn = (): Spied => {
    const host = makeAnalysisHost();
    const calls: string[] = [];
    let tell: (message: string) => void = () => undefined;
    const answer = <T>(name: string, work: () => T): Promise<T> => {
      calls.push(name);
      return mute() ? new Promise<T>(() => undefined) : Promise.resolve().then(() => structuredClone(work()));
    };
    const worker: Spied = {
      calls,
      ended: false,
      begin: (id, head, goesOn) => answer('begin', () => host.begin(id, structuredClone(head), goesOn)),
      add: (id, piece) => answer(`add ${piece.from}`, () => { host.add(id, structuredClone(piece)); }),
      analyse: (id, name, args) => answer(name, () => host.analyse(id, name, structuredClone(args))),
      onFailure: (listener) => { tell = listener; },
      fail: (message) => tell(message),
      terminate: () => { worker.ended = true; },
    };
    made.push(worker);
    return worker;
  };
  return { spawn, made };
}

let analyst: Analyst | null = null;
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  analyst?.dispose();
  vi.useRealTimers();
});

describe('the analyst', () => {
  test('finds what the analysis finds on the page', async () => {
    const { spawn } = spawner();
    analyst = createAnalyst(spawn);
    const result = resultOf(500);
    expect(await analyst.ask('x', result, 'comparison')).toEqual({ status: 'found', value: comparison(result) });
    expect(await analyst.ask('y', result, 'duties', 1)).toEqual({ status: 'found', value: duties(result, 1) });
  });

  test('hands a result over once, whatever is asked of it, and only what is new of a longer one', async () => {
    const { spawn, made } = spawner();
    analyst = createAnalyst(spawn);
    const long = resultOf(500);
    const short: RunResult = {
      ...long, trials: 200, request: { ...long.request, trials: 200 },
      outcomes: long.outcomes.map((row) => row.map((column) => column?.subarray(0, 200) ?? null)),
      draws: long.draws?.map((column) => column.subarray(0, 200)) ?? null,
    };
    await Promise.all([analyst.ask('x', short, 'comparison'), analyst.ask('y', short, 'expectedLoss')]);
    expect(made[0].calls).toEqual(['begin', 'add 0', 'comparison', 'expectedLoss']);
    expect(await analyst.ask('x', long, 'comparison')).toEqual({ status: 'found', value: comparison(long) });
    expect(made[0].calls.slice(4)).toEqual(['begin', 'add 200', 'comparison']);
  });

  test('of several questions for one place only the newest that waits is answered', async () => {
    const { spawn, made } = spawner();
    const one = createAnalyst(spawn);
    analyst = one;
    const results = [0, 1, 2, 3].map((lift) => resultOf(300, lift));
    const ends = await Promise.all(results.map((result) => one.ask('x', result, 'comparison')));
    expect(ends.map(({ status }) => status)).toEqual(['found', 'overtaken', 'overtaken', 'found']);
    expect(made[0].calls.filter((name) => name === 'comparison')).toHaveLength(2);
  });

  test('what is withdrawn while it waits is not worked out', async () => {
    const { spawn, made } = spawner();
    analyst = createAnalyst(spawn);
    const result = resultOf(300);
    const first = analyst.ask('x', result, 'comparison');
    const second = analyst.ask('y', result, 'duties', 0);
    analyst.forget('y');
    expect((await second).status).toBe('overtaken');
    await first;
    expect(made[0].calls).not.toContain('duties');
  });

  test('an analysis that throws is a failure in words, and the next is answered', async () => {
    const { spawn, made } = spawner();
    analyst = createAnalyst(spawn);
    const result = resultOf(300);
    const bad = await analyst.ask('x', result, 'duties', 99);
    expect(bad.status).toBe('failed');
    expect((await analyst.ask('x', result, 'duties', 0)).status).toBe('found');
    expect(made).toHaveLength(1);
  });

  test('a worker that dies is replaced, and the question is put again', async () => {
    const { spawn, made } = spawner();
    analyst = createAnalyst(spawn);
    const result = resultOf(300);
    const asked = analyst.ask('x', result, 'comparison');
    made[0].fail('gone');
    expect((await asked).status).toBe('found');
    expect(made.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('silence ends as a failure, after a second worker was silent too', async () => {
    let isMute = true;
    const { spawn, made } = spawner(() => isMute);
    analyst = createAnalyst(spawn, 5);
    const asked = analyst.ask('x', resultOf(300), 'comparison');
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await asked).toEqual({ status: 'failed', message: 'The analysis did not answer for 5 seconds.' });
    expect(made).toHaveLength(2);
    isMute = false;
    expect((await analyst.ask('x', resultOf(300), 'comparison')).status).toBe('found');
  });
});
