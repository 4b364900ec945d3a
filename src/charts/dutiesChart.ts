import type { ChartFrame, OptionLook } from './frame.ts';
import { hatchPath } from './hatchPath.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure, shape, sizes, text } from './svg.ts';
import { fitText, textWidth, wrapText } from './textWidth.ts';

/** A share of futures as a number over a thin track. */
export interface DutyCell {
  /** 0..1; null where option and reference never differ. */
  readonly share: number | null;
  readonly standardError: number;
  /** "89", "no change" */
  readonly label: string;
  /** Under the track: "36 still gain"; empty where nothing is to be said. */
  readonly below: string;
}
export interface DutiesChartRow {
  readonly option: OptionLook;
  /** One for each head. */
  readonly cells: readonly DutyCell[];
}
export interface DutiesHead {
  readonly label: string;
  /** A high share is bad: its bars are hatched. */
  readonly isHarm: boolean;
}
export interface DutiesData {
  readonly heads: readonly DutiesHead[];
  readonly rows: readonly DutiesChartRow[];
  readonly notes: readonly string[];
}

/** Under this width the four numbers of an option stand below its name, two by two. */
const STACKED_BELOW = 440;
/** Of a column at the usual text size, so that no word of a head has to be broken. */
const NARROWEST_COLUMN = 74;
const THICKNESS = 7;

/** The duties one by one: numbers with thin tracks, harm hatched, who still gains below. */
export function dutiesChart(data: DutiesData, frame: ChartFrame): SVGSVGElement {
  const { scale, label, tick, line } = sizes(frame);
  const { document, width } = frame;
  const isStacked = width < STACKED_BELOW * scale;
  const mark = label * 0.8;
  const nameLeft = mark + 10;
  const gap = isStacked || width >= 560 * scale ? 14 : 8;
  const columns = isStacked ? 2 : data.heads.length;
  const widest = Math.max(0, ...data.rows.map(({ option }) => textWidth(option.name, label, true))) + nameLeft + gap;
  const nameMost = width - columns * NARROWEST_COLUMN * scale - (columns - 1) * gap;
  const nameWidth = isStacked ? 0 : Math.min(width * 0.4, nameMost, widest);
  const nameOf = (option: OptionLook): string => (isStacked || widest <= nameWidth ? option.name : option.shortName);
  const columnWidth = (width - nameWidth - (columns - 1) * gap) / columns;
  const columnX = (i: number): number => nameWidth + (i % columns) * (columnWidth + gap);
  const heads = data.heads.map((head) => wrapText(head.label, columnWidth, label, true, 3));
  const headHeight = isStacked ? 0 : Math.max(...heads.map((lines) => lines.length)) * line + 8;
  const nameRoom = isStacked ? width - nameLeft : nameWidth - nameLeft - gap;
  const names = data.rows.map(({ option }) => wrapText(nameOf(option), nameRoom, label, true));
  const cellHeight = ({ isHarm }: DutiesHead): number => (isStacked ? tick + 4 : 0) + line + THICKNESS * scale + (isHarm ? tick + 6 : 2);
  // Cells stand in lines of `columns`; each line is as high as its highest.
  const cellRows = Array.from({ length: Math.ceil(data.heads.length / columns) }, (_, i) =>
    Math.max(...data.heads.slice(i * columns, (i + 1) * columns).map(cellHeight)));
  const rowHeights = names.map((lines) => {
    const cells = cellRows.reduce((sum, height) => sum + height + 6, 0);
    return 12 + (isStacked ? lines.length * line + cells : Math.max(lines.length * line, cells));
  });
  const notes = data.notes.flatMap((note) => wrapText(note, width, tick, false, 3));
  const bottom = headHeight + rowHeights.reduce((sum, height) => sum + height, 0);
  const svg = figure(frame, bottom + 6 + notes.length * line, 'duties-chart');

  if (!isStacked) {
    heads.forEach((lines, i) => {
      // All heads end on one line.
      const from = headHeight - 8 - lines.length * line;
      lines.forEach((words, k) => {
        add(svg, text(frame, words, columnX(i), from + k * line + label, {
          size: label, colour: palette.ink, bold: true, full: data.heads[i].label,
        }));
      });
    });
    add(svg, element(document, 'line', { x1: 0, x2: width, y1: headHeight - 1, y2: headHeight - 1, stroke: palette.ink, 'stroke-width': 1.6 }));
  }
  let top = headHeight;
  data.rows.forEach(({ option, cells }, r) => {
    const group = element(document, 'g', { class: 'row', 'data-option': option.id });
    const nameTop = top + 6;
    add(group, shape(frame, option, mark / 2 + 1, nameTop + line / 2, mark));
    names[r].forEach((words, k) => {
      add(group, text(frame, words, nameLeft, nameTop + k * line + line / 2 + label * 0.36, {
        size: label, colour: optionStyle(option.slot).text, bold: true, full: option.name,
      }));
    });
    let y = nameTop + (isStacked ? names[r].length * line + 2 : 0);
    cells.forEach((cell, i) => {
      addCell(group, frame, cell, data.heads[i], { x: columnX(i), y, width: columnWidth, isStacked });
      if (i % columns === columns - 1) y += cellRows[Math.floor(i / columns)] + 6;
    });
    top += rowHeights[r];
    add(group, element(document, 'line', { x1: 0, x2: width, y1: top - 1, y2: top - 1, stroke: palette.hairline, 'stroke-width': 1 }));
    add(svg, group);
  });
  notes.forEach((note, i) => {
    add(svg, text(frame, note, 0, bottom + 6 + i * line + tick * 0.9, { size: tick, colour: palette.secondText }));
  });
  return svg;
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly isStacked: boolean;
}

