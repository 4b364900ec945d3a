import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { differenceChart } from '../../src/charts/differenceChart.ts';
import { nearestDot, ringDot } from '../../src/charts/dotRing.ts';
import { replayNetwork } from '../../src/charts/replayNetwork.ts';
import { movePlayhead, replayStrip } from '../../src/charts/replayStrip.ts';
import { storyReplay } from '../../src/words/storyMonth.ts';
import { storyStripReading } from '../../src/words/storyStripReading.ts';
import { corpus } from '../corpus.ts';
import { faults, frameOf, normalised, textBoxes } from './drawing.ts';
import { irregularResult, longestName, readingsOf, usualNames } from './figures.ts';
import { busyMonth, network, toldOptions } from './replayFigures.ts';

// A chart that warns is a chart that fails.
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((...said: unknown[]) => { throw new Error(String(said[0])); });
  vi.spyOn(console, 'error').mockImplementation((...said: unknown[]) => { throw new Error(String(said[0])); });
});
afterEach(() => { vi.restoreAllMocks(); });

const nursing = corpus.find(({ file }) => file === 'community-nursing.json')?.scenario;
if (nursing === undefined) throw new Error('The scenario of community nursing is gone.');
const told = toldOptions(nursing, 485, [0, 2]);
const widths = [288, 548, 900];

describe('the network of a replay', () => {
  const replay = storyReplay(told[1].story, nursing);

  test.each([358, 548])('drawn %s pixels wide, in a busy month', async (width) => {
    const { svg, show } = replayNetwork(replay.network, frameOf(width));
    show(replay.month(22));
    await expect(normalised(svg)).toMatchFileSnapshot(`snapshots/replayNetwork-${width}.svg`);
  });

  test('no text leaves the drawing or meets another: every scenario, every size, names as long as can be, large text', () => {
    const bad: string[] = [];
    const look = (words: string, data: Parameters<typeof replayNetwork>[0]): void => {
      for (const width of widths) {
        for (const textScale of [1, 2]) {
          if (textScale === 2 && width < 900) continue; // text twice as large stands in a column of its own
          const { svg, show } = replayNetwork(data, frameOf(width, { textScale }));
          show(busyMonth(data));
          bad.push(...faults(svg).map((fault) => `${words}, ${width} px, text x ${textScale}: ${fault}`));
        }
      }
    };
    for (const { file, scenario } of corpus) look(file, storyReplay(toldOptions(scenario, 3, [0])[0].story, scenario).network);
    for (const [services, partners] of [[1, 0], [1, 1], [1, 7], [2, 4], [3, 0], [4, 6], [12, 12], [12, 0], [5, 16]]) {
      look(`${services} services, ${partners} partners`, network(services, partners));
      look(`${services} services, ${partners} partners, long names`, network(services, partners, () => longestName));
    }
    expect(bad).toEqual([]);
  });

  test('a month changes what is drawn and draws nothing anew; the first month comes back as it was', () => {
    const { svg, show } = replayNetwork(replay.network, frameOf(548));
    show(replay.month(0));
    const first = svg.outerHTML;
    const parts = [...svg.querySelectorAll('*')];
    for (const month of [22, 60, 119]) show(replay.month(month));
    expect(svg.outerHTML).not.toBe(first);
    expect([...svg.querySelectorAll('*')]).toEqual(parts);
    show(replay.month(0));
    expect(svg.outerHTML).toBe(first);
  });

  test('links are as wide as they are strong, over the strength at the start; weak ones are dotted', () => {
    const data = { ...network(1, 4), links: [0.9, 0.6, 0.35, 0.1].map((start, p) => ({ between: ['s0', `p${p}`] as const, start })) };
    const { svg, show } = replayNetwork(data, frameOf(548));
    const width = (line: Element): number => Number(line.getAttribute('stroke-width'));
    const links = (): Element[] => [...svg.querySelectorAll('path.link')];
    const month = busyMonth(data);
    show({ ...month, links: [0.6, 0.9, 0.35, 0.1].map((strength) => ({ strength, label: '1', crosses: 0 })) });
    const before = [...svg.querySelectorAll('.links-at-start path')].map(width);
    expect(before).toEqual([...before].sort((a, b) => b - a));
    const now = links().map(width);
    expect(now[0]).toBeLessThan(before[0]);
    expect(now[1]).toBeGreaterThan(before[1]);
    expect(now[2]).toBe(before[2]);
    expect(links().map((line) => line.getAttribute('stroke-dasharray') !== 'none')).toEqual([false, false, false, true]);
  });

  test('a holder is marked by one stripe and written; a dip is as wide as what it takes; crosses are counted', () => {
    const data = network(3, 4);
    const { svg, show } = replayNetwork(data, frameOf(900));
    const month = busyMonth(data);
    show({
      services: month.services.map((service, i) => ({ ...service, dip: [0, 0.25, 0.5][i] })),
      links: month.links.map((link, i) => ({ ...link, crosses: i === 0 ? 3 : 0 })),
    });
    const isSeen = (part: Element): boolean => part.closest('[display=none]') === null;
    const cards = [...svg.querySelectorAll('g.service')];
    expect(cards.map((card) => [...card.querySelectorAll('g.holder')].map(isSeen))).toEqual([
      [true, false, false], [false, true, false], [false, false, true],
    ]);
    const lost = cards.map((card) => Number(card.querySelector('.dip')?.previousElementSibling?.getAttribute('width') ?? 0));
    expect(lost[2]).toBeCloseTo(2 * lost[1], -1);
    expect(isSeen(cards[0].querySelectorAll('.dip')[0])).toBe(false);
    expect([...svg.querySelectorAll('path.failed')].filter(isSeen).length).toBe(3);
    expect(textBoxes(svg).filter(({ words }) => words.startsWith('Independent')).length).toBe(3);
  });

  test('in print all text is black, on white', () => {
    const { svg, show } = replayNetwork(replay.network, frameOf(330, { print: true }));
    show(replay.month(119));
    expect(new Set([...svg.querySelectorAll('text')].map((text) => text.getAttribute('fill')))).toEqual(new Set(['#000000']));
    expect([...svg.querySelectorAll('.service > path')].filter((path) => path.getAttribute('fill') === '#12303B')).toEqual([]);
  });

  test('links to nowhere, to themselves and one on top of another do no harm', () => {
    const data = {
      ...network(2, 2),
      links: [['s0', 'nobody'], ['s0', 's0'], ['s0', 's1'], ['s0', 's1'], ['p0', 'p1'], ['p0', 'p1'], ['s1', 'p1'], ['s1', 'p1']]
        .map(([a, b]) => ({ between: [a, b] as const, start: 0.5 })),
    };
    const { svg, show } = replayNetwork(data, frameOf(548));
    show(busyMonth(data));
    expect(faults(svg)).toEqual([]);
    expect(svg.querySelectorAll('path.link').length).toBe(6);
  });
});

