import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { bestOfOtherSide, sideForLot, sideOf } from '../../src/analysis/sides.ts';
import type { Option, Scenario } from '../../src/scenario/types.ts';
import { scenarioOf } from '../corpus.ts';
import { makeResult } from './makeResult.ts';

const scenario = scenarioOf('community-nursing');
const option = (id: string): Option => scenario.options.find((one) => one.id === id) ?? scenario.options[0];

/** Options a, b … with those mean net benefits, by those routes. */
function made(...rows: readonly (readonly [number, Option['strategy']['route']])[]) {
  const result = makeResult({
    trials: 4, options: rows.map(([whole], i) => ({ id: 'abcdef'[i], name: 'ABCDEF'[i], outcomes: { wholeValueNetBenefit: whole } })),
  });
  const made: Scenario = {
    ...result.request.scenario,
    options: result.request.scenario.options.map((one, i) => ({ ...one, strategy: { ...one.strategy, route: rows[i][1] } })),
  };
  return bestOfOtherSide(comparison(result), made);
}

describe('keeping and competing', () => {
  test('a direct award keeps; a tender and the most suitable provider process compete', () => {
    expect(['keep', 'keep-plan', 'price-led', 'most-suitable'].map((id) => sideOf(option(id), scenario))).toEqual(['keep', 'keep', 'compete', 'compete']);
  });

  test('an option that asks for bids for one service of several competes', () => {
    const [first, second] = scenario.lots.map(({ id }) => id);
    const mixed: Option = { ...option('keep'), lots: { [second]: { route: 'competitive' } } };
    expect([first, second].map((lot) => sideForLot(mixed, lot))).toEqual(['keep', 'compete']);
    expect(sideOf(mixed, scenario)).toBe('compete');
  });

  test('the best of the other side is the one with the highest mean, wherever it comes', () => {
    expect(made([9, 'directAward'], [8, 'directAward'], [1, 'competitive'], [5, 'mostSuitable'])).toEqual({ side: 'compete', option: 3 });
    expect(made([1, 'directAward'], [2, 'directAward'], [5, 'competitive'], [4, 'competitive'])).toEqual({ side: 'keep', option: 1 });
    expect(made([5, 'competitive'], [3, 'directAward'], [3, 'directAward'])).toEqual({ side: 'keep', option: 1 });
  });

  test('there is none where all are of one side', () => {
    expect(made([1, 'competitive'], [2, 'mostSuitable'])).toBeNull();
    expect(made([1, 'directAward'])).toBeNull();
  });
});