function addCell(group: SVGGElement, frame: ChartFrame, cell: DutyCell, head: DutiesHead, place: CellPlace): void {
  const { label, tick, line, scale } = sizes(frame);
  const { document } = frame;
  const { x, width } = place;
  let { y } = place;
  if (place.isStacked) {
    const words = fitText(head.label, width, tick);
    add(group, text(frame, words, x, y + tick, { size: tick, colour: palette.secondText, full: head.label }));
    y += tick + 4;
  }
  const isNumber = cell.share !== null;
  add(group, text(frame, fitText(cell.label, width, label), x, y + label, {
    size: label, colour: isNumber ? palette.ink : palette.secondText, bold: isNumber,
  }));
  y += line;
  const height = THICKNESS * scale;
  const share = cell.share ?? 0;
  add(group, element(document, 'rect', { x, y, width, height, fill: palette.track }));
  if (share * width >= 1) {
    const style = { colour: palette.neutral, tint: palette.white, hollow: head.isHarm };
    add(group, bar(frame, x, y, share * width, height, style));
    if (head.isHarm && !frame.stale) add(group, hatch(frame, x, y, share * width, height));
  }
  if (isNumber) {
    const error = 2 * cell.standardError;
    const [from, to] = [Math.max(0, share - error), Math.min(1, share + error)];
    add(group, bracket(frame, x + from * width, x + to * width, y + height / 2, 3 * scale));
  }
  if (cell.below !== '') {
    // Words longer than the last column reach to the left, under tracks that have nothing below them.
    const isLong = textWidth(cell.below, tick) > width;
    add(group, text(frame, cell.below, isLong ? x + width : x, y + height + tick + 2, {
      size: tick, colour: palette.secondText, anchor: isLong ? 'end' : 'start',
    }));
  }
}

/** Diagonal lines in a bar. */
function hatch(frame: ChartFrame, x: number, y: number, width: number, height: number): SVGPathElement {
  const d = hatchPath(x, y, width, height);
  return element(frame.document, 'path', { class: 'hatch', d, stroke: palette.neutral, 'stroke-width': 1.6, fill: 'none' });
}
