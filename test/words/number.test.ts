import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutYears, countWord, futures, horizon, inHundred, money, roughMoney, wholeNumber } from '../../src/words/number.ts';

describe('money', () => {
  test.each<[number, number | undefined, boolean, string]>([
    [6.83e6, 5e4, false, '£6.8m'], [340_000, undefined, false, '£340,000'], [-7.9e6, undefined, false, '−£7.9m'],
    [2.3e6, undefined, true, '+£2.3m'], [6.83e6, 4e5, false, '£6.8m'], [6.83e6, 2e6, false, '£7m'], [16.83e6, 2e7, false, '£20m'],
    [0, undefined, true, '£0'], [300_000, 2e6, true, '£0'], [300_000, 150_000, false, '£0.3m'], [343_210, 12_000, false, '£340,000'],
    [999_999, 10_000, false, '£1.0m'], [14e6, undefined, false, '£14m'], [1.24e9, 1e6, false, '£1.2bn'], [950, undefined, false, '£950'],
    [2_000_000, 0, false, '£2.0m'], [1.26e6, undefined, false, '£1.3m'], [999.96e6, 1000, false, '£1.0bn'], [NaN, undefined, false, 'unknown'],
  ])('%s with error %s, signed %s: %s', (value, standardError, sign, words) => {
    expect(money(value, { ...(standardError === undefined ? {} : { standardError }), sign })).toBe(words);
  });

  const read = (words: string): number => {
    const factor = words.endsWith('bn') ? 1e9 : words.endsWith('m') ? 1e6 : 1;
    return Number(words.replace(/[£,+bnm]/g, '').replace('−', '-')) * factor;
  };

  test('reads back within half of its last digit, and that digit is no finer than the error', () => {
    const values = fc.double({ min: -5e8, max: 5e8, noNaN: true });
    fc.assert(fc.property(values, fc.double({ min: 1, max: 1e8, noNaN: true }), (value, standardError) => {
      const words = money(value, { standardError });
      const place = Math.max(10 ** Math.floor(Math.log10(standardError) + 1e-9), Math.abs(value) >= 1e6 - standardError ? 1e5 : 1);
      expect(Math.abs(read(words) - value)).toBeLessThanOrEqual(place / 2 + 1e-3);
      expect(words).toMatch(/^[−]?£[\d,]+(\.\d)?(m|bn)?$/);
    }));
  });
});

test('the spread asks for two digits', () => {
  expect([14.3e6, -33.4e6, 7.94e6, 120e6, 2e6, 45_600, 0].map((value) => roughMoney(value))).toEqual(
    ['£14m', '−£33m', '£7.9m', '£120m', '£2m', '£46,000', '£0']);
});

test('shares are futures of 100', () => {
  expect([0, 0.004, 0.01, 0.015, 0.516, 0.99, 0.995, 1].map(inHundred)).toEqual(['under 1', 'under 1', '1', '2', '52', '99', 'over 99', 'over 99']);
  expect(futures(0.52)).toBe('52 of 100 futures');
});

test('counts, years and whole numbers', () => {
  expect([0, 10, 12, 13].map(countWord)).toEqual(['no', 'ten', 'twelve', '13']);
  expect([12, 24, 120, 240, 18].map(horizon)).toEqual(['one year', 'two years', 'ten years', '20 years', '18 months']);
  expect([0.1, 0.5, 1, 2.5, 3.1, 7.6].map(aboutYears)).toEqual(
    ['a few months', 'about half a year', 'about 1 year', 'about 2.5 years', 'about 3 years', 'about 8 years']);
  expect([-0.3, -1234.4, 12345678].map(wholeNumber)).toEqual(['0', '−1,234', '12,345,678']);
});
