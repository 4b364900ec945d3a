import type { ChartFrame, OptionLook, Tick } from './frame.ts';
import { dotPlaces } from './dotPlaces.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, bracket, element, figure, px, shape, sizes, text, textColour } from './svg.ts';
import { fitText, textWidth } from './textWidth.ts';
import { axisTicks } from './axisTicks.ts';

export interface DifferenceDot {
  readonly value: number;
  /** The future that it stands for. */
  readonly trial: number;
}
export interface DifferenceRow {
  readonly option: OptionLook;
  readonly mean: number;
  readonly standardError: number;
  readonly p10: number;
  readonly p90: number;
  readonly dots: readonly DifferenceDot[];
  /** "+£6.6m" */
  readonly meanLabel: string;
  /** "better in 99 of 100" */
  readonly shareLabel: string;
}
export interface DifferenceData {
  /** All options but the reference. */
  readonly rows: readonly DifferenceRow[];
  /** Least and highest value drawn; dots beyond are piled at the edge, and `note` says how many. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  readonly worseLabel: string;
  readonly betterLabel: string;
  /** What dots, line and triangle are, and how many dots are piled, as short lines. */
  readonly notes: readonly string[];
}

const EDGE = 4;

/**
 * Spread of futures of each option against the reference: fifty dots a row (filled better, hollow worse, grey the same), a line
 * for 8 futures in 10, an ink triangle for the average, brackets for the simulation error of the average.
 */
