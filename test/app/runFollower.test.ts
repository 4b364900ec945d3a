import { describe, expect, test } from 'vitest';
import { createRunFollower, FIRST_TRIALS, PREVIEW_TRIALS, stepsTo } from '../../src/app/shared/runFollower.ts';
import type { RunFollower } from '../../src/app/shared/runFollower.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import type { RunRequest } from '../../src/simulation/result.ts';
import type { RunEnd, Runner, RunOptions } from '../../src/simulation/runner.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';

const request = (trials: number, change: Partial<RunRequest> = {}): RunRequest =>
  ({ scenario: baseScenario, optionIds: baseScenario.options.map(({ id }) => id), seed: 1, trials, ...change });

/** The inline runner, with a record of what it was asked and a way to hold it back or let it fail. */
function watched(): { runner: Runner; asked: { trials: number; extended: number }[]; failNext: () => void } {
  const inline = createInlineRunner();
  const asked: { trials: number; extended: number }[] = [];
  let failing = false;
  const run = async (wanted: RunRequest, options: RunOptions = {}): Promise<RunEnd> => {
    asked.push({ trials: wanted.trials, extended: options.extend?.trials ?? 0 });
    const end = await inline.run(wanted, options);
    if (!failing || end.status !== 'done') return end;
    failing = false;
    return { status: 'failed', error: { kind: 'worker', message: 'gone' }, partial: end.result };
  };
  return { runner: { ...inline, run }, asked, failNext: () => (failing = true) };
}

