import { describe, expect, test } from 'vitest';
import { outcomeIndex } from '../../src/model/outcomes.ts';
import { NO_WINNER } from '../../src/model/story.ts';
import { tell } from '../../src/model/tell.ts';
import { commands, type EditCommand } from '../../src/scenario/edit.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import type { Runner, VaryEnd, VaryRequest } from '../../src/simulation/runner.ts';
import { withChanges } from '../../src/simulation/variant.ts';
import { fakeWorkers } from './support/fakeWorker.ts';
import { doneResult, hugeScenario, quickRequest, quickScenario } from './support/quickScenario.ts';

const dearer = commands.setQuantity('assumptions.transition.costShare', 0.5);
const heavier = commands.setWeight('tender', 'value', 3);
const request = (variants: readonly (readonly EditCommand[])[], trials = 300): VaryRequest => ({
  base: quickRequest(trials),
  outcomes: ['transitionCost', 'wholeValueNetBenefit'],
  variants,
});

async function columnsOf(runner: Runner, wanted: VaryRequest): Promise<{ end: VaryEnd; columns: Float64Array[] }> {
  const columns: Float64Array[] = [];
  const end = await runner.vary(wanted, { onVariant: (variant, found) => (columns[variant] = found.outcomes) });
  return { end, columns };
}

describe('variants of a scenario', () => {
  test('are what a run of the changed scenario gives, trial by trial', async () => {
    const variants = [[], [dearer], [heavier], [dearer, heavier]];
    const { end, columns } = await columnsOf(createInlineRunner(), request(variants));
    expect(end).toEqual({ status: 'done' });
    for (const [variant, changes] of variants.entries()) {
      const run = doneResult(await createInlineRunner().run(quickRequest(300, { scenario: withChanges(quickScenario, changes) })));
      run.outcomes.forEach((outcomes, option) => {
        const at = option * 600;
        expect(columns[variant].slice(at, at + 300)).toEqual(outcomes[outcomeIndex.transitionCost]);
        expect(columns[variant].slice(at + 300, at + 600)).toEqual(outcomes[outcomeIndex.wholeValueNetBenefit]);
      });
    }
  });

  test('share the luck of the scenario: what a change does not touch stays, to the bit', async () => {
    const { columns } = await columnsOf(createInlineRunner(), request([[], [dearer], [heavier]]));
    const keep = (variant: number): Float64Array => columns[variant].slice(0, 600);
    // The option that keeps its provider scores no bids.
    expect(keep(2)).toEqual(keep(0));
    expect(columns[1]).not.toEqual(columns[0]);
  });

  test('tell who won the first tender, as the telling of the trial does', async () => {
    const winners: Uint8Array[] = [];
    await createInlineRunner().vary(request([[]], 60), { onVariant: (_, found) => winners.push(found.firstWinners) });
    quickScenario.options.forEach(({ id }, option) => {
      for (let trial = 0; trial < 60; trial++) {
        const award = tell(quickScenario, id, 3, trial).events.find((event) => event.kind === 'award');
        expect(winners[0][option * 60 + trial]).toBe(award?.kind === 'award' ? award.winner : NO_WINNER);
      }
    });
  });

  test('come out the same from one worker and from three, each once', async () => {
    const variants = Array.from({ length: 12 }, (_, i) => [commands.setQuantity('assumptions.transition.depth', i / 20)]);
    const inline = await columnsOf(createInlineRunner(), request(variants, 40));
    for (const threads of [1, 3]) {
      const seen: number[] = [];
      const pool = createPoolRunner(fakeWorkers().spawn, threads);
      const columns: Float64Array[] = [];
      const end = await pool.vary(request(variants, 40), {
        onVariant: (variant, found) => {
          seen.push(variant);
          columns[variant] = found.outcomes;
        },
      });
      expect(end).toEqual({ status: 'done' });
      expect(columns).toEqual(inline.columns);
      expect([...seen].sort((a, b) => a - b)).toEqual(variants.map((_, i) => i));
    }
  });

  test('end as stopped, and a run after them goes on', async () => {
    for (const runner of [createInlineRunner(), createPoolRunner(fakeWorkers().spawn, 2)]) {
      const controller = new AbortController();
      let told = 0;
      const end = await runner.vary(request(Array.from({ length: 20 }, () => [dearer])), {
        signal: controller.signal,
        onVariant: () => {
          told++;
          controller.abort();
        },
      });
      expect(end).toEqual({ status: 'aborted' });
      expect(told).toBeLessThan(20);
      expect((await runner.run(quickRequest(250))).status).toBe('done');
    }
  });

  test('end as failed where the model fails, a path leads nowhere or a worker dies', async () => {
    const optionIds = hugeScenario.options.map(({ id }) => id);
    const huge: VaryRequest = { ...request([[]]), base: quickRequest(10, { scenario: hugeScenario, optionIds }) };
    const nowhere = request([[commands.setNumber('values.nothing.there', 1)]]);
    for (const runner of [createInlineRunner(), createPoolRunner(fakeWorkers().spawn, 1)]) {
      expect(await columnsOf(runner, huge)).toMatchObject({ end: { status: 'failed', error: { kind: 'model' } } });
      expect(await columnsOf(runner, nowhere)).toMatchObject({ end: { status: 'failed', error: { kind: 'model' } } });
    }
    const dying = createPoolRunner(fakeWorkers(() => 'dieAtStart').spawn, 1);
    expect(await columnsOf(dying, request([[]]))).toMatchObject({ end: { status: 'failed', error: { kind: 'worker' } } });
  });
});
