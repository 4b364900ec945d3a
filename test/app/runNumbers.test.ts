import { describe, expect, test } from 'vitest';
import { trialsAsked, wholeNumberIn } from '../../src/app/shared/runNumbers.ts';
import { MAX_TRIALS } from '../../src/simulation/plan.ts';

describe('a whole number as people write it', () => {
  test.each([['1000', 1000], [' 1,000 ', 1000], ['10 000', 10_000], ['100', 100], ['1000000', 1_000_000]])('%o is one', (text, number) => {
    expect(wholeNumberIn(text, 100, 1_000_000)).toBe(number);
  });

  test.each(['', '99', '1000001', '1e3', '1.5', '-200', 'many', '0x200', '12345678901234567'])('%o is none', (text) => {
    expect(wholeNumberIn(text, 100, 1_000_000)).toBeNull();
  });
});

describe('futures in an address', () => {
  test('are those that it states', () => {
    expect(trialsAsked('futures=2000')).toBe(2000);
    expect(trialsAsked('options=a,b&futures=10,000')).toBe(10_000);
  });

  test.each(['', 'futures=', 'futures=5', 'trial=200', `futures=${MAX_TRIALS + 1}`, 'futures=all'])('%o asks for none', (query) => {
    expect(trialsAsked(query)).toBeNull();
  });
});
