import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contributionsChart } from '../../src/charts/contributionsChart.ts';
import { differenceChart } from '../../src/charts/differenceChart.ts';
import type { ChartFrame } from '../../src/charts/frame.ts';
import { futuresStrip } from '../../src/charts/futuresStrip.ts';
import { integrationChart } from '../../src/charts/integrationChart.ts';
import { lensesChart } from '../../src/charts/lensesChart.ts';
import { networkPicture } from '../../src/charts/networkPicture.ts';
import { emptyLenses } from '../../src/words/lensesReading.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { makeScenario } from '../analysis/makeResult.ts';
import { faults, frameOf, normalised } from './drawing.ts';
import { irregularResult, longestName, readingsOf, usualNames } from './figures.ts';

/** Each chart by name, drawn from the readings of one result. */
const charts = {
  lensesChart: (r: ReturnType<typeof readingsOf>, frame: ChartFrame) => lensesChart(r.lenses.data, frame),
  differenceChart: (r: ReturnType<typeof readingsOf>, frame: ChartFrame) => differenceChart(r.difference.data, frame),
  integrationChart: (r: ReturnType<typeof readingsOf>, frame: ChartFrame) => integrationChart(r.integration.data, frame),
  contributionsChart: (r: ReturnType<typeof readingsOf>, frame: ChartFrame) => contributionsChart(r.contributions.data, frame),
  futuresStrip: (r: ReturnType<typeof readingsOf>, frame: ChartFrame) =>
    futuresStrip({ parts: r.lenses.data.rows.map(({ option, whole }) => ({ option, share: whole.share })) }, frame),
};
type ChartName = keyof typeof charts;
const names = Object.keys(charts) as ChartName[];
const usual = readingsOf(irregularResult(usualNames, 300, 3, 1));

// A chart that warns is a chart that fails.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((...said: unknown[]) => { throw new Error(String(said[0])); });
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => { throw new Error(String(said[0])); });
});
afterEach(() => { vi.restoreAllMocks(); });

