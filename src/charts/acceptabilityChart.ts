import { axisTicks } from './axisTicks.ts';
import type { ChartFrame, OptionLook, Tick } from './frame.ts';
import { labelPlaces } from './labelPlaces.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, element, figure, px, shape, sizes, text } from './svg.ts';
import { fitText, textWidth, wrapText } from './textWidth.ts';

export interface AcceptabilityLine {
  readonly option: OptionLook;
  /** By value, in the units of the upright axis. */
  readonly heights: ArrayLike<number>;
  /** By value: has it the highest mean there? Drawn heavy. */
  readonly leads: readonly boolean[];
}
/** A number on the value axis that readers know from elsewhere, or from one to another. */
export interface ValueMark {
  readonly from: number;
  readonly to: number;
  /** One or two signs, told in a note. */
  readonly sign: string;
}
export interface AcceptabilityData {
  /** Ascending. */
  readonly values: readonly number[];
  readonly lines: readonly AcceptabilityLine[];
  readonly marks: readonly ValueMark[];
  /** The scenario's own value; null where it lies outside. */
  readonly present: { readonly at: number; readonly label: string } | null;
  /** Where the leader changes, and the strip that simulation error leaves it in. */
  readonly changes: readonly { readonly at: number; readonly from: number; readonly to: number }[];
  /** Upright axis, from 0. */
  readonly top: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly yLabel: string;
  readonly xLabel: string;
  readonly notes: readonly string[];
}

