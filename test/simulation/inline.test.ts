import { describe, expect, test } from 'vitest';
import { outcomeNames } from '../../src/model/outcomes.ts';
import { tell } from '../../src/model/tell.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { corpus } from '../corpus.ts';
import { baseVariant } from '../generators/baseScenario.ts';
import { doneResult, hugeScenario, quickRequest, quickScenario } from './support/quickScenario.ts';
import { resultBits } from './support/resultBits.ts';

const runner = createInlineRunner();

describe('the inline runner', () => {
  test('keeps for each trial what a telling of that trial says', async () => {
    const result = doneResult(await runner.run(quickRequest(300)));
    expect(result.trials).toBe(300);
    for (const trial of [0, 249, 250, 299]) {
      quickRequest(1).optionIds.forEach((id, option) => {
        const story = tell(quickScenario, id, 3, trial);
        const kept = result.outcomes[option].map((column) => column?.[trial]);
        expect(kept).toEqual(outcomeNames.map((name) => story.outcomes[name]));
        const { measures, changes, months } = result.trajectories;
        const row = (trial * 2 + option) * months;
        const told = Float32Array.from([...story.integration, ...story.joinedUp, ...story.quality]);
        expect(measures.slice(row * 3, row * 3 + 3 * months)).toEqual(told);
        const changed = new Uint8Array(months);
        for (const event of story.events) if (event.kind === 'collapse' || (event.kind === 'goLive' && event.changed)) changed[event.month]++;
        expect(changes.slice(row, row + months)).toEqual(changed);
      });
    }
  });

  test('tells the same draws for the same parameter, whatever the options', async () => {
    const one = doneResult(await runner.run(quickRequest(50, { optionIds: ['tender'] })));
    const both = doneResult(await runner.run(quickRequest(50)));
    expect(one.parameterPaths).toEqual(['lots.nursing.incumbent.quality', 'lots.nursing.incumbent.cost', 'assumptions.market.panelSd']);
    expect(one.draws).toEqual(both.draws);
    expect(one.outcomes[0]).toEqual(both.outcomes[1]);
    expect(new Set(one.draws?.[0]).size).toBe(50);
  });

  test('progress never falls and ends at the total', async () => {
    const seen: number[] = [];
    doneResult(await runner.run(quickRequest(220), { onProgress: (done, total) => (expect(total).toBe(220), seen.push(done)) }));
    expect(seen).toEqual([25, 50, 75, 100, 125, 150, 175, 200, 220]);
  });

  test('a stopped run ends as aborted with the trials done, and can be carried on', async () => {
    const stop = new AbortController();
    const end = await runner.run(quickRequest(5000), { signal: stop.signal, onProgress: (done) => done === 500 && stop.abort() });
    expect(end).toMatchObject({ status: 'aborted', partial: { trials: 500 } });
    if (end.status !== 'aborted' || end.partial === null) return;
    const carriedOn = doneResult(await runner.run(quickRequest(5000), { extend: end.partial }));
    expect(resultBits(carriedOn)).toBe(resultBits(doneResult(await runner.run(quickRequest(5000)))));
  });

  test('a run that is stopped before it starts does nothing', async () => {
    expect(await runner.run(quickRequest(1000), { signal: AbortSignal.abort() })).toEqual({ status: 'aborted', partial: null });
  });

  test('numbers whose spread would be infinite end it as failed, though each is finite', async () => {
    const scenario = baseVariant((draft) => {
      draft.assumptions.handoffs.admissionCost = 1e200;
      draft.assumptions.handoffs.admissionIfLost = 1;
    });
    const end = await createInlineRunner().run(quickRequest(5, { scenario, optionIds: scenario.options.map(({ id }) => id) }));
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'model' } });
  });

  test('numbers too large to add up end it as failed, and the next run works', async () => {
    const end = await runner.run(quickRequest(100, { scenario: hugeScenario, optionIds: ['keep'] }));
    expect(end).toMatchObject({ status: 'failed', error: { kind: 'model' }, partial: null });
    expect(end.status === 'failed' ? end.error.message : '').toMatch(/not a finite number/);
    await expect(runner.tell(hugeScenario, 'keep', 1, 0)).rejects.toThrow(/not a finite number/);
    expect(doneResult(await runner.run(quickRequest(100))).trials).toBe(100);
  });

  test('an option that is not there fails and does not throw', async () => {
    expect(await runner.run(quickRequest(10, { optionIds: ['nobody'] }))).toMatchObject({ status: 'failed', error: { kind: 'model' }, partial: null });
  });

  test('tells a trial as the model does', async () => {
    expect(await runner.tell(quickScenario, 'tender', 3, 17)).toEqual(tell(quickScenario, 'tender', 3, 17));
  });

  test.each(corpus)('$file: 100 trials, all there', async ({ scenario }) => {
    const result = doneResult(await runner.run({ scenario, optionIds: scenario.options.map(({ id }) => id), seed: 1, trials: 100 }));
    expect(result.outcomes.flat().every((column) => column?.length === 100 && column.every(Number.isFinite))).toBe(true);
    expect(result.draws?.every((column) => new Set(column).size > 80)).toBe(true);
    expect(result.draws?.length).toBe(result.parameterPaths.length);
  });
});