async function until(follower: RunFollower, phase: string): Promise<void> {
  for (let i = 0; i < 2000 && follower.state.value.phase !== phase; i++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(follower.state.value.phase).toBe(phase);
}

describe('stepsTo', () => {
  test('a run climbs by steps to what was asked', () => {
    expect(stepsTo({ request: request(10_000), moving: false }, 0)).toEqual([100, 250, 1000, 4000, 10_000]);
    expect(stepsTo({ request: request(700), moving: false }, 0)).toEqual([100, 250, 700]);
    expect(stepsTo({ request: request(10_000), moving: false }, 1000)).toEqual([4000, 10_000]);
    expect(stepsTo({ request: request(10_000), moving: false }, 10_000)).toEqual([]);
  });

  test('while something moves a preview is enough', () => {
    expect(stepsTo({ request: request(10_000), moving: true }, 0)).toEqual([FIRST_TRIALS, PREVIEW_TRIALS]);
    expect(stepsTo({ request: request(100), moving: true }, 0)).toEqual([100]);
    expect(stepsTo({ request: request(60), moving: true }, 0)).toEqual([60]);
  });
});

describe('createRunFollower', () => {
  test('shows figures at every step and extends each run from the one before', async () => {
    const { runner, asked } = watched();
    const follower = createRunFollower(runner);
    const shown: number[] = [];
    follower.result.subscribe((result) => {
      if (result !== null) shown.push(result.trials);
    });
    follower.want({ request: request(1500), moving: false });
    expect(follower.state.value.phase).toBe('first');
    await until(follower, 'upToDate');
    expect(shown).toEqual([100, 250, 1000, 1500]);
    expect(asked.map(({ trials }) => trials)).toEqual(shown);
    expect(asked.map(({ extended }) => extended)).toEqual([0, ...shown.slice(0, -1)]);
    expect(follower.state.value).toMatchObject({ done: 1500, total: 1500, error: null });
  });

  test('more futures of the same inputs keep those that are there; fewer are run afresh', async () => {
    const { runner, asked } = watched();
    const follower = createRunFollower(runner);
    follower.want({ request: request(500), moving: false });
    await until(follower, 'upToDate');
    follower.want({ request: request(700), moving: false });
    await until(follower, 'upToDate');
    expect(asked.at(-1)).toEqual({ trials: 700, extended: 500 });
    follower.want({ request: request(300), moving: false });
    await until(follower, 'upToDate');
    expect(asked.slice(-3)).toEqual([{ trials: 100, extended: 0 }, { trials: 250, extended: 100 }, { trials: 300, extended: 250 }]);
    expect(follower.result.value?.trials).toBe(300);
  });

  test('of many wishes while it works only the newest is run', async () => {
    const { runner, asked } = watched();
    const follower = createRunFollower(runner);
    const scenarios = [70, 80, 90].map((people) => baseVariant((draft) => {
      draft.segments[0].people = people;
    }));
    follower.want({ request: request(100), moving: true });
    for (const scenario of scenarios) follower.want({ request: request(100, { scenario }), moving: true });
    await until(follower, 'upToDate');
    expect(asked).toHaveLength(2);
    expect(follower.result.value?.request.scenario).toBe(scenarios[2]);
  });

  test('what it shows in the end are the figures of a run in one go', async () => {
    const follower = createRunFollower(createInlineRunner());
    follower.want({ request: request(1100), moving: false });
    await until(follower, 'upToDate');
    const atOnce = await createInlineRunner().run(request(1100));
    if (atOnce.status !== 'done') throw new Error('The run did not end.');
    expect(follower.result.value?.summary(0, 'wholeValueNetBenefit')).toEqual(atOnce.result.summary(0, 'wholeValueNetBenefit'));
  });

  test('a failed run says why, keeps what was done and can be run again', async () => {
    const { runner, failNext } = watched();
    const follower = createRunFollower(runner);
    failNext();
    follower.want({ request: request(1000), moving: false });
    await until(follower, 'failed');
    expect(follower.state.value.error).toEqual({ kind: 'worker', message: 'gone' });
    expect(follower.result.value?.trials).toBe(100);
    follower.want({ request: request(1000), moving: false });
    await until(follower, 'upToDate');
    expect(follower.state.value.error).toBeNull();
    expect(follower.result.value?.trials).toBe(1000);
  });

  test('a run that is stopped keeps what it came to and goes on from there', async () => {
    const { runner, asked } = watched();
    const follower = createRunFollower(runner);
    follower.want({ request: request(100_000), moving: false });
    for (let i = 0; i < 2000 && follower.state.value.done < 1250; i++) await new Promise((resolve) => setTimeout(resolve, 1));
    follower.stop();
    expect(follower.state.value.phase).toBe('stopped');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const kept = follower.result.value?.trials ?? 0;
    expect(kept).toBeGreaterThanOrEqual(1000);
    expect(kept).toBeLessThan(100_000);
    follower.want({ request: request(kept + 250), moving: false });
    await until(follower, 'upToDate');
    expect(asked.some(({ extended }) => extended === kept)).toBe(true);
  });

  test('waits for corrections, and starts by itself when they are made', async () => {
    const follower = createRunFollower(createInlineRunner());
    follower.want({ request: request(100_000), moving: false });
    follower.wait();
    expect(follower.state.value.phase).toBe('waiting');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(follower.state.value.phase).toBe('waiting');
    follower.want({ request: request(250), moving: false });
    await until(follower, 'upToDate');
  });

  test('goes on by itself as far as it takes to settle the decision, where it may', async () => {
    const { runner, asked } = watched();
    const needs = new Map([[500, 700], [700, 1200]]);
    const follower = createRunFollower(runner, null, ({ trials }) => needs.get(trials) ?? null);
    const totals: number[] = [];
    follower.state.subscribe(({ total }) => { if (totals.at(-1) !== total) totals.push(total); });
    follower.want({ request: request(500), moving: false, refine: true });
    await until(follower, 'upToDate');
    expect(asked.map(({ trials }) => trials)).toEqual([100, 250, 500, 700, 1000, 1200]);
    expect(totals).toEqual([0, 500, 700, 1200]);
    expect(follower.result.value?.trials).toBe(1200);
  });

  test('keeps to the number that was set, and shows what was refined when it is wanted again', async () => {
    const { runner, asked } = watched();
    const follower = createRunFollower(runner, null, ({ trials }) => (trials < 800 ? 800 : null));
    follower.want({ request: request(500), moving: false });
    await until(follower, 'upToDate');
    expect(follower.result.value?.trials).toBe(500);
    follower.want({ request: request(500), moving: false, refine: true });
    await until(follower, 'sharpening');
    await until(follower, 'upToDate');
    expect(follower.result.value?.trials).toBe(800);
    const before = asked.length;
    follower.want({ request: request(500), moving: false, refine: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(follower.state.value).toMatchObject({ phase: 'upToDate', done: 800 });
    expect(asked).toHaveLength(before);
  });
});
