import { axisTicks } from './axisTicks.ts';
import type { ChartFrame, OptionLook, Tick } from './frame.ts';
import { labelPlaces } from './labelPlaces.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, element, figure, px, shape, sizes, text } from './svg.ts';
import { fitText, textWidth } from './textWidth.ts';

export interface ReplayLine {
  readonly option: OptionLook;
  /** By month, in the units of the axis. */
  readonly values: ArrayLike<number>;
  /** Months in which a service changes hands, and in which something else happens. */
  readonly changes: readonly number[];
  readonly events: readonly number[];
}
export interface ReplayStripData {
  readonly months: number;
  /** One or two. */
  readonly lines: readonly ReplayLine[];
  readonly domain: readonly [number, number];
  readonly yTicks: readonly Tick[];
  /** At months. */
  readonly xTicks: readonly Tick[];
  /** What the marks under the plot are. */
  readonly note: string;
}

/**
 * A measure of one future by month: a line an option, and beneath, what happens: shapes where a service changes hands, ticks for
 * the rest.
 */
export function replayStrip(data: ReplayStripData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.72;
  const leader = 12;
  const nameX = leader + mark + 6;
  const nameWidth = Math.min(width * 0.32, Math.max(0, ...data.lines.map(({ option }) => textWidth(option.shortName, label, true))));
  const edge = width - nameX - nameWidth - 2;
  const left = Math.max(mark + 4, ...data.yTicks.map(({ label: words }) => textWidth(words, tick))) + 8;
  const top = tick * 0.5 + 2;
  const plotHeight = 150 * scale;
  const bottom = top + plotHeight;
  const rowHeight = line;
  const axisTop = bottom + 8 + data.lines.length * rowHeight;
  const noteTop = axisTop + tick + 12;
  const svg = figure(frame, noteTop + tick + 6, 'replay-strip');
  const last = data.months - 1;
  const [low, high] = data.domain;
  const toX = (month: number): number => left + (month / last) * (edge - left);
  const toY = (value: number): number => top + (1 - (Math.min(high, Math.max(low, value)) - low) / (high - low)) * plotHeight;

  for (const { at, label: words } of data.yTicks) {
    add(svg,
      element(document, 'line', { x1: left, x2: edge, y1: toY(at), y2: toY(at), stroke: palette.grid, 'stroke-width': 1 }),
      text(frame, words, left - 8, toY(at) + tick * 0.36, { size: tick, colour: palette.secondText, anchor: 'end' }));
  }
  const ends = data.lines.map(({ values }) => toY(values[last]));
  const names = labelPlaces(ends, 17 * scale, top + label * 0.5, bottom - label * 0.5);
  data.lines.forEach(({ option, values, changes, events }, i) => {
    const style = optionStyle(option.slot);
    const group = element(document, 'g', { class: 'option-line', 'data-option': option.id });
    let d = '';
    for (let month = 0; month <= last; month++) d += `${month === 0 ? 'M' : 'L'}${px(toX(month))},${px(toY(values[month]))}`;
    add(group, element(document, 'path', {
      d, fill: 'none', stroke: style.mark, 'stroke-width': 2.4, 'stroke-linejoin': 'round',
      'stroke-dasharray': frame.stale || style.dashed ? '5 3' : null,
    }));
    const rowY = bottom + 8 + (i + 0.5) * rowHeight;
    add(group,
      element(document, 'path', {
        d: `M${px(edge + 2)},${px(ends[i])}L${px(edge + leader - 2)},${px(names[i])}`, stroke: style.mark, 'stroke-width': 1,
      }),
      element(document, 'line', { x1: left, x2: edge, y1: rowY, y2: rowY, stroke: palette.grid, 'stroke-width': 1 }));
    for (const [y, size] of [[names[i], label], [rowY, tick]] as const) {
      add(group,
        shape(frame, option, edge + leader + mark / 2 + 1, y, mark),
        text(frame, fitText(option.shortName, nameWidth + 1, size, true), edge + nameX, y + size * 0.36, {
          size, colour: style.text, bold: true, full: option.name,
        }));
    }
    for (const month of events) {
      add(group, element(document, 'line', {
        class: 'event', x1: toX(month), x2: toX(month), y1: rowY - 4, y2: rowY + 4, stroke: palette.neutral, 'stroke-width': 1.4,
      }));
    }
    for (const month of changes) add(group, shape(frame, option, toX(month), rowY, tick * 0.8));
    add(svg, group);
  });
  add(svg, element(document, 'line', { x1: left, x2: edge, y1: axisTop, y2: axisTop, stroke: palette.neutral, 'stroke-width': 1.2 }));
  axisTicks(data.xTicks, toX, edge, tick).forEach(({ x, labelX, words }) => {
    add(svg,
      element(document, 'line', { x1: x, x2: x, y1: axisTop, y2: axisTop + 4, stroke: palette.neutral, 'stroke-width': 1.2 }),
      text(frame, words, labelX, axisTop + tick + 5, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  });
  const note = fitText(data.note, width, tick);
  add(svg, text(frame, note, 0, noteTop + tick * 0.9 + 2, { size: tick, colour: palette.secondText, full: data.note }));
  if (!frame.print) {
    add(svg, element(document, 'line', {
      class: 'playhead', x1: left, x2: left, y1: 0, y2: axisTop, stroke: palette.ink, 'stroke-width': 1.6,
      'data-from': left, 'data-step': last > 0 ? String((edge - left) / last) : '0',
    }));
  }
  return svg;
}

/** Moves the line that marks the month on show; a printed strip has none. */
export function movePlayhead(svg: SVGSVGElement, month: number): void {
  const playhead = svg.querySelector('.playhead');
  if (playhead === null) return;
  const x = String(px(Number(playhead.getAttribute('data-from')) + month * Number(playhead.getAttribute('data-step'))));
  playhead.setAttribute('x1', x);
  playhead.setAttribute('x2', x);
}
