import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChunkResult } from '../../workers/protocol.ts';
import { OUTCOME_COUNT, outcomeNames } from '../../src/model/outcomes.ts';
import { trajectoryMeasures } from '../../src/model/story.ts';
import { compile } from '../../src/model/compile.ts';
import { makeKernel } from '../../src/model/trial.ts';
import { runChunk } from '../../src/simulation/chunk.ts';
import { FULL_TRIALS, TRAJECTORY_TRIALS, chunksOf } from '../../src/simulation/plan.ts';
import type { RunRequest, RunResult } from '../../src/simulation/result.ts';
import { SKETCH_RELATIVE_ERROR } from '../../src/simulation/sketch.ts';
import { summariseColumn } from '../../src/simulation/summary.ts';
import { TrialStore } from '../../src/simulation/trialStore.ts';
import { quickRequest } from './support/quickScenario.ts';
import { resultBits } from './support/resultBits.ts';
import { cases } from '../generators/cases.ts';

const PATHS = ['a', 'b', 'c'];

const scales = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6];

/** Outcome k of an option in a trial, of a made-up model: uneven, of both signs, some of them 0. */
const madeUp = (trial: number, option: number, k: number): number => {
  const mixed = Math.imul(trial * 31 + option * 7 + k, 2654435761) >>> 0;
  return k % 5 === 0 ? mixed % 3 : (mixed / 4294967296 - 0.4) * scales[k % 7];
};

/** A chunk of the made-up model in which every number tells whose it is. */
function madeUpChunk({ scenario, optionIds }: RunRequest, from: number, to: number): ChunkResult {
  const options = optionIds.length;
  const outcomes = new Float64Array((to - from) * options * OUTCOME_COUNT);
  for (let i = 0, option = 0; option < options; option++) {
    for (let k = 0; k < OUTCOME_COUNT; k++) for (let trial = from; trial < to; trial++) outcomes[i++] = madeUp(trial, option, k);
  }
  const trials = Array.from({ length: to - from }, (_, i) => from + i);
  const draws = Float64Array.from(PATHS.flatMap((_, p) => trials.map((trial) => trial * PATHS.length + p)));
  const kept = Math.max(0, Math.min(to, TRAJECTORY_TRIALS) - from) * options * scenario.horizonMonths;
  const start = from * options * scenario.horizonMonths;
  const measures = Float32Array.from({ length: kept * trajectoryMeasures.length }, (_, i) => start * trajectoryMeasures.length + i);
  const changes = Uint8Array.from({ length: kept * scenario.lots.length }, (_, i) => (start * scenario.lots.length + i) % 251);
  return { from, to, outcomes, draws, trajectories: { measures, changes } };
}

function storeOf(request: RunRequest, bounds: readonly { from: number; to: number }[], earlier?: RunResult): TrialStore {
  const store = TrialStore.of(request, PATHS, earlier);
  for (const { from, to } of bounds) store.add(madeUpChunk(request, from, to));
  return store;
}

describe('up to 100,000 trials', () => {
  test('every number stands in its place', () => {
    const request = quickRequest(1300);
    const result = storeOf(request, chunksOf(0, 1300)).result();
    expect(result).toMatchObject({ request, trials: 1300, quantileError: 0, parameterPaths: PATHS });
    result.outcomes.forEach((columns, option) => {
      columns.forEach((column, k) => expect(column).toEqual(Float64Array.from({ length: 1300 }, (_, trial) => madeUp(trial, option, k))));
    });
    expect(result.draws).toEqual(PATHS.map((_, p) => Float64Array.from({ length: 1300 }, (_unused, trial) => trial * PATHS.length + p)));
    const { trajectories } = result;
    expect(trajectories).toMatchObject({ trials: TRAJECTORY_TRIALS, months: 36, lots: 1 });
    expect(trajectories.measures.length).toBe(TRAJECTORY_TRIALS * 2 * trajectoryMeasures.length * 36);
    expect(trajectories.measures.every((x, i) => x === i)).toBe(true);
    expect(trajectories.changes.length).toBe(TRAJECTORY_TRIALS * 2 * 36);
    expect(trajectories.changes.every((x, i) => x === i % 251)).toBe(true);
    outcomeNames.forEach((name, k) => {
      expect(result.summary(1, name)).toEqual(summariseColumn(Float64Array.from({ length: 1300 }, (_, trial) => madeUp(trial, 1, k))));
    });
  });

  test('any order of arrival gives the same bits', () => {
    const request = quickRequest(2100);
    const inOrder = storeOf(request, chunksOf(0, 2100)).result();
    fc.assert(
      fc.property(fc.shuffledSubarray([...chunksOf(0, 2100)], { minLength: chunksOf(0, 2100).length }), (bounds) => {
        const result = storeOf(request, bounds).result();
        expect(resultBits(result)).toBe(resultBits(inOrder));
        for (const name of outcomeNames) expect(result.summary(0, name)).toEqual(inOrder.summary(0, name));
      }),
      { numRuns: cases(8), seed: 91 },
    );
  });

  test('a chunk that comes early waits; a result holds what is without gaps', () => {
    const request = quickRequest(1000);
    const store = storeOf(request, [{ from: 500, to: 750 }]);
    expect(store.done).toBe(0);
    store.add(madeUpChunk(request, 0, 250));
    expect(store.done).toBe(250);
    const first = store.result();
    expect(first.trials).toBe(250);
    expect(first.outcomes[0][1]?.length).toBe(250);
    expect(first.draws?.[0].length).toBe(250);
    expect(first.trajectories).toMatchObject({ trials: 250 });
    expect(first.trajectories.changes.length).toBe(250 * 2 * 36);
    store.add(madeUpChunk(request, 250, 500));
    expect(store.done).toBe(750);
    // What was handed out before stays as it was.
    expect(resultBits(first)).toBe(resultBits(storeOf(quickRequest(250), chunksOf(0, 250)).result()));
    expect(first.summary(0, 'totalCost')).toEqual(storeOf(quickRequest(250), chunksOf(0, 250)).result().summary(0, 'totalCost'));
  });
});