describe.each(names)('%s', (name) => {
  test.each([380, 620, 900])('drawn %s pixels wide', async (width) => {
    await expect(normalised(charts[name](usual, frameOf(width)))).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  test('no text leaves the drawing or meets another: widths, numbers of options, names, text sizes, data', () => {
    const bad: string[] = [];
    const cases = [
      [1, false, 1, 1], [2, true, 2, 1], [3, false, 5, 0], [6, false, 4, 100], [6, true, 7, 0.01], [12, true, 8, 1], [12, false, 9, 3],
    ] as const;
    for (const [count, long, key, spread] of cases) {
      const optionNames = Array.from({ length: count }, (_, i) => (long ? `${String(i)} ${longestName}`.slice(0, 80) : usualNames[i % 6]));
      const readings = readingsOf(irregularResult(optionNames, 60, key, spread));
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
    const sizes = [1, 2, 3].map((key) => size(charts[name](readingsOf(irregularResult(usualNames, 50, key, key)), frameOf(500))));
    sizes.push(size(charts[name](usual, frameOf(500, { stale: true }))), size(charts[name](usual, frameOf(500, { print: true }))));
    expect(new Set(sizes).size).toBe(1);
  });

  test('in print all text is black', () => {
    const texts = [...charts[name](usual, frameOf(620, { print: true })).querySelectorAll('text, tspan')];
    const fills = texts.map((text) => text.getAttribute('fill'));
    expect(new Set(fills.filter((fill) => fill !== '#000000'))).toEqual(new Set());
  });

  test('stale marks are dashed, and none is filled with a colour of an option', () => {
    const svg = charts[name](usual, frameOf(620, { stale: true }));
    const grounds = ['#FFFFFF', '#E3E9EB', null];
    const filled = [...svg.querySelectorAll('rect, circle.dot')].filter((mark) => !grounds.includes(mark.getAttribute('fill')));
    expect(filled).toEqual([]);
    expect(svg.querySelectorAll('[stroke-dasharray]').length).toBeGreaterThan(0);
  });
});

describe('what charts show', () => {
  test('fifty dots a row, each with its future; filled for better and hollow for worse', () => {
    const svg = differenceChart(usual.difference.data, frameOf(620));
    for (const row of usual.difference.data.rows) {
      const dots = [...svg.querySelectorAll(`circle.dot[data-option="${row.option.id}"]`)];
      expect(dots.map((dot) => Number(dot.getAttribute('data-trial')))).toEqual(row.dots.map(({ trial }) => trial));
      expect(dots.filter((dot) => dot.getAttribute('fill') === '#FFFFFF').length).toBe(row.dots.filter(({ value }) => value < 0).length);
    }
  });

  test('bars are as long as their shares, on one scale for both lenses', () => {
    const svg = lensesChart(usual.lenses.data, frameOf(900));
    const units: number[] = [];
    for (const { option, narrow, whole } of usual.lenses.data.rows) {
      for (const rect of svg.querySelectorAll(`g[data-option="${option.id}"] > rect`)) {
        // A hollow bar has its edge, 1.5 wide, inside.
        const hollow = rect.hasAttribute('stroke');
        const { share } = hollow ? narrow : whole;
        const length = Number(rect.getAttribute('width')) + (hollow ? 1.5 : 0);
        if (share > 0.05) units.push(length / share);
      }
    }
    expect(units.length).toBeGreaterThan(3);
    expect(Math.max(...units) / Math.min(...units)).toBeCloseTo(1, 1);
  });

  test('simulation error is shown while it is wider than a pixel', () => {
    const share = { share: 0.5, label: '50', strong: true };
    const row = { ...usual.lenses.data.rows[0], whole: { ...share, standardError: 0.02 }, narrow: { ...share, standardError: 0.0001 } };
    expect(lensesChart({ ...usual.lenses.data, rows: [row] }, frameOf(900)).querySelectorAll('.simulation-error').length).toBe(1);
  });

  test('at most two options have ribbons', () => {
    expect(usual.integration.data.lines.filter(({ ribbon }) => ribbon !== null).length).toBe(2);
  });

  test('the lenses chart has the same size before the first figures', () => {
    const looks = optionLooks(makeScenario({ options: usualNames.map((optionName, i) => ({ id: `o${i}`, name: optionName, outcomes: {} })) }));
    const empty = lensesChart(emptyLenses(looks), frameOf(620));
    expect(empty.getAttribute('height')).toBe(lensesChart(usual.lenses.data, frameOf(620)).getAttribute('height'));
    expect(faults(empty)).toEqual([]);
  });
});

test('the check for faults bites', () => {
  const svg = contributionsChart(usual.contributions.data, frameOf(620));
  svg.querySelectorAll('text').forEach((text, i) => { if (i < 2) text.setAttribute('x', '600'); });
  expect(faults(svg).some((fault) => fault.startsWith('outside'))).toBe(true);
  svg.querySelectorAll('text').forEach((text) => { text.setAttribute('y', '50'); });
  expect(faults(svg).some((fault) => fault.startsWith('overlap'))).toBe(true);
});

describe('networkPicture', () => {
  const network = (services: number, partners: number) => ({
    nodes: [
      ...Array.from({ length: services }, (_, i) => ({ id: `s${i}`, kind: 'service' as const })),
      ...Array.from({ length: partners }, (_, i) => ({ id: `p${i}`, kind: 'partner' as const })),
    ],
    links: Array.from({ length: partners }, (_, i) => ({ between: [`s${i % services}`, `p${i}`] as const, strength: (i + 1) / partners })),
  });

  const counts = [[1, 0], [1, 1], [1, 5], [2, 4], [3, 6], [5, 12], [12, 0], [12, 12], [8, 15]];

  test.each(counts)('%s services and %s partners stand apart and inside', (services, partners) => {
    const svg = networkPicture(network(services, partners), frameOf(294));
    const height = Number(svg.getAttribute('height'));
    const at = (element: Element, name: string): number => Number(element.getAttribute(name));
    const nodes = [
      ...[...svg.querySelectorAll('rect')].map((square) => {
        const half = at(square, 'width') / 2;
        return { x: at(square, 'x') + half, y: at(square, 'y') + half, r: half };
      }),
      ...[...svg.querySelectorAll('circle')].map((c) => ({ x: at(c, 'cx'), y: at(c, 'cy'), r: at(c, 'r') + 1.1 })),
    ];
    expect(nodes.length).toBe(services + partners);
    nodes.forEach((a, i) => {
      expect(a.x - a.r).toBeGreaterThanOrEqual(0);
      expect(a.x + a.r).toBeLessThanOrEqual(294);
      expect(a.y - a.r).toBeGreaterThanOrEqual(0);
      expect(a.y + a.r).toBeLessThanOrEqual(height);
      for (const b of nodes.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
    });
  });

  test('links are as wide as they are strong; weak ones are dotted', () => {
    const lines = [...networkPicture(network(1, 5), frameOf(294)).querySelectorAll('line')];
    expect(lines.map((line) => line.hasAttribute('stroke-dasharray'))).toEqual([true, false, false, false, false]);
    const widths = lines.slice(1).map((line) => Number(line.getAttribute('stroke-width')));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });
});
