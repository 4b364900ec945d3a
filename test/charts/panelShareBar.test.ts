import { describe, expect, test } from 'vitest';
import { panelShareBar } from '../../src/charts/panelShareBar.ts';
import { faults, frameOf } from './drawing.ts';

const widths = (svg: SVGSVGElement): readonly number[] => [...svg.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')));

describe('the share of panels as a thin bar', () => {
  test('is as long as the share of its track, with its simulation error', () => {
    const svg = panelShareBar({ share: 0.4, standardError: 0.01 }, frameOf(100));
    expect(widths(svg)).toEqual([100, 40]);
    expect(svg.querySelectorAll('.simulation-error')).toHaveLength(1);
    expect(faults(svg)).toEqual([]);
  });

  test.each([[0, 0, [64]], [0.004, 0.0001, [64]], [1, 0, [64, 64]]])('a share of %s with an error of %s', (share, standardError, drawn) => {
    const svg = panelShareBar({ share, standardError }, frameOf(64, { textScale: 2 }));
    expect(widths(svg)).toEqual(drawn);
    expect(svg.querySelector('.simulation-error')).toBeNull();
    expect(faults(svg)).toEqual([]);
  });
});
