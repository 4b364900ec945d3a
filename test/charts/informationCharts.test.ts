import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { conditionsChart } from '../../src/charts/conditionsChart.ts';
import { informationChart } from '../../src/charts/informationChart.ts';
import type { ChartFrame } from '../../src/charts/frame.ts';
import { informationReading } from '../../src/words/informationReading.ts';
import { scenarioDiscoveryReading } from '../../src/words/scenarioDiscoveryReading.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { faults, frameOf, normalised } from './drawing.ts';
import { discoveryOf, informationOf, someScenario } from './informationFigures.ts';

const scenario = someScenario();
const looks = optionLooks(scenario, scenario.options.map(({ id }) => id));
const information = (key: number, size: number) => informationReading(informationOf(scenario, key, size), 'whole', scenario).data;
const conditions = (key: number, count: number) => scenarioDiscoveryReading(discoveryOf(scenario, key, count), looks, scenario).data;

const charts = {
  informationChart: (key: number, frame: ChartFrame) => informationChart(information(key, [1e6, 2e8, 3000][key % 3]), frame),
  conditionsChart: (key: number, frame: ChartFrame) => conditionsChart(conditions(key, 1 + (key % 3)), frame),
};
type ChartName = keyof typeof charts;

// A chart that warns is a chart that fails.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((...said: unknown[]) => { throw new Error(String(said[0])); });
});
afterEach(() => { vi.restoreAllMocks(); });

describe.each(Object.keys(charts) as ChartName[])('%s', (name) => {
  test.each([380, 620, 900])('drawn %s pixels wide', async (width) => {
    await expect(normalised(charts[name](3, frameOf(width)))).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  test('no text leaves the drawing or meets another: widths, text sizes, data', () => {
    const bad: string[] = [];
    for (let key = 0; key < 12; key++) {
      for (const width of [280, 320, 439, 521, 700, 1200]) {
        for (const textScale of [1, 2]) {
          if (textScale === 2 && width < 640) continue; // text twice as large on a page of 640 is the page of 320
          bad.push(...faults(charts[name](key, frameOf(width, { textScale }))).map((fault) => `${key}, ${width} px, text x ${textScale}: ${fault}`));
        }
      }
    }
    expect(bad).toEqual([]);
  });

  test('in print all text is black; stale marks are not filled', () => {
    const texts = [...charts[name](2, frameOf(620, { print: true })).querySelectorAll('text')];
    expect(new Set(texts.map((text) => text.getAttribute('fill')))).toEqual(new Set(['#000000']));
    const stale = [...charts[name](2, frameOf(620, { stale: true })).querySelectorAll('rect')];
    expect(stale.filter((mark) => !['#FFFFFF', '#B9C5CA'].includes(mark.getAttribute('fill') ?? ''))).toEqual([]);
    expect(stale.some((mark) => mark.hasAttribute('stroke-dasharray'))).toBe(true);
  });
});

describe('what they show', () => {
  test('bars as long as their values, from one line, in grey; hollow where the value is not clear', () => {
    const data = information(3, 1e6);
    const rows = data.sections.flatMap((section) => section.rows);
    const bars = [...informationChart(data, frameOf(900)).querySelectorAll('rect')];
    const drawn = rows.filter(({ value }) => value > 0);
    expect(bars.length).toBe(drawn.length);
    const units = bars.map((rect, i) => (Number(rect.getAttribute('width')) + (rect.hasAttribute('stroke') ? 1.5 : 0)) / drawn[i].value);
    for (const unit of units) expect(unit / units[0]).toBeCloseTo(1, 1);
    expect(bars.map((rect) => rect.getAttribute('fill') === '#5B6B75')).toEqual(drawn.map(({ isClear }) => isClear));
  });

  test('the part of a strip lies between its bounds', () => {
    const strip = { label: 'Trust', from: 0.25, to: 1, lowWords: '14', highWords: null, leastWords: '4', mostWords: '29' };
    const svg = conditionsChart({ strips: [strip] }, frameOf(400));
    const part = svg.querySelector('rect.part');
    expect([part?.getAttribute('x'), part?.getAttribute('width')]).toEqual(['100', '300']);
    expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['Trust', '14', '4', '29']);
  });

  test('keeps its size while the figures change', () => {
    const size = (size: number): string | null => informationChart(information(1, size), frameOf(900)).getAttribute('height');
    expect(size(1e6)).toBe(size(3e3));
  });
});
