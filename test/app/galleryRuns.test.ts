import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createGalleryRuns } from '../../src/app/home/galleryRuns.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import type { RunRequest } from '../../src/simulation/result.ts';
import type { Runner, RunOptions } from '../../src/simulation/runner.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';

const other = baseVariant((draft) => {
  draft.title = 'Other';
});
const entries = signal([{ file: 'a', scenario: baseScenario }, { file: 'b', scenario: other }]);

/** The inline runner, with a record of what was asked of it, never two runs at once. */
function watched(): { runner: Runner; asked: string[] } {
  const inline = createInlineRunner();
  const asked: string[] = [];
  let running = 0;
  const run: Runner['run'] = async (request: RunRequest, options: RunOptions = {}) => {
    expect(running).toBe(0);
    running++;
    asked.push(`${request.scenario.title} ${options.extend?.trials ?? 0} to ${request.trials}`);
    const end = await inline.run(request, options);
    running--;
    return end;
  };
  return { runner: { ...inline, run }, asked };
}

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 3000 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(done()).toBe(true);
}

describe('createGalleryRuns', () => {
  test('works out first figures of all, then 1,000 futures of each, one run after another', async () => {
    const { runner, asked } = watched();
    const gallery = createGalleryRuns(runner, entries);
    gallery.start();
    gallery.start();
    await until(() => ['a', 'b'].every((file) => gallery.runs.value.get(file)?.result?.trials === 1000));
    expect(asked).toEqual(['Base 0 to 250', 'Other 0 to 250', 'Base 250 to 1000', 'Other 250 to 1000']);
  });

  test('stops when another needs the workers, and goes on where it left off', async () => {
    const { runner, asked } = watched();
    const gallery = createGalleryRuns(runner, entries);
    gallery.start();
    await until(() => gallery.runs.value.get('a')?.result !== undefined);
    gallery.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = asked.length;
    gallery.start();
    await until(() => ['a', 'b'].every((file) => gallery.runs.value.get(file)?.result?.trials === 1000));
    expect(asked.filter((line) => line === 'Base 0 to 250')).toHaveLength(1);
    expect(asked.length).toBeGreaterThan(before);
  });

  test('a decision that fails says so and holds up no other', async () => {
    const { runner } = watched();
    const failing: Runner = {
      ...runner,
      run: (request, options) => request.scenario === baseScenario
        ? Promise.resolve({ status: 'failed', error: { kind: 'model', message: 'no' }, partial: null })
        : runner.run(request, options),
    };
    const gallery = createGalleryRuns(failing, entries);
    gallery.start();
    await until(() => gallery.runs.value.get('b')?.result?.trials === 1000);
    expect(gallery.runs.value.get('a')).toEqual({ result: null, failed: true });
  });

  test('one that has changed is worked out anew, one that comes later too', async () => {
    const { runner, asked } = watched();
    const all = signal([{ file: 'a', scenario: baseScenario }]);
    const gallery = createGalleryRuns(runner, all);
    gallery.start();
    await until(() => gallery.runs.value.get('a')?.result?.trials === 250);
    all.value = [{ file: 'a', scenario: other }, { file: 'b', scenario: baseScenario }];
    await until(() => ['a', 'b'].every((file) => gallery.runs.value.get(file)?.result?.trials === 1000));
    expect(gallery.runs.value.get('a')?.result?.request.scenario).toBe(other);
    expect(asked.filter((line) => line === 'Other 0 to 250')).toHaveLength(1);
    expect(asked.filter((line) => line === 'Base 0 to 250')).toHaveLength(2);
  });
});