export function differenceChart(data: DifferenceData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.8;
  const shareWidth = textWidth('better in under 1 of 100', label);
  const meanWidth = textWidth('+£000,000', label, true);
  const figuresWidth = shareWidth + meanWidth + 14;
  const nameWidth = Math.max(0, ...data.rows.map(({ option }) => textWidth(option.name, label, true))) + mark + 10;
  // Names and figures share a line where all fit; else each row has two.
  const oneLine = nameWidth + figuresWidth + 16 <= width;
  const headHeight = oneLine ? line + 3 : 2 * line + 3;
  const area = (data.rows.length <= 6 ? 33 : 26) * scale;
  const foot = 14 * scale;
  const rowHeight = headHeight + area + foot;
  const diameter = width < 480 ? 5.4 : 6.6;
  const directions = directionLabels(data, frame);
  const topHeight = directions.height + 6;
  const bottom = topHeight + data.rows.length * rowHeight;
  const notesTop = bottom + 8 + tick + 8;
  const svg = figure(frame, notesTop + data.notes.length * line + 2, 'difference-chart');
  const [low, high] = data.domain;
  const toX = (value: number): number => EDGE + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (width - 2 * EDGE);
  const zero = toX(0);

  axisTicks(data.ticks, toX, width, tick).forEach(({ x, labelX, words, at }) => {
    if (at !== 0) add(svg, element(document, 'line', { x1: x, x2: x, y1: topHeight, y2: bottom, stroke: palette.grid, 'stroke-width': 1 }));
    add(svg, text(frame, words, labelX, bottom + 6 + tick, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  });
  add(svg, element(document, 'line', {
    class: 'zero', x1: zero, x2: zero, y1: topHeight - 4, y2: bottom + 4, stroke: palette.ink, 'stroke-width': 1.6,
  }));
  add(svg, ...directions.draw(zero));

  data.rows.forEach((row, i) => {
    const top = topHeight + i * rowHeight;
    const style = optionStyle(row.option.slot);
    const group = element(document, 'g', { class: 'row', 'data-option': row.option.id });
    const baseline = top + headHeight + area;
    const nameRoom = oneLine ? width - figuresWidth - 16 - mark - 10 : width - mark - 10;
    const nameY = top + line * 0.5 + label * 0.36;
    add(group,
      shape(frame, row.option, mark / 2 + 1, top + line * 0.5, mark),
      text(frame, fitText(row.option.name, nameRoom, label, true), mark + 10, nameY, {
        size: label, colour: style.text, bold: true, halo: true, full: row.option.name,
      }));
    const figureY = oneLine ? nameY : nameY + line;
    add(group, text(frame, row.shareLabel, width, figureY, { size: label, colour: palette.text, anchor: 'end', halo: true }));
    add(group, text(frame, row.meanLabel, width - shareWidth - 14, figureY, {
      size: label, colour: palette.ink, bold: true, anchor: 'end', halo: true,
    }));

    dotPlaces(row.dots.map(({ value }) => ({ x: toX(value), value })), zero, diameter, area, width).forEach(({ x, up }, k) => {
      const { value, trial } = row.dots[k];
      const better = value > 0 && !frame.stale;
      const solid = value >= 0 && !frame.stale;
      const colour = value === 0 ? palette.neutral : style.mark;
      const radius = diameter / 2 - 0.4;
      add(group, element(document, 'circle', {
        class: 'dot', 'data-trial': String(trial), 'data-option': row.option.id, cx: x, cy: baseline - diameter / 2 - up,
        r: solid ? radius : radius - 0.6, fill: solid ? colour : palette.white,
        stroke: better ? null : colour, 'stroke-width': better ? null : 1.2, 'stroke-dasharray': frame.stale ? '1.6 1' : null,
      }));
    });
    const spreadY = baseline + 4 * scale;
    add(group, element(document, 'line', {
      class: 'spread', x1: toX(row.p10), x2: toX(row.p90), y1: spreadY, y2: spreadY, stroke: style.mark, 'stroke-width': 2.6,
      'stroke-dasharray': frame.stale || style.dashed ? '5 3' : null,
    }));
    const error = 2 * row.standardError;
    const cap = 4 * scale;
    const brackets = bracket(frame, toX(row.mean - error), toX(row.mean + error), spreadY, cap);
    const half = 3.8 * scale;
    // Under the brackets, which are often as narrow: drawn over each other neither could be read.
    const tip = spreadY + (brackets === null ? 1 : cap + 0.5);
    add(group, brackets, element(document, 'path', {
      class: 'average', d: `M${px(toX(row.mean))},${px(tip)}l${px(half)},${px(half * 1.5)}h${px(-2 * half)}Z`,
      fill: frame.stale ? palette.white : textColour(frame, palette.ink),
      stroke: frame.stale ? palette.ink : palette.white, 'stroke-width': 0.8,
    }));
    add(svg, group);
  });
  data.notes.forEach((note, i) => {
    const y = notesTop + i * line + tick * 0.8;
    add(svg, text(frame, fitText(note, width, tick), 0, y, { size: tick, colour: palette.secondText, full: note }));
  });
  return svg;
}

/** "‹ worse" and "better ›" on either side of zero, moved into the frame where zero is near its edge, or on two lines. */
function directionLabels(data: DifferenceData, frame: ChartFrame): { height: number; draw: (zero: number) => SVGTextElement[] } {
  const { label, line } = sizes(frame);
  const { width } = frame;
  const gap = 8;
  const worse = fitText(data.worseLabel, width, label);
  const better = fitText(data.betterLabel, width, label);
  const worseWidth = textWidth(worse, label);
  const betterWidth = textWidth(better, label);
  const together = worseWidth + betterWidth + 2 * gap <= width;
  const style = { size: label, colour: palette.secondText, halo: true } as const;
  return {
    height: together ? line : 2 * line,
    draw: (zero) => {
      const middle = together ? Math.min(width - betterWidth - gap, Math.max(worseWidth + gap, zero)) : zero;
      const worseEnd = Math.max(worseWidth, middle - gap);
      const betterStart = Math.min(width - betterWidth, middle + gap);
      return [
        text(frame, worse, worseEnd, label, { ...style, anchor: 'end' }),
        text(frame, better, betterStart, together ? label : label + line, style),
      ];
    },
  };
}
