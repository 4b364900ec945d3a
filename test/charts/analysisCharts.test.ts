import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acceptabilityChart } from '../../src/charts/acceptabilityChart.ts';
import { dutiesChart } from '../../src/charts/dutiesChart.ts';
import { expectedLossChart } from '../../src/charts/expectedLossChart.ts';
import type { ChartFrame } from '../../src/charts/frame.ts';
import { planeChart } from '../../src/charts/planeChart.ts';
import { rankAcceptabilityChart } from '../../src/charts/rankAcceptabilityChart.ts';
import { analysisReadings, analysisResult } from './analysisFigures.ts';
import { faults, frameOf, normalised } from './drawing.ts';
import { longestName, usualNames } from './figures.ts';

type Readings = ReturnType<typeof analysisReadings>;
/** Each chart by name, drawn from the readings of one result. */
const charts = {
  dutiesChart: (r: Readings, frame: ChartFrame) => dutiesChart(r.duties.data, frame),
  expectedLossChart: (r: Readings, frame: ChartFrame) => expectedLossChart(r.expectedLoss.data, frame),
  acceptabilityChart: (r: Readings, frame: ChartFrame) => acceptabilityChart(r.acceptability.data, frame),
  acceptabilityLossChart: (r: Readings, frame: ChartFrame) => acceptabilityChart(r.acceptabilityLoss.data, frame),
  acceptabilityWeightChart: (r: Readings, frame: ChartFrame) => acceptabilityChart(r.acceptabilityWeight.data, frame),
  planeChart: (r: Readings, frame: ChartFrame) => planeChart(r.plane.data, frame),
  rankAcceptabilityChart: (r: Readings, frame: ChartFrame) => rankAcceptabilityChart(r.rankAcceptability.data, frame),
};
const names = Object.keys(charts) as (keyof typeof charts)[];
const usual = analysisReadings(analysisResult(usualNames, 600, 3, 1));

// A chart that warns is a chart that fails.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((...said: unknown[]) => { throw new Error(String(said[0])); });
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => { throw new Error(String(said[0])); });
});
afterEach(() => { vi.restoreAllMocks(); });

const cases = ([
  [1, false, 1, 1], [2, true, 2, 1], [3, false, 5, 0], [6, false, 4, 100], [6, true, 7, 0.01], [12, true, 8, 1], [12, false, 9, 3],
] as const).map(([count, long, key, spread]) => {
  const optionNames = Array.from({ length: count }, (_, i) => (long ? `${String(i)} ${longestName}`.slice(0, 80) : usualNames[i % 6]));
  return { count, readings: analysisReadings(analysisResult(optionNames, 60, key, spread)) };
});

