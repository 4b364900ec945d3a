import { describe, expect, test } from 'vitest';
import { breakEvenChart } from '../../src/charts/breakEvenChart.ts';
import type { ChartFrame } from '../../src/charts/frame.ts';
import { tornadoChart } from '../../src/charts/tornadoChart.ts';
import { weightSweepChart } from '../../src/charts/weightSweepChart.ts';
import { winnersChart } from '../../src/charts/winnersChart.ts';
import { breakEvenReading } from '../../src/words/breakEvenReading.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { tornadoReading } from '../../src/words/tornadoReading.ts';
import { weightSweepReading } from '../../src/words/weightSweepReading.ts';
import { decision, mapFigures, sweepFigures, tornadoFigures } from './changeFigures.ts';
import { faults, frameOf, normalised } from './drawing.ts';
import { longestName } from './figures.ts';

type Draw = (frame: ChartFrame) => SVGSVGElement;
const looks = optionLooks(decision);
const longLooks = looks.map((look, i) => ({ ...look, name: longestName, shortName: `${String(i)} ${longestName}`.slice(0, 80) }));
const scoring = { priceFormula: 'relative', trackRecord: true } as const;

function sweepDraws(sweep: ReturnType<typeof sweepFigures>): { readonly winners: Draw; readonly follows: Draw } {
  const reading = weightSweepReading(sweep, scoring, decision, looks[3]);
  if (reading === null) throw new Error('No reading.');
  const { winners, follows } = reading;
  return { winners: (frame) => winnersChart(winners[0].data, frame), follows: (frame) => weightSweepChart(follows.data, frame) };
}
const drawTornado = (found: ReturnType<typeof tornadoFigures>): Draw => {
  const { data } = tornadoReading(found, decision, looks);
  return (frame) => tornadoChart(data, frame);
};
const drawMap = (found: ReturnType<typeof mapFigures>, names = looks): Draw => {
  const { data } = breakEvenReading(found, decision, names);
  return (frame) => breakEvenChart(data, frame);
};

const charts: Readonly<Record<string, { readonly usual: Draw; readonly others: readonly Draw[] }>> = {
  tornadoChart: {
    usual: drawTornado(tornadoFigures()),
    others: [
      drawTornado(tornadoFigures({ mean: -2e6, size: 2e7, key: 5 })), drawTornado(tornadoFigures({ mean: 4e4, size: 6e5, key: 7 })),
      drawTornado(tornadoFigures({ every: 1000 })), drawTornado(tornadoFigures({ mean: 0, every: 1, key: 3 })),
    ],
  },
  breakEvenChart: {
    usual: drawMap(mapFigures({ step: 2 })),
    others: [
      drawMap(mapFigures({ far: 3 })), drawMap(mapFigures({ error: 0.6 })), drawMap(mapFigures({ step: 1, isFinest: true }), longLooks),
    ],
  },
  winnersChart: { usual: sweepDraws(sweepFigures()).winners, others: [sweepDraws(sweepFigures({ present: null })).winners] },
  weightSweepChart: {
    usual: sweepDraws(sweepFigures()).follows,
    others: [
      sweepDraws(sweepFigures({ present: null, gain: 0 })).follows, sweepDraws(sweepFigures({ gain: -9e7, top: 0.6 })).follows,
      sweepDraws(sweepFigures({ top: 0, error: 5e6, present: 0.6 })).follows,
    ],
  },
};

describe.each(Object.keys(charts))('%s', (name) => {
  const { usual, others } = charts[name];

  test.each([380, 620, 900])('drawn %s pixels wide', async (width) => {
    await expect(normalised(usual(frameOf(width)))).toMatchFileSnapshot(`snapshots/${name}-${width}.svg`);
  });

  test('no text leaves the drawing or meets another: figures, widths, text sizes', () => {
    const bad: string[] = [];
    [usual, ...others].forEach((draw, i) => {
      for (const width of [320, 439, 521, 700, 1200]) {
        for (const textScale of [1, 2]) {
          if (textScale === 2 && width < 640) continue;
          bad.push(...faults(draw(frameOf(width, { textScale }))).map((fault) => `${String(i)}, ${String(width)} px, text x ${String(textScale)}: ${fault}`));
        }
      }
    });
    expect(bad).toEqual([]);
  });

  test('in print all text is black', () => {
    const fills = [...usual(frameOf(620, { print: true })).querySelectorAll('text, tspan')].map((text) => text.getAttribute('fill'));
    expect(fills.filter((fill) => fill !== '#000000')).toEqual([]);
  });

  test('stale marks are dashed, and no region, bar or band is filled', () => {
    const svg = usual(frameOf(620, { stale: true }));
    expect(svg.querySelectorAll('[stroke-dasharray]').length).toBeGreaterThan(0);
    const filled = [...svg.querySelectorAll('rect, path.region, path.band')]
      .filter((mark) => mark.closest('pattern') === null)
      .map((mark) => mark.getAttribute('fill') ?? 'none')
      .filter((fill) => fill !== '#FFFFFF' && fill !== 'none' && !fill.startsWith('url('));
    expect(filled).toEqual([]);
  });
});
