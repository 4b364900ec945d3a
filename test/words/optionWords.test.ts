import { describe, expect, test } from 'vitest';
import { optionPatternIds } from '../../src/scenario/interview/answers.ts';
import { patternOption } from '../../src/scenario/interview/optionPatterns.ts';
import { formulaWords, insteadOf, optionLine, overriddenParts, partName, partValue, strategyParts } from '../../src/words/optionWords.ts';
import { scenarioOf } from '../corpus.ts';

const scenario = scenarioOf('community-nursing');
const setting = { annualValue: 4_000_000, termMonths: 60 };

describe('an option in a line', () => {
  test.each([
    ['keep', 'Direct award, five years'],
    ['keep-plan', 'Direct award, five years, plan of £90,000 a year, review every two years'],
    ['price-led', 'Competitive tender, five years'],
    ['whole-value', 'Competitive tender, five years, asks for a track record'],
    ['most-suitable', 'Most suitable provider process, five years, asks for a track record'],
  ] as const)('%s: %s', (id, line) => {
    expect(optionLine(patternOption(id, setting), scenario)).toBe(line);
  });

  test('says where services differ', () => {
    const [lot] = scenario.lots;
    const option = { ...patternOption('balanced', setting), lots: { [lot.id]: { termMonths: 36, review: null } } };
    expect(optionLine(option, scenario)).toBe('Competitive tender, five years, differs for one service');
    expect(overriddenParts(option, lot.id)).toEqual(['termMonths', 'review']);
    expect(insteadOf(option, 'termMonths')).toBe('The option itself: five years.');
    expect(overriddenParts(option, 'elsewhere')).toEqual([]);
  });
});

test('every part of every pattern has a name and a value in words', () => {
  for (const id of optionPatternIds) {
    const { strategy } = patternOption(id, setting);
    for (const part of strategyParts) {
      expect(partName(part)).not.toBe('');
      expect(partValue(strategy, part), part).not.toMatch(/undefined|NaN|^$/);
    }
  }
  expect(partValue(patternOption('balanced', setting).strategy, 'weights')).toBe('35, 30, 15, 10, 10');
});

test('what is said of a price formula is what it does', () => {
  // A bid 10% dearer than the lowest, and one at twice the price.
  expect(formulaWords.relative.meaning).toContain(`scores ${Math.round(100 / 1.1)} of 100, one at twice the price ${100 / 2}.`);
  expect(formulaWords.linear.meaning).toContain(`scores ${Math.round(100 * (1 - 0.1))} of 100, one at twice the price or more 0.`);
});
