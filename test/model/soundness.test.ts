import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/model/compile.ts';
import { outcomeNames, type OutcomeName, type Outcomes } from '../../src/model/outcomes.ts';
import type { StoryEvent } from '../../src/model/story.ts';
import { tell } from '../../src/model/tell.ts';
import { makeKernel, runOption, startTrial } from '../../src/model/trial.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { corpus } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { firstTrials, runKernel } from './runKernel.ts';

/** What rounding may add to a number that ends at 0 or 1. */
const ROUNDING = 1e-12;

/** What rounding may leave of the QALYs of thousands of people where a loss that is met in full cancels. */
const ROUNDED_QALYS = 1e-6;

const shares: readonly OutcomeName[] = ['quality', 'integration', 'access', 'joinedUp', 'socialValue', 'incumbentShare'];
const gaps: readonly OutcomeName[] = ['accessGap'];
const notNegative: readonly OutcomeName[] = [
  'contractCost', 'procurementCost', 'transitionCost', 'planCost', 'failureCost', 'totalCost', 'clinicalQalys', 'joinedUpPersonYears',
  'admissions', 'lostHandoffs',
];
const notPositive: readonly OutcomeName[] = ['fragmentationQalys', 'unmetNeedQalys'];
const counts: readonly OutcomeName[] = [
  'providerChanges', 'collapses', 'renegotiations', 'challenges', 'tenders', 'tendersHeld', 'disruptedMonths',
];

const isShare = (x: number): boolean => x >= -ROUNDING && x <= 1 + ROUNDING;

/** What is amiss with one trial's outcomes. */
function faults(outcomes: Outcomes, { lots, horizonMonths }: Scenario): string[] {
  const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a), Math.abs(b));
  const cost = outcomes.contractCost + outcomes.procurementCost + outcomes.transitionCost + outcomes.planCost + outcomes.failureCost;
  const qalys = outcomes.clinicalQalys + outcomes.fragmentationQalys + outcomes.unmetNeedQalys;
  return [
    ...outcomeNames.filter((name) => !Number.isFinite(outcomes[name])),
    ...shares.filter((name) => !isShare(outcomes[name])),
    ...gaps.filter((name) => !isShare(Math.abs(outcomes[name]))),
    ...notNegative.filter((name) => outcomes[name] < 0),
    ...notPositive.filter((name) => outcomes[name] > ROUNDED_QALYS),
    ...counts.filter((name) => !(Number.isInteger(outcomes[name]) && outcomes[name] >= 0)),
    ...(outcomes.tendersHeld <= outcomes.tenders ? [] : ['more tenders held than made']),
    ...(outcomes.collapses <= outcomes.providerChanges ? [] : ['more collapses than changes']),
    ...(outcomes.disruptedMonths <= lots.length * horizonMonths ? [] : ['more disrupted months than months']),
    ...(close(outcomes.totalCost, cost) ? [] : ['totalCost is no total']),
    ...(close(outcomes.totalQalys, qalys) ? [] : ['totalQalys is no total']),
  ];
}

/** Every share that an event speaks of. */
function sharesOf(event: StoryEvent): number[] {
  switch (event.kind) {
    case 'review':
      return [event.integration];
    case 'goLive':
    case 'collapse':
      return [event.dip];
    case 'award':
    case 'abandoned':
      return event.bids.flatMap(({ scores, total }) => [...Object.values(scores), total ?? 0]);
    default:
      return [];
  }
}

describe('every stock and every probability lies in 0..1, and no outcome is ever NaN', () => {
  test('over generated scenarios, outcomes of every option', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(1_000_000), (scenario, first) => {
        const trials = firstTrials(5).map((trial) => first + trial);
        for (const outcomes of runKernel(scenario, trials).flat()) expect(faults(outcomes, scenario)).toEqual([]);
      }),
      { numRuns: cases(300), seed: 31, endOnFailure: true },
    );
  });

  test('over generated scenarios, what is told by month and by event', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(1000), (scenario, trial) => {
        for (const { id } of scenario.options) {
          const story = tell(scenario, id, 7, trial);
          const series = [story.integration, story.joinedUp, story.quality, ...Object.values(story.links)];
          for (const lot of story.lots) {
            series.push(lot.feltQuality, lot.dip);
            expect(lot.dip.every((dip) => dip <= 0.95)).toBe(true);
            expect(lot.blighted.every((flag) => flag === 0 || flag === 1)).toBe(true);
            expect([...lot.agreedPrice, ...lot.pricePaid].every((price) => Number.isFinite(price) && price > 0)).toBe(true);
            expect(lot.pricePaid.every((price, t) => price >= lot.agreedPrice[t] * (1 - ROUNDING))).toBe(true);
          }
          expect(series.every((months) => months.length === scenario.horizonMonths && months.every(isShare))).toBe(true);
          expect(story.events.flatMap(sharesOf).every(isShare)).toBe(true);
          for (const months of [story.spend, story.admissions, story.failedHandoffs]) {
            expect(months.every((x) => Number.isFinite(x) && x >= 0)).toBe(true);
          }
          const months = story.events.map(({ month }) => month);
          expect(months.every((month, i) => month >= (months[i - 1] ?? 0) && month < scenario.horizonMonths)).toBe(true);
        }
      }),
      { numRuns: cases(150), seed: 32, endOnFailure: true },
    );
  });

  test('the stocks and dips that the kernel leaves behind, layer by layer', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(1000), (scenario, trial) => {
        const ids = scenario.options.map(({ id }) => id);
        const kernel = makeKernel(compile(scenario, ids, 7));
        const { workspace: w } = kernel;
        startTrial(kernel, trial);
        ids.forEach((_, option) => {
          runOption(kernel, option, new Float64Array(outcomeNames.length), 0);
          for (const stocks of [w.groundwork, w.stock, w.integration, w.success, w.survival, w.felt, w.reach, w.dips]) {
            expect(stocks.every(isShare)).toBe(true);
          }
        });
      }),
      { numRuns: cases(150), seed: 33, endOnFailure: true },
    );
  });

  test.each(corpus)('$file: 60 trials of every option', ({ scenario }) => {
    for (const outcomes of runKernel(scenario, firstTrials(60)).flat()) expect(faults(outcomes, scenario)).toEqual([]);
  });
});
