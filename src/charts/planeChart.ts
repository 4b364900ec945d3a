import { axisTicks } from './axisTicks.ts';
import type { ChartFrame, OptionLook, Tick } from './frame.ts';
import { labelPlaces } from './labelPlaces.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, bracket, element, figure, px, shape, sizes, text, textColour } from './svg.ts';
import { fitText, textWidth, wrapText } from './textWidth.ts';

export interface PlanePoint {
  readonly option: OptionLook;
  /** Means against the reference: years of full health, and £. */
  readonly qalys: number;
  readonly qalysError: number;
  readonly cost: number;
  readonly costError: number;
  /** Futures, for at most two options; null for the others. */
  readonly cloud: { readonly qalys: ArrayLike<number>; readonly cost: ArrayLike<number> } | null;
}
export interface PlaneData {
  readonly points: readonly PlanePoint[];
  /** Least and highest drawn of each axis, zero among them; futures beyond are left out, and a note says how many. */
  readonly qalyDomain: readonly [number, number];
  readonly costDomain: readonly [number, number];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** £ for a year of full health: the line on which cost and health balance. */
  readonly balance: number;
  /** At the four corners. */
  readonly corners: { readonly topLeft: string; readonly topRight: string; readonly bottomLeft: string; readonly bottomRight: string };
  readonly xLabel: string;
  readonly notes: readonly string[];
}

