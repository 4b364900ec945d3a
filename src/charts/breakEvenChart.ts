import { axisTicks } from './axisTicks.ts';
import type { ChartFrame, OptionLook, Tick } from './frame.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { regionLabel, type LabelBox } from './regionLabel.ts';
import { add, element, figure, px, shape, sizes, text, textColour } from './svg.ts';
import { fitText, textWidth } from './textWidth.ts';

export interface BreakEvenAxis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Low and High. */
  readonly box: readonly [number, number] | null;
  readonly ticks: readonly Tick[];
}
export interface BreakEvenData {
  readonly across: BreakEvenAxis;
  readonly up: BreakEvenAxis;
  /** Convex pieces: corners in the axes' units, x and y in turn. */
  readonly regions: readonly { readonly option: OptionLook; readonly pieces: readonly (readonly number[])[] }[];
  /** Pieces of line: x and y of both ends. */
  readonly borders: readonly (readonly number[])[];
  /** Pieces in which no leader is clear. */
  readonly unclear: readonly (readonly number[])[];
  readonly here: readonly [number, number] | null;
  readonly hereLabel: string;
  readonly boxLabel: string;
  /** Under an option's name in its region. */
  readonly leadsLabel: string;
}

const HATCH = 'break-even-hatch';

/** Who leads over two inputs: regions in tints, boundaries in ink, hatched where it is not clear, the present place ringed. */
export function breakEvenChart(data: BreakEvenData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width, stale } = frame;
  const left = Math.max(0, ...data.up.ticks.map(({ label: words }) => textWidth(words, tick))) + 10;
  const top = line + 10;
  const area: LabelBox = { left, top, width: Math.max(60, width - left - 2), height: Math.max(240, Math.min(400, width * 0.62)) * scale };
  const bottom = area.top + area.height;
  const toX = (value: number): number => left + ((value - data.across.from) / (data.across.to - data.across.from)) * area.width;
  const toY = (value: number): number => bottom - ((value - data.up.from) / (data.up.to - data.up.from)) * area.height;
  const inPixels = (piece: readonly number[]): number[] => piece.map((value, i) => (i % 2 === 0 ? toX(value) : toY(value)));
  const path = (pieces: readonly (readonly number[])[], close: string): string => pieces.map((piece) => {
    const corners = Array.from({ length: piece.length / 2 }, (_, i) => `${px(piece[2 * i])},${px(piece[2 * i + 1])}`);
    return `M${corners.join('L')}${close}`;
  }).join('');

  const svg = figure(frame, bottom + tick + line + 16, 'break-even-chart');
  add(svg, hatch(document));
  add(svg, text(frame, fitText(data.up.label, width, label, true), 0, label, {
    size: label, colour: palette.ink, bold: true, full: data.up.label,
  }));
  add(svg, element(document, 'rect', { x: left, y: area.top, width: area.width, height: area.height, fill: palette.white }));
  const regions = data.regions.map(({ option, pieces }) => ({ option, pieces: pieces.map(inPixels) }));
  for (const { option, pieces } of regions) {
    const { tint } = optionStyle(option.slot);
    // A thin edge of the same tint closes the seams between pieces.
    add(svg, element(document, 'path', {
      class: 'region', 'data-option': option.id, d: path(pieces, 'Z'),
      fill: stale ? palette.white : tint, stroke: stale ? palette.white : tint, 'stroke-width': 0.8,
    }));
  }
  if (data.unclear.length > 0) {
    add(svg, element(document, 'path', { class: 'unclear', d: path(data.unclear.map(inPixels), 'Z'), fill: `url(#${HATCH})` }));
  }
  if (data.borders.length > 0) {
    add(svg, element(document, 'path', {
      class: 'border', d: path(data.borders.map(inPixels), ''), fill: 'none', stroke: textColour(frame, palette.ink), 'stroke-width': 2.6,
      'stroke-linecap': 'round', 'stroke-dasharray': stale ? '5 3' : null,
    }));
  }
  add(svg, element(document, 'rect', {
    x: left, y: area.top, width: area.width, height: area.height, fill: 'none', stroke: palette.neutral, 'stroke-width': 1.2,
  }));
  const taken = addMarks(svg, data, frame, { area, toX, toY });
  for (const { option, pieces } of regions) addName(svg, frame, option, pieces, data.leadsLabel, area, taken);
  addAxes(svg, data, frame, { area, toX, toY });
  return svg;
}

interface Plot {
  readonly area: LabelBox;
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
}

