import { expect, test } from 'vitest';
import { axisTicks } from '../../src/charts/axisTicks.ts';

const ticks = [-40, -20, 0, 20, 40].map((at) => ({ at, label: at === 0 ? '0' : `£${at}m` }));

test('all ticks where there is room, else fewer, and zero always', () => {
  expect(axisTicks(ticks, (at) => 200 + 4 * at, 400, 13).map(({ at }) => at)).toEqual([-40, -20, 0, 20, 40]);
  expect(axisTicks(ticks, (at) => 60 + at, 120, 13).map(({ at }) => at)).toEqual([-40, 0, 40]);
  expect(axisTicks(ticks, (at) => 20 + at / 2, 40, 13).map(({ at }) => at)).toEqual([0]);
});

test('words at the edges move inwards', () => {
  const placed = axisTicks(ticks, (at) => 200 + 5 * at, 400, 13);
  expect(placed[0].x).toBe(0);
  expect(placed[0].labelX).toBeGreaterThan(10);
  expect(placed[4].labelX).toBeLessThan(390);
});
