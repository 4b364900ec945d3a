import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/model/compile.ts';
import { OUTCOME_COUNT } from '../../src/model/outcomes.ts';
import { makeKernel, runOption, startTrial, type TrialKernel } from '../../src/model/trial.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { runChunk } from '../../src/simulation/chunk.ts';
import { corpus, scenarioOf } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';

const SEED = 19;

/** First trial and one past the last of each chunk. */
type Chunks = readonly (readonly [number, number])[];

/** Bits of each option's outcomes, by option id: trials 0..`trials`, run in chunks cut and taken in some order by one kernel. */
function bitsOf(scenario: Scenario, optionIds: readonly string[], trials: number, chunks: Chunks): ReadonlyMap<string, BigUint64Array> {
  const kernel = makeKernel(compile(scenario, optionIds, SEED));
  const columns = new Map(optionIds.map((id) => [id, new Float64Array(trials * OUTCOME_COUNT)]));
  for (const [from, to] of chunks) {
    const { outcomes } = runChunk(kernel, { from, to });
    optionIds.forEach((id, option) => {
      for (let k = 0; k < OUTCOME_COUNT; k++) {
        const at = (option * OUTCOME_COUNT + k) * (to - from);
        columns.get(id)?.set(outcomes.subarray(at, at + to - from), k * trials + from);
      }
    });
  }
  return new Map([...columns].map(([id, numbers]) => [id, new BigUint64Array(numbers.buffer)]));
}

/** Cuts 0..trials at some places and shuffles the parts. */
const chunksArbitrary = (trials: number): fc.Arbitrary<Chunks> =>
  fc.uniqueArray(fc.integer({ min: 1, max: trials - 1 }), { maxLength: 6 }).chain((cuts) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), trials];
    const parts = ends.slice(1).map((end, i) => [ends[i], end] as const);
    return fc.shuffledSubarray(parts, { minLength: parts.length });
  });

describe('to the bit', () => {
  test('the order of options and of chunks changes nothing, nor do the options that are not run', () => {
    const trials = 12;
    fc.assert(
      fc.property(
        scenarioArbitrary.chain((scenario) => {
          const ids = scenario.options.map(({ id }) => id);
          return fc.tuple(fc.constant(scenario), fc.shuffledSubarray(ids, { minLength: 1 }), chunksArbitrary(trials));
        }),
        ([scenario, some, chunks]) => {
          const all = bitsOf(scenario, scenario.options.map(({ id }) => id), trials, [[0, trials]]);
          for (const [id, bits] of bitsOf(scenario, some, trials, chunks)) expect(bits).toEqual(all.get(id));
        },
      ),
      { numRuns: cases(80), seed: 71, endOnFailure: true },
    );
  });

  test('a trial that is begun again, with another option first, comes out the same', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(1000), (scenario, trial) => {
        const ids = scenario.options.map(({ id }) => id);
        const model = compile(scenario, ids, SEED);
        const kernel = makeKernel(model);
        const run = (one: TrialKernel, option: number): Float64Array => {
          const row = new Float64Array(OUTCOME_COUNT);
          startTrial(one, trial);
          runOption(one, option, row, 0);
          return row;
        };
        for (const option of [...ids.keys(), ...ids.keys()].reverse()) expect(run(kernel, option)).toEqual(run(makeKernel(model), option));
      }),
      { numRuns: cases(80), seed: 72, endOnFailure: true },
    );
  });

  test.each(corpus)('$file: the same options backwards, in chunks backwards', ({ scenario }) => {
    const ids = scenario.options.map(({ id }) => id);
    const forwards = bitsOf(scenario, ids, 30, [[0, 30]]);
    const backwards = bitsOf(scenario, [...ids].reverse(), 30, [[25, 30], [9, 25], [0, 9]]);
    for (const id of ids) expect(backwards.get(id)).toEqual(forwards.get(id));
    expect(new Set([...forwards.values()].map((bits) => bits.join())).size).toBe(ids.length);
  });

  test('another seed gives other bits, the same seed the same', () => {
    const scenario = scenarioOf('community-nursing');
    const run = (seed: number): Float64Array =>
      runChunk(makeKernel(compile(scenario, [scenario.options[1].id], seed)), { from: 0, to: 5 }).outcomes;
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    expect(run(2 ** 32 + 1)).not.toEqual(run(1));
  });
});