describe.each(names)('%s', (name) => {
  test.each([380, 620, 900])('drawn %s pixels wide', async (width) => {
    await expect(normalised(charts[name](usual, frameOf(width)))).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  test('no text leaves the drawing or meets another: widths, numbers of options, names, text sizes, data', () => {
    const bad: string[] = [];
    for (const { count, readings } of cases) {
      for (const width of [320, 439, 521, 700, 1200]) {
        for (const textScale of [1, 2]) {
          if (textScale === 2 && width < 640) continue; // text twice as large on a page of 640 is the page of 320
          const found = faults(charts[name](readings, frameOf(width, { textScale })));
          bad.push(...found.map((fault) => `${count} options, ${width} px, text x ${textScale}: ${fault}`));
        }
      }
    }
    expect(bad).toEqual([]);
  });

  test('keeps its size whatever the figures, stale or printed', () => {
    const size = (svg: SVGSVGElement): string => `${svg.getAttribute('width') ?? ''} x ${svg.getAttribute('height') ?? ''}`;
    const sizes = [1, 2, 3].map((key) => size(charts[name](analysisReadings(analysisResult(usualNames, 50, key, key)), frameOf(500))));
    sizes.push(size(charts[name](usual, frameOf(500, { stale: true }))), size(charts[name](usual, frameOf(500, { print: true }))));
    expect(new Set(sizes).size).toBe(1);
  });

  test('in print all text is black', () => {
    const texts = [...charts[name](usual, frameOf(620, { print: true })).querySelectorAll('text, tspan')];
    expect(new Set(texts.map((text) => text.getAttribute('fill')).filter((fill) => fill !== '#000000'))).toEqual(new Set());
  });

  test('stale marks are dashed, and none is filled with a colour of an option', () => {
    const svg = charts[name](usual, frameOf(620, { stale: true }));
    const grounds = ['#FFFFFF', '#E3E9EB', null];
    const filled = [...svg.querySelectorAll('rect, circle, path.option-shape')].filter((mark) => !grounds.includes(mark.getAttribute('fill')));
    expect(filled).toEqual([]);
    expect(svg.querySelectorAll('[stroke-dasharray]').length).toBeGreaterThan(0);
  });
});

const numberOf = (element: Element | null, attribute: string): number => Number(element?.getAttribute(attribute));

describe('what charts show', () => {
  test('duties: every number over a track, harm hatched, with those who still gain', () => {
    const svg = dutiesChart(usual.duties.data, frameOf(900));
    expect(svg.querySelectorAll('g.row').length).toBe(5);
    expect(svg.querySelectorAll('path.hatch').length)
      .toBe(usual.duties.data.rows.filter(({ cells }) => (cells[3].share ?? 0) > 0.01).length);
    const words = [...svg.querySelectorAll('text')].map((text) => text.textContent);
    expect(words.filter((word) => word.endsWith(' still gain')).length).toBe(5);
  });

  test('duties: an option that changes nothing has no bar', () => {
    const same = analysisReadings(analysisResult(['A', 'B'], 20, 1, 0)).duties;
    expect(same.data.rows[0].cells.map(({ label }) => label)).toEqual(['no change', 'no change', 'no change', 'no change']);
    expect(dutiesChart(same.data, frameOf(900)).querySelectorAll('path.hatch').length).toBe(0);
  });

  test('expected loss: bars as long as the averages, lines to the bad case, on one scale from nought', () => {
    const svg = expectedLossChart(usual.expectedLoss.data, frameOf(900));
    const zero = numberOf(svg.querySelector('line.zero'), 'x1');
    const units = usual.expectedLoss.data.rows.flatMap(({ option, expected, bad }) => {
      const row = svg.querySelector(`g[data-option="${option.id}"]`);
      return [
        numberOf(row?.querySelector('rect') ?? null, 'width') / expected,
        (numberOf(row?.querySelector('line.bad-case') ?? null, 'x2') - zero) / bad,
      ];
    });
    expect(units.length).toBe(12);
    expect(Math.max(...units) / Math.min(...units)).toBeCloseTo(1, 1);
  });

  test('acceptability: the heavy line is the leader’s and covers every value once', () => {
    const { data } = usual.acceptability;
    data.values.forEach((_, i) => { expect(data.lines.filter(({ leads }) => leads[i]).length).toBe(1); });
    const svg = acceptabilityChart(data, frameOf(620));
    expect(svg.querySelectorAll('path.curve').length).toBe(6);
    expect(svg.querySelectorAll('path.frontier').length).toBe(data.lines.filter(({ leads }) => leads.includes(true)).length);
    expect(svg.querySelectorAll('line.present').length).toBe(1);
    expect(svg.querySelectorAll('.mark').length).toBe(3);
  });

  test('plane: clouds of two options, the balance line through the reference at the worth of a year of full health', () => {
    const { data } = usual.plane;
    const svg = planeChart(data, frameOf(620));
    expect(svg.querySelectorAll('path.cloud').length).toBe(2);
    const ends = /^M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)$/.exec(svg.querySelector('path.balance')?.getAttribute('d') ?? '');
    const [fromX, fromY, toX, toY] = (ends ?? []).slice(1).map(Number);
    const [x0, y0] = [...svg.querySelectorAll('line.zero')].map((line, i) => numberOf(line, i === 0 ? 'x1' : 'y1'));
    // The middle of the plane lies on the line.
    const length = Math.hypot(toX - fromX, toY - fromY);
    expect(Math.abs((toY - fromY) * (x0 - fromX) - (toX - fromX) * (y0 - fromY)) / length).toBeLessThan(0.5);
    expect(toY).toBeLessThan(fromY);
  });

  test('ranks fill the whole bar', () => {
    const svg = rankAcceptabilityChart(usual.rankAcceptability.data, frameOf(620));
    for (const row of svg.querySelectorAll('g.row')) {
      const widths = [...row.querySelectorAll('rect')].map((rect) => numberOf(rect, 'width') + (rect.hasAttribute('stroke') ? 1.5 : 0));
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 620)).toBeLessThan(4);
    }
  });
});