/** A figure of every option over one value: light lines, heavy where the option has the highest mean; marks, changes, the present value. */
export function acceptabilityChart(data: AcceptabilityData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.72;
  const leader = 14;
  const nameX = leader + mark + 6;
  const nameWidth = Math.min(width * 0.34, Math.max(0, ...data.lines.map(({ option }) => textWidth(option.shortName, label, true))));
  const right = nameX + nameWidth + 2;
  // Room for the widest words that an axis of shares or of money can have, so that the picture keeps its place as figures change.
  const left = Math.max(textWidth('£000m', tick), ...data.yTicks.map(({ label: words }) => textWidth(words, tick))) + 8;
  const gap = 17 * scale;
  const head = 2 * line + tick + 8;
  const plotHeight = Math.max(220 * scale, (data.lines.length + 1) * gap);
  const bottom = head + plotHeight;
  const notes = data.notes.flatMap((note) => wrapText(note, width, tick, false, 4));
  const axisTop = bottom + tick + 8;
  const notesTop = axisTop + line + 8;
  const svg = figure(frame, notesTop + notes.length * line + 2, 'acceptability-chart');
  const first = data.values[0];
  const span = data.values[data.values.length - 1] - first || 1;
  const edge = width - right;
  const toX = (value: number): number => left + ((value - first) / span) * (edge - left);
  const toY = (height: number): number => bottom - (Math.min(data.top, Math.max(0, height)) / data.top) * plotHeight;

  add(svg, text(frame, fitText(data.yLabel, width, tick), 0, tick, { size: tick, colour: palette.secondText, full: data.yLabel }));
  for (const { from, to, sign } of data.marks) {
    const [x0, x1] = [toX(from), toX(to)];
    add(svg, to > from
      ? element(document, 'rect', { class: 'mark', x: x0, y: head, width: x1 - x0, height: plotHeight, fill: palette.track })
      : element(document, 'line', { class: 'mark', x1: x0, x2: x0, y1: head, y2: bottom, stroke: palette.rule, 'stroke-width': 1.4 }));
    add(svg, text(frame, sign, (x0 + x1) / 2, head - 5, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  }
  for (const { at, label: words } of data.yTicks) {
    add(svg,
      element(document, 'line', { x1: left, x2: edge, y1: toY(at), y2: toY(at), stroke: palette.grid, 'stroke-width': 1 }),
      text(frame, words, left - 8, toY(at) + tick * 0.36, { size: tick, colour: palette.secondText, anchor: 'end' }));
  }
  for (const { at, from, to } of data.changes) {
    const [x0, x1] = [Math.max(left, toX(from)), Math.min(edge, toX(to))];
    if (x1 - x0 > 1) add(svg, hatchStrip(frame, x0, x1, head, bottom));
    add(svg, element(document, 'line', {
      class: 'change', x1: toX(at), x2: toX(at), y1: head, y2: bottom, stroke: palette.ink, 'stroke-width': 1.2,
    }));
  }
  // Heavy stretches last, over all light lines.
  const path = (heights: ArrayLike<number>, from: number, to: number): string => {
    let d = '';
    for (let i = from; i <= to; i++) d += `${i === from ? 'M' : 'L'}${px(toX(data.values[i]))},${px(toY(heights[i]))}`;
    return d;
  };
  const strokes = { heavy: 2.8, light: 1.4 };
  for (const weight of ['light', 'heavy'] as const) {
    for (const { option, heights, leads } of data.lines) {
      const style = optionStyle(option.slot);
      const stretches = weight === 'light' ? [[0, data.values.length - 1] as const] : heavyStretches(leads);
      const d = stretches.map(([a, b]) => path(heights, a, b)).join('');
      if (d === '') continue;
      add(svg, element(document, 'path', {
        class: weight === 'heavy' ? 'frontier' : 'curve', d, fill: 'none', stroke: style.mark, 'stroke-width': strokes[weight],
        'stroke-linecap': 'round', 'stroke-dasharray': frame.stale || style.dashed ? '5 3' : null,
      }));
    }
  }
  if (data.present !== null) {
    const x = toX(data.present.at);
    const half = textWidth(data.present.label, tick, true) / 2;
    const labelX = Math.max(half, Math.min(width - half, x));
    add(svg,
      element(document, 'line', {
        class: 'present', x1: x, x2: x, y1: head - tick - 6, y2: bottom, stroke: palette.ink, 'stroke-width': 1.2, 'stroke-dasharray': '2 3',
      }),
      text(frame, data.present.label, labelX, head - tick - 10, { size: tick, colour: palette.ink, bold: true, anchor: 'middle', halo: true }));
  }
  addNames(svg, data, frame, { edge, leader, nameX, nameWidth, mark, gap, top: head, bottom, toY });
  add(svg, element(document, 'line', { x1: left, x2: edge, y1: bottom, y2: bottom, stroke: palette.neutral, 'stroke-width': 1.2 }));
  axisTicks(data.xTicks, toX, width, tick).forEach(({ x, labelX, words }) => {
    add(svg,
      element(document, 'line', { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: palette.neutral, 'stroke-width': 1.2 }),
      text(frame, words, labelX, bottom + tick + 5, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  });
  const quiet = { size: tick, colour: palette.secondText } as const;
  add(svg, text(frame, fitText(data.xLabel, width, tick), 0, axisTop + tick, { ...quiet, full: data.xLabel }));
  notes.forEach((note, i) => { add(svg, text(frame, note, 0, notesTop + i * line + tick * 0.9, quiet)); });
  return svg;
}

/** First and last place of each stretch of values in which an option leads; a value alone reaches back to the one before. */
function heavyStretches(leads: readonly boolean[]): (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  for (let i = 0; i < leads.length; i++) {
    if (!leads[i]) continue;
    const from = i;
    while (i + 1 < leads.length && leads[i + 1]) i++;
    stretches.push(i > from ? [from, i] : [Math.max(0, from - 1), from]);
  }
  return stretches;
}

interface NamesPlace {
  readonly edge: number;
  readonly leader: number;
  readonly nameX: number;
  readonly nameWidth: number;
  readonly mark: number;
  readonly gap: number;
  readonly top: number;
  readonly bottom: number;
  readonly toY: (height: number) => number;
}

/** Names at the ends of their lines. */
function addNames(svg: SVGSVGElement, data: AcceptabilityData, frame: ChartFrame, place: NamesPlace): void {
  const { label } = sizes(frame);
  const { edge, leader, mark } = place;
  const ends = data.lines.map(({ heights }) => place.toY(heights[data.values.length - 1]));
  const places = labelPlaces(ends, place.gap, place.top + label * 0.5, place.bottom - label * 0.5);
  data.lines.forEach(({ option, leads }, i) => {
    const style = optionStyle(option.slot);
    const group = element(frame.document, 'g', { class: 'end-label', 'data-option': option.id });
    const bold = leads.includes(true);
    add(group,
      element(frame.document, 'path', {
        d: `M${px(edge + 2)},${px(ends[i])}L${px(edge + leader - 2)},${px(places[i])}`, stroke: style.mark, 'stroke-width': 1,
      }),
      shape(frame, option, edge + leader + mark / 2 + 1, places[i], mark),
      text(frame, fitText(option.shortName, place.nameWidth + 1, label, bold), edge + place.nameX, places[i] + label * 0.36, {
        size: label, colour: style.text, bold, full: option.name,
      }));
    add(svg, group);
  });
}

/** Where simulation error leaves a change: a strip of thin upright lines. */
function hatchStrip(frame: ChartFrame, x0: number, x1: number, top: number, bottom: number): SVGPathElement {
  let d = '';
  for (let x = x0; x <= x1; x += 4) d += `M${px(x)},${px(top)}V${px(bottom)}`;
  return element(frame.document, 'path', { class: 'simulation-error', d, stroke: palette.core, 'stroke-width': 1, fill: 'none' });
}
