import { describe, expect, test } from 'vitest';
import type { Waterfall } from '../../src/analysis/waterfall.ts';
import type { ChartFrame } from '../../src/charts/frame.ts';
import { waterfallChart } from '../../src/charts/waterfallChart.ts';
import { waterfallReading } from '../../src/words/waterfallReading.ts';
import { faults, frameOf, normalised, textBoxes } from './drawing.ts';

const option = { id: 'plan', name: 'Keep with plan and review', shortName: 'Keep with plan', slot: 2 };
const other = { id: 'price', name: 'Price-led tender', shortName: 'Price-led', slot: 3 };
const from = { label: 'As first opened', inSentence: 'as first opened', asMoment: 'first opening' };
const to = { label: 'Now', inSentence: 'now', asMoment: 'now' };

/** Steps of sizes that a key picks, with their sum. */
function found(key: number): Waterfall {
  const unit = [1e6, 3e4, 2e8][key % 3];
  const effects = [2.1, -0.8, 0.001, -3.4, 1.2].slice(0, 1 + (key % 5)).map((size, i) => size * unit * (key % 2 === 0 || i > 0 ? 1 : -1));
  const change = effects.reduce((sum, one) => sum + one, 0);
  const groups = [['options'], ['service', 'providers', 'contractFailure'], ['market'], ['relationships'], ['values']] as const;
  return {
    trials: 4000,
    from: { mean: 1.4 * unit, standardError: 0.05 * unit },
    to: { mean: 1.4 * unit + change, standardError: 0.06 * unit },
    change: { mean: change, standardError: 0.04 * unit },
    parts: effects.map((mean, i) => ({
      groups: groups[i],
      effect: { mean, standardError: 0.02 * unit },
      alone: i === 1 ? null : { mean: mean * 0.8, standardError: 0.02 * unit },
    })),
  };
}

const draw = (key: number, frame: ChartFrame): SVGSVGElement =>
  waterfallChart(waterfallReading(found(key), { option, other: key % 2 === 0 ? null : other, from, to }).data, frame);

describe('the waterfall', () => {
  test.each([380, 620, 900])('drawn %s pixels wide', async (width) => {
    await expect(normalised(draw(9, frameOf(width)))).toMatchFileSnapshot(`snapshots/waterfallChart-${width}.svg`);
  });

  test('no text leaves the drawing or meets another: widths, text sizes, data', () => {
    const bad: string[] = [];
    for (let key = 0; key < 15; key++) {
      for (const width of [280, 320, 439, 521, 700, 1200]) {
        for (const textScale of width < 640 ? [1] : [1, 2]) {
          bad.push(...faults(draw(key, frameOf(width, { textScale }))).map((fault) => `${key}, ${width} px, text x ${textScale}: ${fault}`));
        }
      }
    }
    expect(bad).toEqual([]);
  });

  test('where words stand over the bars, the zero line crosses none of them', () => {
    let broken = 0;
    for (let key = 0; key < 15; key++) {
      const svg = draw(key, frameOf(380));
      const lines = [...svg.querySelectorAll('.zero')].map((line) => ['x1', 'y1', 'y2'].map((name) => Number(line.getAttribute(name))));
      broken += lines.length > 1 ? 1 : 0;
      for (const { words, left, right, top, bottom } of textBoxes(svg).filter((box) => box.left === 0 && box.top > lines[0][1])) {
        const crossed = lines.some(([x, from, to]) => x > left && x < right && from < bottom && to > top);
        expect(crossed, `${key}: ${words}`).toBe(false);
      }
    }
    expect(broken).toBeGreaterThan(3);
  });

  test('each step begins where the one before it ended; what takes away is hollow; levels begin at zero', () => {
    const svg = draw(9, frameOf(900));
    const { rows } = waterfallReading(found(9), { option, other, from, to }).data;
    const bars = [...svg.querySelectorAll('rect')].map((rect) => {
      const edge = rect.hasAttribute('stroke') ? 0.75 : 0;
      const x = Number(rect.getAttribute('x')) - edge;
      return { left: x, right: x + Number(rect.getAttribute('width')) + 2 * edge, filled: rect.getAttribute('fill') !== '#FFFFFF' };
    });
    expect(bars.length).toBe(rows.length);
    const zero = Number(svg.querySelector('.zero')?.getAttribute('x1'));
    rows.forEach((row, i) => {
      const { left, right, filled } = bars[i];
      expect(filled).toBe(row.kind === 'level' || row.to >= row.from);
      const begins = row.to >= row.from ? left : right;
      const before = rows[i - 1];
      const ended = row.kind === 'level' ? zero : before.to >= before.from ? bars[i - 1].right : bars[i - 1].left;
      // A step that is too small to see is drawn as a thin line.
      expect(Math.abs(begins - ended)).toBeLessThanOrEqual(1.6);
    });
  });

  test('in print all text is black; stale marks are not filled; nothing that differs is drawn as nothing', () => {
    const texts = [...draw(9, frameOf(620, { print: true })).querySelectorAll('text')];
    expect(new Set(texts.map((words) => words.getAttribute('fill')))).toEqual(new Set(['#000000']));
    const stale = [...draw(9, frameOf(620, { stale: true })).querySelectorAll('rect')];
    expect(stale.every((rect) => rect.getAttribute('fill') === '#FFFFFF' && rect.hasAttribute('stroke-dasharray'))).toBe(true);
    const none: Waterfall = { ...found(0), change: { mean: 0, standardError: 0 }, parts: [] };
    expect(faults(waterfallChart(waterfallReading(none, { option, other: null, from, to }).data, frameOf(400)))).toEqual([]);
  });
});
