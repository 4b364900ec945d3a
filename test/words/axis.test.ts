import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyTicks, roundValues } from '../../src/words/axis.ts';

test('round values, about as many as asked for, zero among them where it lies inside', () => {
  expect(roundValues(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(roundValues(-3, 7, 5)).toEqual([-2, 0, 2, 4, 6]);
  fc.assert(fc.property(fc.double({ min: -1e9, max: -1, noNaN: true }), fc.double({ min: 1, max: 1e9, noNaN: true }), (low, high) => {
    const values = roundValues(low, high, 6);
    expect(values).toContain(0);
    expect(values.length).toBeGreaterThanOrEqual(3);
    expect(values.length).toBeLessThanOrEqual(9);
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(low - 1e-6 * Math.abs(low));
      expect(value).toBeLessThanOrEqual(high + 1e-6 * high);
    }
  }));
});

test('all ticks of an axis in one unit', () => {
  expect(moneyTicks(-80e6, 40e6, 6).map(({ label }) => label)).toEqual(['−£80m', '−£60m', '−£40m', '−£20m', '0', '+£20m', '+£40m']);
  expect(moneyTicks(-0.6e6, 1.2e6, 6).map(({ label }) => label)).toEqual(['−£0.5m', '0', '+£0.5m', '+£1m']);
  expect(moneyTicks(-60_000, 50_000, 6).map(({ label }) => label)).toEqual(['−£60,000', '−£40,000', '−£20,000', '0', '+£20,000', '+£40,000']);
});