/** Extra cost over extra health against the reference: averages with brackets, futures of two options as fine points, the balance line. */
export function planeChart(data: PlaneData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.8;
  const leader = 14;
  const nameX = leader + mark + 6;
  const nameWidth = Math.min(width * 0.34, Math.max(0, ...data.points.map(({ option }) => textWidth(option.shortName, label, true))));
  const right = nameX + nameWidth + 2;
  const left = Math.max(textWidth('−£000m', tick), ...data.yTicks.map(({ label: words }) => textWidth(words, tick))) + 8;
  const gap = 17 * scale;
  const edge = width - right;
  const head = line;
  const plotHeight = Math.max(270 * scale, (data.points.length + 1) * gap);
  const bottom = head + plotHeight;
  const notes = data.notes.flatMap((note) => wrapText(note, width, tick, false, 3));
  const labelTop = bottom + tick + 10;
  const notesTop = labelTop + line + 6;
  const svg = figure(frame, notesTop + notes.length * line + 2, 'plane-chart');
  const [x0, x1] = data.qalyDomain;
  const [y0, y1] = data.costDomain;
  const toX = (qalys: number): number => left + ((Math.min(x1, Math.max(x0, qalys)) - x0) / (x1 - x0)) * (edge - left);
  const toY = (cost: number): number => bottom - ((Math.min(y1, Math.max(y0, cost)) - y0) / (y1 - y0)) * plotHeight;

  for (const { at, label: words } of data.yTicks) {
    add(svg,
      element(document, 'line', { x1: left, x2: edge, y1: toY(at), y2: toY(at), stroke: palette.grid, 'stroke-width': 1 }),
      text(frame, words, left - 8, toY(at) + tick * 0.36, { size: tick, colour: palette.secondText, anchor: 'end' }));
  }
  const placed = axisTicks(data.xTicks, toX, edge, tick);
  for (const { x } of placed) {
    add(svg, element(document, 'line', { x1: x, x2: x, y1: head, y2: bottom, stroke: palette.grid, 'stroke-width': 1 }));
  }
  for (const { option, cloud } of data.points) {
    if (cloud !== null) add(svg, fineCloud(frame, option, cloud, data, toX, toY));
  }
  add(svg,
    element(document, 'line', { class: 'zero', x1: toX(0), x2: toX(0), y1: head, y2: bottom, stroke: palette.ink, 'stroke-width': 1.4 }),
    element(document, 'line', { class: 'zero', x1: left, x2: edge, y1: toY(0), y2: toY(0), stroke: palette.ink, 'stroke-width': 1.4 }),
    balanceLine(data, frame, toX, toY));
  addCorners(svg, data, frame, { left, edge, head, bottom });

  const ends = data.points.map(({ cost }) => toY(cost));
  const places = labelPlaces(ends, gap, head + label * 0.5, bottom - label * 0.5);
  data.points.forEach((point, i) => {
    const style = optionStyle(point.option.slot);
    const group = element(document, 'g', { class: 'point', 'data-option': point.option.id });
    const [x, y] = [toX(point.qalys), ends[i]];
    add(group,
      element(document, 'path', {
        class: 'leader', d: `M${px(x)},${px(y)}L${px(edge + 2)},${px(y)}L${px(edge + leader - 2)},${px(places[i])}`,
        fill: 'none', stroke: style.mark, 'stroke-width': 1, 'stroke-dasharray': '2 3',
      }),
      bracket(frame, toX(point.qalys - 2 * point.qalysError), toX(point.qalys + 2 * point.qalysError), y, 3.5 * scale),
      uprightBracket(frame, x, toY(point.cost + 2 * point.costError), toY(point.cost - 2 * point.costError), 3.5 * scale),
      element(document, 'circle', { cx: x, cy: y, r: mark * 0.75, fill: palette.white }),
      shape(frame, point.option, x, y, mark),
      shape(frame, point.option, edge + leader + mark / 2 + 1, places[i], mark * 0.9),
      text(frame, fitText(point.option.shortName, nameWidth + 1, label, true), edge + nameX, places[i] + label * 0.36, {
        size: label, colour: style.text, bold: true, full: point.option.name,
      }));
    add(svg, group);
  });
  for (const { labelX, words } of placed) {
    add(svg, text(frame, words, labelX, bottom + tick + 5, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  }
  const quiet = { size: tick, colour: palette.secondText } as const;
  add(svg, text(frame, fitText(data.xLabel, width, tick), 0, labelTop + tick, { ...quiet, full: data.xLabel }));
  notes.forEach((note, i) => { add(svg, text(frame, note, 0, notesTop + i * line + tick * 0.9, quiet)); });
  return svg;
}

const isWithin = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;

type ToPixels = (value: number) => number;

/** All futures of an option as one path of round points: hundreds of elements would make a picture slow to put up. */
function fineCloud(
  frame: ChartFrame, option: OptionLook, cloud: NonNullable<PlanePoint['cloud']>, data: PlaneData, toX: ToPixels, toY: ToPixels,
): SVGPathElement {
  let d = '';
  for (let i = 0; i < cloud.qalys.length; i++) {
    const [qalys, cost] = [cloud.qalys[i], cloud.cost[i]];
    if (isWithin(qalys, data.qalyDomain) && isWithin(cost, data.costDomain)) d += `M${px(toX(qalys))},${px(toY(cost))}h0`;
  }
  return element(frame.document, 'path', {
    class: 'cloud', 'data-option': option.id, d, fill: 'none', stroke: optionStyle(option.slot).mark,
    'stroke-width': frame.stale ? 1.6 : 2.6, 'stroke-linecap': 'round', 'stroke-opacity': '0.35',
  });
}

/** Through the reference at the worth of a year of full health, cut to the plane. */
function balanceLine(data: PlaneData, frame: ChartFrame, toX: ToPixels, toY: ToPixels): SVGPathElement | null {
  const [x0, x1] = data.qalyDomain;
  const [y0, y1] = data.costDomain;
  const from = Math.max(x0, data.balance > 0 ? y0 / data.balance : x0);
  const to = Math.min(x1, data.balance > 0 ? y1 / data.balance : x1);
  if (!(to > from)) return null;
  return element(frame.document, 'path', {
    class: 'balance', d: `M${px(toX(from))},${px(toY(from * data.balance))}L${px(toX(to))},${px(toY(to * data.balance))}`,
    fill: 'none', stroke: textColour(frame, palette.neutral), 'stroke-width': 1.4, 'stroke-dasharray': '6 4',
  });
}

interface CornersPlace {
  readonly left: number;
  readonly edge: number;
  readonly head: number;
  readonly bottom: number;
}

/** What the corners mean, each within its half of the plane, on two lines where that is narrow. */
function addCorners(svg: SVGSVGElement, { corners }: PlaneData, frame: ChartFrame, place: CornersPlace): void {
  const { tick, line } = sizes(frame);
  const { left, edge } = place;
  const addCorner = (words: string, isTop: boolean, isLeft: boolean): void => {
    const lines = wrapText(words, (edge - left) / 2 - 10, tick);
    const first = isTop ? place.head + tick + 2 : place.bottom - 6 - (lines.length - 1) * line;
    lines.forEach((part, i) => {
      add(svg, text(frame, part, isLeft ? left + 6 : edge - 6, first + i * line, {
        size: tick, colour: palette.secondText, halo: true, anchor: isLeft ? 'start' : 'end', full: words,
      }));
    });
  };
  addCorner(corners.topLeft, true, true);
  addCorner(corners.topRight, true, false);
  addCorner(corners.bottomLeft, false, true);
  addCorner(corners.bottomRight, false, false);
}

function uprightBracket(frame: ChartFrame, x: number, top: number, bottom: number, cap: number): SVGGElement | null {
  if (!(bottom - top > 1)) return null;
  const d = `M${px(x - cap)},${px(top)}h${px(2 * cap)}M${px(x)},${px(top)}V${px(bottom)}M${px(x - cap)},${px(bottom)}h${px(2 * cap)}`;
  return element(frame.document, 'g', { class: 'simulation-error', fill: 'none' },
    element(frame.document, 'path', { d, stroke: palette.white, 'stroke-width': 4 }),
    element(frame.document, 'path', { d, stroke: textColour(frame, palette.ink), 'stroke-width': 1.6 }));
}
