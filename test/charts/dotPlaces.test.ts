import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotPlaces } from '../../src/charts/dotPlaces.ts';

const place = (values: readonly number[], height = 40) =>
  dotPlaces(values.map((value) => ({ value, x: 200 + value })), 200, 6, height, 400);

test('columns begin at zero on either side; zeros stand on it and push the others out', () => {
  expect(place([1, -1, 7])).toEqual([{ x: 203, up: 0 }, { x: 197, up: 0 }, { x: 209, up: 0 }]);
  expect(place([0, 0, 1, -1])).toEqual([{ x: 200, up: 0 }, { x: 200, up: 6 }, { x: 206, up: 0 }, { x: 194, up: 0 }]);
});

test('a tall stack is pressed into the height', () => {
  const places = place(Array<number>(50).fill(2), 30);
  expect(Math.max(...places.map(({ up }) => up)) + 6).toBeCloseTo(30, 9);
});

test('dots stay in the frame, on their side of zero, and none upon another', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 50 }), (values) => {
    const places = place(values);
    expect(new Set(places.map(({ x, up }) => `${x} ${up}`)).size).toBe(values.length);
    places.forEach(({ x, up }, i) => {
      expect(Math.sign(x - 200)).toBe(Math.sign(values[i]));
      expect(x).toBeGreaterThanOrEqual(3);
      expect(x).toBeLessThanOrEqual(397);
      expect(up).toBeLessThanOrEqual(34 + 1e-9);
    });
  }));
});
