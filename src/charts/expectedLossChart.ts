import { axisTicks } from './axisTicks.ts';
import type { ChartFrame, OptionLook, Tick } from './frame.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure, shape, sizes, text } from './svg.ts';
import { fitText, textWidth, wrapText } from './textWidth.ts';

export interface LossRow {
  readonly option: OptionLook;
  /** £, 0 or more. */
  readonly expected: number;
  readonly standardError: number;
  /** £ that 19 futures in 20 do not pass. */
  readonly bad: number;
  /** "£4.4m" */
  readonly expectedLabel: string;
  /** "1 in 20: £19m or more" */
  readonly badLabel: string;
  /** The least of all on average. */
  readonly strong: boolean;
}
export interface ExpectedLossData {
  readonly rows: readonly LossRow[];
  /** Least and highest value drawn; the least is 0. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** What bar and line are, as short lines. */
  readonly notes: readonly string[];
}

const EDGE = 3;

/** What each choice gives away: a bar for the average, a line to what 1 future in 20 costs, brackets for the simulation error. */
export function expectedLossChart(data: ExpectedLossData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.8;
  const nameLeft = mark + 10;
  const amountWidth = textWidth('£000,000', label, true);
  const badWidth = textWidth('1 in 20: £000,000 or more', label);
  const figuresWidth = amountWidth + badWidth + 14;
  const widest = Math.max(0, ...data.rows.map(({ option }) => textWidth(option.name, label, true))) + nameLeft;
  // Names and figures share a line where all fit; else each row has two.
  const oneLine = widest + figuresWidth + 16 <= width;
  const headHeight = oneLine ? line + 3 : 2 * line + 3;
  const thickness = 12 * scale;
  const rowHeight = headHeight + thickness + 10 * scale;
  const notes = data.notes.flatMap((note) => wrapText(note, width, tick, false, 3));
  const bottom = 4 + data.rows.length * rowHeight;
  const notesTop = bottom + tick + 14;
  const svg = figure(frame, notesTop + notes.length * line + 2, 'expected-loss-chart');
  const [low, high] = data.domain;
  const toX = (value: number): number => EDGE + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (width - 2 * EDGE);
  const zero = toX(0);

  axisTicks(data.ticks, toX, width, tick).forEach(({ x, labelX, words, at }) => {
    if (at !== 0) add(svg, element(document, 'line', { x1: x, x2: x, y1: 4, y2: bottom, stroke: palette.grid, 'stroke-width': 1 }));
    add(svg, text(frame, words, labelX, bottom + 6 + tick, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  });
  data.rows.forEach((row, i) => {
    const top = 4 + i * rowHeight;
    const style = optionStyle(row.option.slot);
    const group = element(document, 'g', { class: 'row', 'data-option': row.option.id });
    const nameY = top + line * 0.5 + label * 0.36;
    const nameRoom = (oneLine ? width - figuresWidth - 16 : width) - nameLeft;
    add(group,
      shape(frame, row.option, mark / 2 + 1, top + line * 0.5, mark),
      text(frame, fitText(row.option.name, nameRoom, label, true), nameLeft, nameY, {
        size: label, colour: style.text, bold: true, halo: true, full: row.option.name,
      }));
    const figureY = oneLine ? nameY : nameY + line;
    add(group, text(frame, row.badLabel, width, figureY, { size: label, colour: palette.text, anchor: 'end', halo: true }));
    add(group, text(frame, row.expectedLabel, width - badWidth - 14, figureY, {
      size: label, colour: palette.ink, bold: row.strong, anchor: 'end', halo: true,
    }));
    const centre = top + headHeight + thickness / 2;
    add(group, element(document, 'line', {
      class: 'zero', x1: zero, x2: zero, y1: centre - thickness / 2 - 3, y2: centre + thickness / 2 + 3, stroke: palette.ink, 'stroke-width': 1.6,
    }));
    add(group, element(document, 'line', {
      class: 'bad-case', x1: zero, x2: toX(row.bad), y1: centre, y2: centre, stroke: style.mark, 'stroke-width': 2.6,
      'stroke-dasharray': frame.stale || style.dashed ? '5 3' : null,
    }));
    const length = toX(row.expected) - zero;
    if (length >= 0.5) {
      const colours = { colour: style.mark, tint: style.tint, hollow: style.hollow };
      add(group, bar(frame, zero, centre - thickness / 2, length, thickness, colours));
    }
    const error = 2 * row.standardError;
    add(group, bracket(frame, toX(Math.max(0, row.expected - error)), toX(row.expected + error), centre, 4 * scale));
    add(svg, group);
  });
  notes.forEach((note, i) => {
    add(svg, text(frame, note, 0, notesTop + i * line + tick * 0.9, { size: tick, colour: palette.secondText }));
  });
  return svg;
}