describe('extending', () => {
  test('1,000 trials to 10,000 keeps the first 1,000 and equals a fresh 10,000, to the bit', () => {
    const model = compile(quickRequest(1).scenario, quickRequest(1).optionIds, quickRequest(1).seed);
    const kernel = makeKernel(model);
    const run = (trials: number, earlier?: RunResult): RunResult => {
      const store = TrialStore.of(quickRequest(trials), model.parameters.uncertainPaths, earlier);
      for (const chunk of chunksOf(store.done, trials)) store.add(runChunk(kernel, chunk));
      return store.result();
    };
    const first = run(1000);
    const bits = resultBits(first);
    const extended = run(10_000, first);
    const fresh = run(10_000);
    expect(resultBits(extended)).toBe(resultBits(fresh));
    expect(resultBits(first)).toBe(bits);
    extended.outcomes.flat().forEach((column, i) => expect(column?.subarray(0, 1000)).toEqual(first.outcomes.flat()[i]));
    for (const name of outcomeNames) expect(extended.summary(1, name)).toEqual(fresh.summary(1, name));
  });

  test('is for results of the same inputs whose trials were all kept', () => {
    const earlier = storeOf(quickRequest(500), chunksOf(0, 500)).result();
    const request = quickRequest(1000);
    expect(TrialStore.canExtend(request, earlier)).toBe(true);
    expect(TrialStore.canExtend(quickRequest(500), earlier)).toBe(true);
    expect(TrialStore.canExtend(quickRequest(499), earlier)).toBe(false);
    expect(TrialStore.canExtend({ ...request, seed: 4 }, earlier)).toBe(false);
    expect(TrialStore.canExtend({ ...request, optionIds: ['tender', 'keep'] }, earlier)).toBe(false);
    expect(TrialStore.canExtend({ ...request, optionIds: ['keep'] }, earlier)).toBe(false);
    expect(TrialStore.canExtend({ ...request, scenario: { ...request.scenario, horizonMonths: 48 } }, earlier)).toBe(false);
    expect(TrialStore.canExtend(request, { ...earlier, draws: null })).toBe(false);
  });
});

describe('above 100,000 trials', () => {
  const trials = FULL_TRIALS + 300;
  const request = quickRequest(trials, { optionIds: ['keep'] });
  const whole = storeOf(request, chunksOf(0, trials)).result();
  const column = (k: number): Float64Array => Float64Array.from({ length: trials }, (_, trial) => madeUp(trial, 0, k));

  test('both net benefits are kept trial by trial, and nothing else is', () => {
    const kept = outcomeNames.filter((_, k) => whole.outcomes[0][k] !== null);
    expect(kept).toEqual(['narrowNetBenefit', 'wholeValueNetBenefit']);
    for (const name of kept) expect(whole.outcomes[0][outcomeNames.indexOf(name)]).toEqual(column(outcomeNames.indexOf(name)));
    expect(whole.draws).toBeNull();
    expect(whole.quantileError).toBe(SKETCH_RELATIVE_ERROR);
    expect(whole.trajectories.trials).toBe(TRAJECTORY_TRIALS);
    expect(whole.trajectories.measures.every((x, i) => x === i)).toBe(true);
  });

  test('summaries have the same means and spreads as with all trials kept, and quantiles within the stated error', () => {
    outcomeNames.forEach((name, k) => {
      const exact = summariseColumn(column(k));
      const found = whole.summary(0, name);
      expect([found.mean, found.sd, found.standardError]).toEqual([exact.mean, exact.sd, exact.standardError]);
      const error = whole.outcomes[0][k] === null ? SKETCH_RELATIVE_ERROR * 1.01 : 0;
      for (const p of ['p10', 'p50', 'p90'] as const) {
        // Between two neighbouring numbers the exact quantile interpolates; with 100,000 of them that is less than the error.
        expect(Math.abs(found[p] - exact[p]), `${name} ${p}`).toBeLessThanOrEqual(error * Math.abs(exact[p]) + (error > 0 ? 1e-4 * exact.sd : 0));
      }
    });
  });

  test('any order of arrival, and an extension from fewer, give the same bits', () => {
    const bounds = chunksOf(0, trials);
    const every = (third: number) => bounds.filter((_, i) => i % 3 === third);
    const shuffled = [...every(2), ...every(0).reverse(), ...every(1)];
    const small = quickRequest(750, { optionIds: ['keep'] });
    const earlier = storeOf(small, chunksOf(0, 750)).result();
    expect(TrialStore.canExtend(request, earlier)).toBe(true);
    for (const result of [storeOf(request, shuffled).result(), storeOf(request, chunksOf(750, trials), earlier).result()]) {
      expect(resultBits(result)).toBe(resultBits(whole));
      for (const name of outcomeNames) expect(result.summary(0, name)).toEqual(whole.summary(0, name));
    }
    // What it kept is not enough to be extended itself.
    expect(TrialStore.canExtend({ ...request, trials: trials + 1 }, whole)).toBe(false);
  });
});
