import { describe, expect, test } from 'vitest';
import { distributionPicture } from '../../src/charts/distributionPicture.ts';
import type { Quantity } from '../../src/scenario/types.ts';

const share = { min: 0, max: 1 };
const forms: Readonly<Record<string, Quantity>> = {
  metalog: { p10: 0.15, p50: 0.35, p90: 0.6, min: 0, max: 1 },
  'open metalog': { p10: 0.3, p50: 0.5, p90: 0.7 },
  triangular: { min: 0.1, mode: 0.2, max: 0.6 },
  uniform: { min: 0.1, max: 0.6 },
  'U-shaped': { p10: 0.02, p50: 0.4, p90: 0.98, min: 0, max: 1 },
};
const pointsOf = (d: string): [number, number][] =>
  d.slice(1).replace('Z', '').split('L').map((pair) => pair.split(',').map(Number) as [number, number]);

describe('distributionPicture', () => {
  test.each(Object.entries(forms))('%s: a closed outline inside the box, its core within', (_, quantity) => {
    const picture = distributionPicture({ quantity, range: share }, 130, 60);
    const area = pointsOf(picture.area);
    const core = pointsOf(picture.core);
    for (const [x, y] of area) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(130);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(picture.baseline);
    }
    expect(area[0][1]).toBe(picture.baseline);
    expect(area[area.length - 1][1]).toBe(picture.baseline);
    expect(core[0][0]).toBeGreaterThan(area[0][0]);
    expect(core[core.length - 1][0]).toBeLessThan(area[area.length - 1][0]);
  });

  test('the core runs from the 10th to the 90th percentile, where the handles of a metalog stand', () => {
    const picture = distributionPicture({ quantity: forms['metalog'], range: share }, 130, 60);
    const core = pointsOf(picture.core);
    expect(core[0][0]).toBeCloseTo(picture.handles.low, 1);
    expect(core[core.length - 1][0]).toBeCloseTo(picture.handles.high, 1);
    expect(picture.middle.x).toBe(picture.handles.middle);
  });

  test('the outline of a triangle is a triangle', () => {
    const picture = distributionPicture({ quantity: { min: 0, mode: 5, max: 10 }, range: { min: -100, max: 100 } }, 200, 100);
    const [top] = [...pointsOf(picture.area)].sort((a, b) => a[1] - b[1]);
    expect(picture.toValue(top[0])).toBeCloseTo(5, 0);
  });

  test('x and value turn into each other; values stay in the range', () => {
    const picture = distributionPicture({ quantity: forms['uniform'], range: share }, 130, 60);
    expect(picture.toValue(picture.toX(0.42))).toBeCloseTo(0.42, 9);
    expect(picture.toValue(-1000)).toBe(0);
    expect(picture.toValue(5000)).toBe(1);
  });

  test('a single number is a line without an area; the earlier range stays as an outline', () => {
    const picture = distributionPicture({ quantity: 0.5, previous: forms['uniform'], range: share }, 130, 60);
    expect(picture.area).toBe('');
    expect(picture.core).toBe('');
    expect(picture.previous).toMatch(/^M/);
    expect(picture.middle.x).toBeCloseTo(picture.toX(0.5), 1);
    expect(distributionPicture({ quantity: 0, range: { min: 0, max: Number.MAX_VALUE } }, 130, 60).toX(0)).toBeLessThan(130);
  });

  test('a given axis is kept', () => {
    expect(distributionPicture({ quantity: 0.5, range: share, domain: [0.2, 0.9] }, 130, 60).domain).toEqual([0.2, 0.9]);
  });
});
