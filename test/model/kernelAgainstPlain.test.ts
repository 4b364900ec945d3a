import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/model/compile.ts';
import { OUTCOME_COUNT, outcomeNames, type Outcomes } from '../../src/model/outcomes.ts';
import type { TrialStory } from '../../src/model/story.ts';
import { tell, teller } from '../../src/model/tell.ts';
import { makeKernel, runOption, startTrial } from '../../src/model/trial.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { corpus } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { simulatePlain } from '../oracle/simulatePlain.ts';
import { firstTrials } from './runKernel.ts';

/** Of the plain figure. Sums of thousands of months in another order differ by about 1e-13 of it. */
const TOLERANCE = 1e-9;

/**
 * Of a figure nearer to 0 than this, the difference is held against this: a figure so small is what rounding leaves of
 * months that cancel, in £, QALYs, counts or shares.
 */
const NOTHING = 1e-3;

function differences(plain: Outcomes, kernel: Outcomes): string[] {
  return outcomeNames
    .filter((name) => !(Math.abs(plain[name] - kernel[name]) <= TOLERANCE * Math.max(NOTHING, Math.abs(plain[name]))))
    .map((name) => `${name}: ${plain[name]} plain, ${kernel[name]} kernel`);
}

function close(plain: ArrayLike<number>, kernel: ArrayLike<number>): boolean {
  if (plain.length !== kernel.length) return false;
  for (let i = 0; i < plain.length; i++) {
    if (!(Math.abs(plain[i] - kernel[i]) <= TOLERANCE * Math.max(1, Math.abs(plain[i])))) return false;
  }
  return true;
}

/** What differs between two tellings of one trial: outcomes, months, events. */
function storyDifferences(plain: TrialStory, kernel: TrialStory): string[] {
  const found = differences(plain.outcomes, kernel.outcomes);
  for (const series of ['integration', 'joinedUp', 'quality', 'spend', 'admissions', 'failedHandoffs'] as const) {
    if (!close(plain[series], kernel[series])) found.push(`${series} by month`);
  }
  for (const [id, months] of Object.entries(plain.links)) if (!close(months, kernel.links[id])) found.push(`link ${id} by month`);
  for (const [id, months] of Object.entries(plain.failures)) if (!close(months, kernel.failures[id])) found.push(`failures of ${id} by month`);
  plain.lots.forEach((lot, index) => {
    const other = kernel.lots[index];
    for (const series of ['agreedPrice', 'pricePaid', 'holder', 'feltQuality', 'dip', 'blighted'] as const) {
      if (!close(lot[series], other[series])) found.push(`${series} of ${lot.lot} by month`);
    }
  });
  if (!sameEvents(plain.events, kernel.events)) found.push('events');
  return found;
}

/** Events alike in all but the last digits of their numbers. */
function sameEvents(plain: unknown, kernel: unknown): boolean {
  if (typeof plain === 'number' && typeof kernel === 'number') return Math.abs(plain - kernel) <= TOLERANCE * Math.max(1, Math.abs(plain));
  if (typeof plain !== 'object' || plain === null || typeof kernel !== 'object' || kernel === null) return plain === kernel;
  const others = new Map<string, unknown>(Object.entries(kernel));
  const entries = Object.entries(plain);
  return entries.length === others.size && entries.every(([key, value]) => sameEvents(value, others.get(key)));
}

function compare(scenario: Scenario, optionId: string, trials: readonly number[]): string[] {
  const told = teller(scenario, optionId, 7);
  return trials.flatMap((trial) => (
    storyDifferences(simulatePlain(scenario, optionId, 7, trial), told(trial)).map((difference) => `${optionId}, trial ${trial}: ${difference}`)
  ));
}

describe('the kernel against the plain implementation', () => {
  test('a thousand generated scenarios, every option: outcomes, months and events', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(1000), (scenario, trial) => {
        expect(scenario.options.flatMap(({ id }) => compare(scenario, id, [trial]))).toEqual([]);
      }),
      { numRuns: 1000, seed: 20_250, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
    );
  }, 300_000);

  test.each(corpus)('$file: trials of every option', ({ scenario }) => {
    for (const { id } of scenario.options) expect(compare(scenario, id, firstTrials(cases(10)))).toEqual([]);
  }, 120_000);

  test('a trial told alone is the trial of the run, to the bit', () => {
    for (const { scenario } of corpus) {
      const ids = scenario.options.map(({ id }) => id);
      const kernel = makeKernel(compile(scenario, ids, 11));
      const row = new Float64Array(OUTCOME_COUNT);
      for (let trial = 0; trial < 8; trial++) {
        startTrial(kernel, trial);
        ids.forEach((id, option) => {
          runOption(kernel, option, row, 0);
          const told = tell(scenario, id, 11, trial).outcomes;
          expect(outcomeNames.map((name) => told[name])).toEqual([...row]);
        });
      }
    }
  });
});
