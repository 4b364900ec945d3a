import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { outcomeNames } from '../../src/model/outcomes.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { packHead, packTrials, startUnpacking, transferablesOfTrials } from '../../src/simulation/packResult.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { makeResult } from '../analysis/makeResult.ts';
import { doneResult, quickRequest } from './support/quickScenario.ts';
import { cases } from '../generators/cases.ts';

let result: RunResult;
beforeAll(async () => {
  result = doneResult(await createInlineRunner().run(quickRequest(1000)));
});

/** As it arrives in another thread. */
function unpacked(of: RunResult, cuts: readonly number[], earlier: RunResult | null = null): RunResult {
  const unpacking = startUnpacking(structuredClone(packHead(of)), earlier);
  for (const to of [...cuts.filter((cut) => cut > unpacking.done), of.trials]) {
    unpacking.take(structuredClone(packTrials(of, unpacking.done, to)));
  }
  return unpacking.result();
}

describe('a packed result', () => {
  test('comes out as it went in, however it was cut', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 6 }), (cuts) => {
      const back = unpacked(result, cuts.sort((a, b) => a - b));
      expect(back.outcomes).toEqual(result.outcomes);
      expect(back.draws).toEqual(result.draws);
      expect(back.parameterPaths).toEqual(result.parameterPaths);
      expect(back.request).toEqual(result.request);
    }), { numRuns: cases(12) });
  });

  test('tells the same summaries', () => {
    const back = unpacked(result, [400]);
    for (const name of outcomeNames) expect(back.summary(1, name)).toEqual(result.summary(1, name));
  });

  test('keeps summaries of outcomes whose trials were not kept', () => {
    const options = ['a', 'b'].map((id) => ({ id, name: id, outcomes: { wholeValueNetBenefit: (t: number) => t, quality: (t: number) => t / 7 } }));
    const thin: RunResult = { ...makeResult({ trials: 60, options, netBenefitsOnly: true }), draws: null };
    const back = unpacked(thin, []);
    expect(back.outcomes).toEqual(thin.outcomes);
    expect(back.draws).toBeNull();
    expect(back.summary(0, 'quality')).toEqual(thin.summary(0, 'quality'));
    expect(back.summary(1, 'totalCost')).toEqual(thin.summary(1, 'totalCost'));
  });

  test('goes on from one that is there already', async () => {
    const first = unpacked(result, []);
    const more = doneResult(await createInlineRunner().run(quickRequest(1600), { extend: result }));
    const unpacking = startUnpacking(packHead(more), first);
    expect(unpacking.done).toBe(1000);
    unpacking.take(packTrials(more, 1000, 1600));
    expect(unpacking.result().outcomes).toEqual(more.outcomes);
    expect(unpacking.result().draws).toEqual(more.draws);
  });

  test('sends no more than its trials, in buffers of its own', () => {
    const piece = packTrials(result, 100, 140);
    const buffers = transferablesOfTrials(piece);
    expect(buffers.every(({ byteLength }) => byteLength === 40 * 8)).toBe(true);
    expect(new Set(buffers).size).toBe(result.outcomes.flat().length + result.parameterPaths.length);
    structuredClone(piece, { transfer: buffers });
    expect(result.outcomes[0][0]?.length).toBe(1000);
  });

  test('is not told before it is whole, and takes nothing out of order', () => {
    const unpacking = startUnpacking(packHead(result));
    expect(() => unpacking.take(packTrials(result, 10, 20))).toThrow(RangeError);
    unpacking.take(packTrials(result, 0, 10));
    expect(() => unpacking.result()).toThrow('Only 10 of 1000');
  });
});
