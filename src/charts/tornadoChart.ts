import { axisTicks } from './axisTicks.ts';
import type { ChartFrame, Tick } from './frame.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure, px, sizes, text, textColour } from './svg.ts';
import { fitText, textWidth, wrapText } from './textWidth.ts';

export interface TornadoEnd {
  /** Mean difference with the input there, £. */
  readonly level: number;
  /** Either way, £: two standard errors. */
  readonly error: number;
  /** "20%" */
  readonly words: string;
}
export interface TornadoBar {
  readonly path: string;
  readonly label: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** "12%", or "no value". */
  readonly flip: string;
  readonly flips: boolean;
}
export interface TornadoData {
  /** The longest first. */
  readonly bars: readonly TornadoBar[];
  /** Mean difference as it is, £. */
  readonly now: number;
  readonly nowLabel: string;
  readonly zeroLabel: string;
  readonly lowLabel: string;
  readonly highLabel: string;
  readonly flipHead: readonly [string, string];
  readonly ticks: readonly Tick[];
  /** Least and greatest value of bars, zero and now. */
  readonly domain: readonly [number, number];
}

const GAP = 6;

/** One-way sensitivity: hollow to Low, filled to High, about the difference as it is; zero is where the answer flips. */
export function tornadoChart(data: TornadoData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { width } = frame;
  const flipWords = [...data.flipHead, ...data.bars.map(({ flip }) => flip)];
  const flipWidth = Math.min(width * 0.3, Math.max(...flipWords.map((words) => textWidth(words, label, true))));
  const right = width - flipWidth - 2 * GAP;
  const room = Math.max(0, ...data.bars.flatMap(({ low, high }) => [textWidth(low.words, tick), textWidth(high.words, tick)])) + 2 * GAP;
  const [from, to] = data.domain;
  const plotRight = Math.max(right - room, room + 20);
  const toX = (value: number): number => room + ((value - from) / (to - from)) * (plotRight - room);
  const thickness = 14 * scale;

  const drawn: Node[] = [];
  const keyHeight = line + 4;
  let y = keyHeight + 2 * line + 6;
  const top = y;
  drawn.push(...key(data, frame));
  for (const one of data.bars) {
    const lines = wrapText(one.label, right - GAP, label);
    const group = element(frame.document, 'g', { class: 'row', 'data-path': one.path });
    const centre = y + lines.length * line + thickness / 2 + 3;
    lines.forEach((words, i) => {
      add(group, text(frame, words, 0, y + i * line + label, { size: label, colour: palette.text, halo: true, full: one.label }));
    });
    addBars(group, one, data.now, centre, { frame, toX, thickness, tick, left: 0, right });
    add(group, text(frame, fitText(one.flip, flipWidth + 1, label, one.flips), width, centre + label * 0.36, {
      size: label, colour: one.flips ? palette.text : palette.secondText, bold: one.flips, anchor: 'end', full: one.flip,
    }));
    y = centre + thickness / 2 + 6 * scale;
    add(group, element(frame.document, 'line', { x1: 0, x2: width, y1: y, y2: y, stroke: palette.hairline, 'stroke-width': 1 }));
    drawn.push(group);
    y += 4 * scale;
  }
  const svg = figure(frame, y + tick + 12, 'tornado-chart');
  const vertical = (name: string, x: number, style: Record<string, string | number>): SVGLineElement =>
    element(frame.document, 'line', { class: name, x1: x, x2: x, y1: top - 4, y2: y, ...style });
  add(svg,
    vertical('zero', toX(0), { stroke: textColour(frame, palette.ink), 'stroke-width': 2 }),
    vertical('now', toX(data.now), { stroke: palette.neutral, 'stroke-width': 1.2, 'stroke-dasharray': '2 3' }),
    ...heads(data, frame, { toX, right, top, keyHeight }),
    ...drawn);
  axisTicks(data.ticks, toX, right, tick).forEach(({ x, labelX, words }) => {
    add(svg,
      element(frame.document, 'line', { x1: x, x2: x, y1: y, y2: y + 4, stroke: palette.neutral, 'stroke-width': 1.2 }),
      text(frame, words, labelX, y + tick + 6, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  });
  return svg;
}

interface Plot {
  readonly frame: ChartFrame;
  readonly toX: (value: number) => number;
  readonly thickness: number;
  readonly tick: number;
  readonly left: number;
  readonly right: number;
}

/** A bar to either end. Where both go the same way, the shorter stands in front, so that each is seen. */
function addBars(
  group: SVGGElement, { low, high }: TornadoBar, now: number, centre: number, { frame, toX, thickness, tick, left, right }: Plot,
): void {
  const ends = [
    { end: low, hollow: true, other: high }, { end: high, hollow: false, other: low },
  ].sort((a, b) => Math.abs(b.end.level - now) - Math.abs(a.end.level - now));
  const start = toX(now);
  const sameSide = (low.level - now) * (high.level - now) > 0;
  ends.forEach(({ end, hollow }, i) => {
    const x = toX(end.level);
    const height = sameSide && i === 1 ? thickness * 0.55 : thickness;
    if (Math.abs(x - start) >= 0.5) {
      add(group, bar(frame, Math.min(x, start), centre - height / 2, Math.abs(x - start), height, {
        colour: palette.neutral, tint: palette.white, hollow,
      }));
    }
  });
  ends.forEach(({ end }) => add(group, bracket(frame, toX(end.level - end.error), toX(end.level + end.error), centre, thickness * 0.22)));
  const words = (end: TornadoEnd, side: -1 | 1): void => {
    const wide = textWidth(end.words, tick);
    const outer = toX(end.level + side * end.error) + side * GAP;
    const x = side < 0 ? Math.max(left + wide, outer) : Math.min(right - wide, outer);
    add(group, text(frame, end.words, x, centre + tick * 0.36, {
      size: tick, colour: palette.secondText, anchor: side < 0 ? 'end' : 'start', halo: true,
    }));
  };
  if (!sameSide) {
    const lowLeft = low.level < high.level || (low.level === high.level && now >= low.level);
    words(low, lowLeft ? -1 : 1);
    words(high, lowLeft ? 1 : -1);
    return;
  }
  // Both ends on one side: the longer is told beyond it, the shorter on the far side of the start.
  const side = ends[0].end.level < now ? -1 : 1;
  words(ends[0].end, side);
  const second = ends[1].end;
  const away = start - side * GAP;
  const wide = textWidth(second.words, tick);
  add(group, text(frame, second.words, side < 0 ? Math.min(right - wide, away) : Math.max(left + wide, away), centre + tick * 0.36, {
    size: tick, colour: palette.secondText, anchor: side < 0 ? 'start' : 'end', halo: true,
  }));
}

/** Hollow: Low. Filled: High. */
function key({ lowLabel, highLabel }: TornadoData, frame: ChartFrame): Node[] {
  const { tick, scale } = sizes(frame);
  const square = { width: 16 * scale, height: 10 * scale };
  const colours = { colour: palette.neutral, tint: palette.white };
  const second = square.width + textWidth(lowLabel, tick) + 4 * GAP;
  return [
    bar(frame, 0, 2, square.width, square.height, { ...colours, hollow: true }),
    text(frame, lowLabel, square.width + GAP, tick * 0.85, { size: tick, colour: palette.secondText }),
    bar(frame, second, 2, square.width, square.height, { ...colours, hollow: false }),
    text(frame, highLabel, second + square.width + GAP, tick * 0.85, { size: tick, colour: palette.secondText }),
  ];
}

interface HeadPlace {
  readonly toX: (value: number) => number;
  readonly right: number;
  readonly top: number;
  readonly keyHeight: number;
}

/** Over zero: where the answer flips; over the dotted line: the difference now; over the last column: what it holds. */
function heads(data: TornadoData, frame: ChartFrame, { toX, right, keyHeight }: HeadPlace): Node[] {
  const { label, line } = sizes(frame);
  const { width } = frame;
  const placed = (words: string, at: number, y: number): SVGTextElement => {
    const half = textWidth(words, label, true) / 2;
    return text(frame, words, px(Math.max(half, Math.min(right - half, at))), y, { size: label, colour: palette.ink, bold: true, anchor: 'middle' });
  };
  const first = keyHeight + label;
  return [
    placed(data.zeroLabel, toX(0), first),
    placed(data.nowLabel, toX(data.now), first + line),
    text(frame, data.flipHead[0], width, first, { size: label, colour: palette.ink, bold: true, anchor: 'end' }),
    text(frame, data.flipHead[1], width, first + line, { size: label, colour: palette.secondText, anchor: 'end' }),
  ];
}