describe('the strip of a replay', () => {
  test.each([358, 548])('drawn %s pixels wide', async (width) => {
    await expect(normalised(replayStrip(storyStripReading(told, 'integration').data, frameOf(width)))).toMatchFileSnapshot(`snapshots/replayStrip-${width}.svg`);
  });

  test('no text leaves the drawing or meets another, whatever is measured and however long the names', () => {
    const bad: string[] = [];
    for (const { scenario } of corpus) {
      const usual = toldOptions(scenario, 11);
      const long = usual.map((one) => ({
        ...one, look: { ...one.look, name: longestName, shortName: `${one.look.id} ${longestName}`.slice(0, 80) },
      }));
      for (const measure of ['integration', 'spend'] as const) {
        for (const [sides, width] of [[usual, 288], [long, 548], [long.slice(0, 1), 288]] as const) {
          const found = faults(replayStrip(storyStripReading(sides, measure).data, frameOf(width)));
          bad.push(...found.map((fault) => `${measure}, ${width} px: ${fault}`));
        }
      }
    }
    expect(bad).toEqual([]);
  });

  test('the mark of the month goes from the axis’s first month to its last, and is not printed', () => {
    const { data } = storyStripReading(told, 'spend');
    const svg = replayStrip(data, frameOf(548));
    const at = (month: number): number => {
      movePlayhead(svg, month);
      return Number(svg.querySelector('.playhead')?.getAttribute('x1'));
    };
    const [from, middle, to] = [at(0), at(60), at(119)];
    expect(from).toBeLessThan(middle);
    expect(middle).toBeLessThan(to);
    expect(to).toBeLessThan(548);
    const printed = replayStrip(data, frameOf(548, { print: true }));
    movePlayhead(printed, 12);
    expect(printed.querySelector('.playhead')).toBeNull();
  });

  test('every change of hands has a shape in the option’s own row, everything else a tick', () => {
    const { data } = storyStripReading(told, 'integration');
    const svg = replayStrip(data, frameOf(548));
    for (const { option, changes, events } of data.lines) {
      const group = svg.querySelector(`g[data-option="${option.id}"]`);
      // One shape each at the end of the line and of the row.
      expect(group?.querySelectorAll('.option-shape').length).toBe(changes.length + 2);
      expect(group?.querySelectorAll('.event').length).toBe(events.length);
    }
    expect(data.lines[1].changes.length).toBeGreaterThan(0);
  });
});

describe('a dot of the difference chart', () => {
  const readings = readingsOf(irregularResult(usualNames, 300, 3, 1));
  const svg = differenceChart(readings.difference.data, frameOf(620));
  const [, row] = readings.difference.data.rows;

  test('is found where it stands, and nowhere far from it', () => {
    const dots = [...svg.querySelectorAll(`circle.dot[data-option="${row.option.id}"]`)];
    dots.forEach((dot, index) => {
      const [x, y] = ['cx', 'cy'].map((name) => Number(dot.getAttribute(name)));
      expect(nearestDot(svg, x + 0.2, y - 0.2, 11)).toEqual({ optionId: row.option.id, index });
    });
    expect(nearestDot(svg, -50, -50, 11)).toBeNull();
  });

  test('is ringed alone', () => {
    ringDot(svg, row.option.id, 3);
    ringDot(svg, row.option.id, 7);
    expect(svg.querySelectorAll('.dot-ring').length).toBe(1);
    const dot = svg.querySelectorAll(`circle.dot[data-option="${row.option.id}"]`)[7];
    expect(svg.querySelector('.dot-ring circle')?.getAttribute('cx')).toBe(dot.getAttribute('cx'));
    ringDot(svg, row.option.id, null);
    expect(svg.querySelectorAll('.dot-ring').length).toBe(0);
  });
});
