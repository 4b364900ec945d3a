import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overUpTo, valueChange } from '../../../src/analysis/providerSelection/considerableChange.ts';

describe('the arithmetic of a considerable change', () => {
  // The two limits as Burges Salmon has them, guidance on Direct Award C: at least £500,000, and a share of the present value.
  test.each([
    ['£500,000 and 25%, exactly', 2_000_000, 2_500_000, true],
    ['£500,000, and only 5%', 10_000_000, 10_500_000, false],
    ['30%, and only £300,000', 1_000_000, 1_300_000, false],
    ['a pound short of £500,000', 1_000_000, 1_499_999, false],
    ['a pound short of 25%', 4_000_000, 4_999_999, false],
    ['the same', 5_000_000, 5_000_000, false],
    ['less', 5_000_000, 4_000_000, false],
    ['an £82m contract where there was one of £60m', 60_000_000, 82_000_000, true],
  ])('%s', (_, present, proposed, isOver) => {
    const change = valueChange(present, proposed);
    expect(change.isOver).toBe(isOver);
    expect(change.rise).toBe(proposed - present);
    expect(change.share).toBeCloseTo(proposed / present - 1, 12);
  });

  test('the highest present value with which both limits are passed', () => {
    expect(overUpTo(70_000_000)).toBe(56_000_000);
    expect(overUpTo(2_000_000)).toBe(1_500_000);
    expect(overUpTo(400_000)).toBe(0);
    const pounds = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(fc.property(pounds, pounds, (present, proposed) => {
      expect(valueChange(present, proposed).isOver).toBe(present <= overUpTo(proposed));
    }));
  });
});
