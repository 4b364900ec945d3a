import { describe, expect, test } from 'vitest';
import { optionShape, SHAPE_REACH } from '../../src/charts/optionShape.ts';
import { optionStyle } from '../../src/charts/optionStyle.ts';

const pointsOf = (d: string): [number, number][] =>
  d.slice(1, -1).split('L').map((pair) => pair.split(',').map(Number) as [number, number]);

describe('optionShape', () => {
  const polygons = [1, 3, 4, 5, 6, 7, 8].map((slot) => optionStyle(slot).shape);

  test.each(polygons)('a %s covers as much as a circle of the same size', (shape) => {
    const points = pointsOf(optionShape(shape, 20));
    let twice = 0;
    points.forEach(([x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length];
      twice += x * nextY - nextX * y;
    });
    expect(Math.abs(twice) / 2).toBeCloseTo(Math.PI * 100, 1);
  });

  test.each(polygons)('a %s keeps within the reach that is stated', (shape) => {
    const furthest = Math.max(...pointsOf(optionShape(shape, 1)).map(([x, y]) => Math.hypot(x, y)));
    expect(furthest).toBeLessThanOrEqual(SHAPE_REACH);
  });

  test.each(polygons)('a %s is centred and moves as a whole', (shape) => {
    const points = pointsOf(optionShape(shape, 10));
    const moved = pointsOf(optionShape(shape, 10, 100, -50));
    expect(points.reduce((sum, [x]) => sum + x, 0)).toBeCloseTo(0, 2);
    points.forEach(([x, y], i) => {
      expect(moved[i][0]).toBeCloseTo(x + 100, 2);
      expect(moved[i][1]).toBeCloseTo(y - 50, 2);
    });
  });

  test('a circle is as wide as its size', () => {
    expect(optionShape('circle', 10, 5, 6)).toBe('M0,6a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z');
  });
});
