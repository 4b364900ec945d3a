import type { ChartFrame, OptionLook } from './frame.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure, shape, sizes, text } from './svg.ts';
import { fitText, textWidth, wrapText } from './textWidth.ts';

export interface RankRow {
  readonly option: OptionLook;
  /** Shares of all weightings and futures, first rank, second …; sum 1. */
  readonly ranks: readonly number[];
  /** Of the first rank. */
  readonly standardError: number;
  /** "first in 47" */
  readonly firstLabel: string;
  /** "last in under 1"; empty with one option */
  readonly lastLabel: string;
  readonly strong: boolean;
}
export interface RankAcceptabilityData {
  readonly rows: readonly RankRow[];
  readonly notes: readonly string[];
}

/** Ranks over all weightings: a bar of 100 for each option, filled where it is first, a tint between, hollow where it is last. */
export function rankAcceptabilityChart(data: RankAcceptabilityData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.8;
  const nameLeft = mark + 10;
  const lastWidth = textWidth('last in under 1', label);
  const figuresWidth = textWidth('first in under 1', label, true) + 14 + lastWidth;
  const widest = Math.max(0, ...data.rows.map(({ option }) => textWidth(option.name, label, true))) + nameLeft;
  // Names and figures share a line where all fit; else each row has two.
  const oneLine = widest + figuresWidth + 16 <= width;
  const headHeight = oneLine ? line + 3 : 2 * line + 3;
  const thickness = 16 * scale;
  const rowHeight = headHeight + thickness + 12 * scale;
  const notes = data.notes.flatMap((note) => wrapText(note, width, tick, false, 3));
  const bottom = data.rows.length * rowHeight;
  const svg = figure(frame, bottom + 4 + notes.length * line, 'rank-acceptability-chart');
  data.rows.forEach((row, i) => {
    const top = i * rowHeight;
    const style = optionStyle(row.option.slot);
    const group = element(document, 'g', { class: 'row', 'data-option': row.option.id });
    const nameY = top + line * 0.5 + label * 0.36;
    const nameRoom = (oneLine ? width - figuresWidth - 16 : width) - nameLeft;
    const figureY = oneLine ? nameY : nameY + line;
    add(group,
      shape(frame, row.option, mark / 2 + 1, top + line * 0.5, mark),
      text(frame, fitText(row.option.name, nameRoom, label, true), nameLeft, nameY, {
        size: label, colour: style.text, bold: true, full: row.option.name,
      }),
      text(frame, row.lastLabel, width, figureY, { size: label, colour: palette.secondText, anchor: 'end' }),
      text(frame, row.firstLabel, width - lastWidth - 14, figureY, {
        size: label, colour: palette.ink, bold: row.strong, anchor: 'end',
      }));
    const barTop = top + headHeight;
    let from = 0;
    row.ranks.forEach((share, rank) => {
      const length = share * width;
      const isFirst = rank === 0;
      const isLast = rank === row.ranks.length - 1 && !isFirst;
      if (length >= 0.5) {
        const between = frame.stale ? palette.white : style.tint;
        add(group, isFirst || isLast
          ? bar(frame, from, barTop, length, thickness, {
              colour: isFirst ? style.mark : palette.neutral, tint: palette.white, hollow: isFirst ? style.hollow : true,
            })
          : element(document, 'rect', { x: from, y: barTop, width: length, height: thickness, fill: between }));
        // A thin line of ground tells one rank from the next.
        if (!isFirst && !isLast) {
          add(group, element(document, 'line', {
            x1: from + length, x2: from + length, y1: barTop, y2: barTop + thickness, stroke: palette.white, 'stroke-width': 1,
          }));
        }
      }
      from += length;
    });
    const [first = 0] = row.ranks;
    const error = 2 * row.standardError;
    add(group, bracket(frame, Math.max(0, first - error) * width, Math.min(1, first + error) * width, barTop + thickness / 2, 4 * scale));
    add(svg, group);
  });
  notes.forEach((note, i) => {
    add(svg, text(frame, note, 0, bottom + 4 + i * line + tick * 0.9, { size: tick, colour: palette.secondText }));
  });
  return svg;
}
