import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelPlaces } from '../../src/charts/labelPlaces.ts';

test('labels that have room stay, those that touch move apart about their middle', () => {
  expect(labelPlaces([10, 50, 90], 17, 0, 100)).toEqual([10, 50, 90]);
  expect(labelPlaces([50, 50], 20, 0, 100)).toEqual([40, 60]);
  expect(labelPlaces([0, 1], 20, 0, 100)).toEqual([0, 20]);
  expect(labelPlaces([100, 100, 100], 20, 0, 100)).toEqual([60, 80, 100]);
  expect(labelPlaces([], 17, 0, 100)).toEqual([]);
});

test('always apart, inside and in the order of the wishes', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -20, max: 220 }), { minLength: 1, maxLength: 12 }), (wishes) => {
    const places = labelPlaces(wishes, 17, 0, 200);
    const order = wishes.map((_, i) => i).sort((a, b) => wishes[a] - wishes[b] || a - b);
    order.forEach((at, rank) => {
      expect(places[at]).toBeGreaterThanOrEqual(-1e-9);
      expect(places[at]).toBeLessThanOrEqual(200 + 1e-9);
      if (rank > 0) expect(places[at] - places[order[rank - 1]]).toBeGreaterThanOrEqual(17 - 1e-9);
    });
  }));
});