function hatch(document: Document): SVGDefsElement {
  return element(document, 'defs', {},
    element(document, 'pattern', { id: HATCH, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element(document, 'line', { x1: 0, x2: 0, y1: 0, y2: 7, stroke: palette.neutral, 'stroke-width': 1.6 })));
}

/** The box from Low to High of both, and the present place. Returns what they cover. */
function addMarks(
  svg: SVGSVGElement, { across, up, here, hereLabel, boxLabel }: BreakEvenData, frame: ChartFrame, { area, toX, toY }: Plot,
): LabelBox[] {
  const { label, tick } = sizes(frame);
  const { document } = frame;
  const taken: LabelBox[] = [];
  const ink = textColour(frame, palette.ink);
  const inside = (at: number, room: number): number => Math.max(area.left + 4, Math.min(area.left + area.width - room - 4, at));
  if (here !== null) {
    const [x, y] = [toX(here[0]), toY(here[1])];
    const guide = { stroke: ink, 'stroke-width': 1.2, 'stroke-dasharray': '2 3' };
    add(svg,
      element(document, 'line', { x1: area.left, x2: x, y1: y, y2: y, ...guide }),
      element(document, 'line', { x1: x, x2: x, y1: y, y2: area.top + area.height, ...guide }));
  }
  if (across.box !== null && up.box !== null) {
    const [x0, x1, y0, y1] = [toX(across.box[0]), toX(across.box[1]), toY(up.box[1]), toY(up.box[0])];
    add(svg, element(document, 'rect', {
      class: 'ranges', x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: 'none', stroke: ink, 'stroke-width': 1.6, 'stroke-dasharray': '6 4',
    }));
    const wide = textWidth(boxLabel, tick);
    const at = { left: inside(x0 + 6, wide), top: y0 + 4, width: wide, height: tick * 1.2 };
    add(svg, text(frame, boxLabel, at.left, at.top + tick, { size: tick, colour: palette.text, halo: true }));
    const edge = 4;
    taken.push(at,
      { left: x0, top: y0 - edge / 2, width: x1 - x0, height: edge }, { left: x0, top: y1 - edge / 2, width: x1 - x0, height: edge },
      { left: x0 - edge / 2, top: y0, width: edge, height: y1 - y0 }, { left: x1 - edge / 2, top: y0, width: edge, height: y1 - y0 });
  }
  if (here === null) return taken;
  const [x, y] = [toX(here[0]), toY(here[1])];
  add(svg,
    element(document, 'circle', { class: 'here', cx: x, cy: y, r: 9, fill: palette.white, stroke: ink, 'stroke-width': 2.6 }),
    element(document, 'circle', { cx: x, cy: y, r: 3.4, fill: ink }));
  const wide = textWidth(hereLabel, label, true);
  const isRight = x + 16 + wide <= area.left + area.width - 4;
  const at = isRight ? x + 16 : inside(x - 16 - wide, wide);
  // On the label of the box, or where the ring would be covered, the words go under the ring.
  const collides = taken.slice(0, 1).some((box) => Math.abs(box.top + box.height / 2 - y) < box.height + label * 0.6
    && box.left < at + wide && at < box.left + box.width);
  const baseline = collides ? Math.min(area.top + area.height - 6, y + 22 + label * 0.36) : y + label * 0.36;
  add(svg, text(frame, hereLabel, at, baseline, { size: label, colour: palette.ink, bold: true, halo: true }));
  const upper = Math.min(y - 12, baseline - label);
  taken.push({ left: Math.min(at, x - 12), top: upper, width: wide + 28, height: 24 + Math.max(0, baseline - y) });
  return taken;
}

/** An option's shape and name inside its region, where there is room. */
function addName(
  svg: SVGSVGElement, frame: ChartFrame, option: OptionLook, pieces: readonly (readonly number[])[], leads: string, area: LabelBox,
  taken: LabelBox[],
): void {
  const { label, tick } = sizes(frame);
  const style = optionStyle(option.slot);
  const mark = label * 0.8;
  const tries = [[option.shortName, leads], [fitText(option.shortName, 90 * frame.textScale, label, true), ''], ['', '']];
  for (const [name, under] of tries) {
    const width = mark + (name === '' ? 0 : 6 + Math.max(textWidth(name, label, true), textWidth(under, tick)));
    const size = { width: width + 8, height: label * 1.3 + (under === '' ? 0 : tick * 1.2) };
    const at = regionLabel(pieces, area, size, taken);
    if (at === null) continue;
    const group = element(frame.document, 'g', { class: 'region-name', 'data-option': option.id });
    add(group, shape(frame, option, at.left + 4 + mark / 2, at.top + label * 0.65, mark));
    if (name !== '') {
      add(group, text(frame, name, at.left + 10 + mark, at.top + label, {
        size: label, colour: style.text, bold: true, halo: true, full: option.name,
      }));
    }
    if (under !== '') {
      add(group, text(frame, under, at.left + 10 + mark, at.top + label + tick * 1.2, { size: tick, colour: style.text, halo: true }));
    }
    add(svg, group);
    taken.push({ ...at, ...size });
    return;
  }
}

function addAxes(svg: SVGSVGElement, { across, up }: BreakEvenData, frame: ChartFrame, { area, toX, toY }: Plot): void {
  const { label, tick, line } = sizes(frame);
  const { document, width } = frame;
  const bottom = area.top + area.height;
  const mark = { stroke: palette.neutral, 'stroke-width': 1.2 };
  for (const { at, label: words } of up.ticks) {
    const y = toY(at);
    add(svg,
      element(document, 'line', { x1: area.left - 4, x2: area.left, y1: y, y2: y, ...mark }),
      text(frame, words, area.left - 7, Math.max(area.top + tick * 0.4, Math.min(bottom, y + tick * 0.36)), {
        size: tick, colour: palette.secondText, anchor: 'end',
      }));
  }
  axisTicks(across.ticks, toX, width, tick).forEach(({ x, labelX, words }) => {
    add(svg,
      element(document, 'line', { x1: x, x2: x, y1: bottom, y2: bottom + 4, ...mark }),
      text(frame, words, labelX, bottom + tick + 5, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  });
  const words = fitText(across.label, width, label, true);
  const half = textWidth(words, label, true) / 2;
  const middle = Math.max(half, Math.min(width - half, area.left + area.width / 2));
  add(svg, text(frame, words, middle, bottom + tick + line + 8, { size: label, colour: palette.ink, bold: true, anchor: 'middle', full: across.label }));
}
