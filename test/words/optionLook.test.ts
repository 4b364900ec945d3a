import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionLooks, shortNamesOf } from '../../src/words/optionLook.ts';
import { makeScenario } from '../analysis/makeResult.ts';

describe('short names', () => {
  test('drop what options share in kind', () => {
    expect(shortNamesOf([
      'Keep as now', 'Keep with plan and review', 'Price-led tender', 'Balanced tender', 'Whole-value tender with track record', 'Most suitable provider',
    ])).toEqual(['Keep as now', 'Keep with plan', 'Price-led', 'Balanced', 'Whole-value', 'Most suitable']);
  });

  test.each([
    ['Keep the provider', 'Keep the provider'], ['Tender', 'Tender'], ['Tender on price', 'Tender on price'], ['Extend the contract', 'Extend the contract'],
    ['Balanced tender (open)', 'Balanced'], ['  Keep,  as now ', 'Keep, as now'], ['One provider', 'One provider'], ['Most suitable provider for both', 'Most suitable'], ['(new)', '(new)'],
  ])('%s is %s', (name, short) => { expect(shortNamesOf([name])).toEqual([short]); });

  test('stay apart: in full where the short ones would meet, numbered where the names are the same', () => {
    expect(shortNamesOf(['Balanced tender', 'Balanced provider', 'Price-led tender'])).toEqual(['Balanced tender', 'Balanced provider', 'Price-led']);
    expect(shortNamesOf(['Balanced', 'Balanced tender'])).toEqual(['Balanced', 'Balanced tender']);
    expect(shortNamesOf(['A', 'A', 'A (1)'])).toEqual(['A (2)', 'A (3)', 'A (1)']);
  });

  test('are never empty and never the same, whatever the names', () => {
    const word = fc.constantFrom('Keep', 'tender', 'provider', 'and', 'review', 'the', '(1)', '(2)', 'a', 'price');
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
      const short = shortNamesOf(names);
      expect(new Set(short.map((one) => one.toLowerCase())).size).toBe(names.length);
      expect(short.every((one) => one.trim() !== '')).toBe(true);
    }), { numRuns: 500 });
  });
});

test('looks keep the slot of the file, or its place; a subset keeps its own', () => {
  const scenario = makeScenario({ options: [
    { id: 'a', name: 'Keep', outcomes: {} }, { id: 'b', name: 'Open tender', slot: 9, outcomes: {} }, { id: 'c', name: 'Other', outcomes: {} },
  ] });
  expect(optionLooks(scenario).map(({ slot }) => slot)).toEqual([1, 9, 3]);
  expect(optionLooks(scenario, ['c', 'b'])).toEqual([
    { id: 'c', name: 'Other', shortName: 'Other', slot: 3 }, { id: 'b', name: 'Open tender', shortName: 'Open', slot: 9 },
  ]);
  expect(() => optionLooks(scenario, ['x'])).toThrow();
});
