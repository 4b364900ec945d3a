import type { ChartFrame } from './frame.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure, sizes, text, textColour } from './svg.ts';
import { balanceText, textWidth } from './textWidth.ts';

export interface InformationRow {
  readonly label: string;
  /** £, never negative. */
  readonly value: number;
  readonly standardError: number;
  /** "£0.7m", "nothing" */
  readonly amount: string;
  /** Told from nothing by the simulation. */
  readonly isClear: boolean;
}
export interface InformationSection {
  readonly head: string;
  readonly rows: readonly InformationRow[];
}
export interface InformationData {
  /** Knowing everything, in words alone: on its scale, mostly chance, the rest could not be told apart. */
  readonly all: { readonly label: string; readonly amount: string };
  readonly sections: readonly InformationSection[];
  /** "108 other inputs: nothing", "" for none. */
  readonly rest: string;
}

/** Under this width a row's words stand over its bar. */
const STACKED_BELOW = 440;
const GAP = 8;
const LINES = 2;

/** What it would be worth to know more: bars from 0 in grey, for inputs are no options; hollow where they cannot be told from 0. */
export function informationChart(data: InformationData, frame: ChartFrame): SVGSVGElement {
  const { label, line, scale } = sizes(frame);
  const { document, width } = frame;
  const rows = data.sections.flatMap((section) => section.rows);
  const isStacked = width < STACKED_BELOW * scale;
  const longest = Math.max(textWidth(data.all.label, label, true), ...rows.map((row) => textWidth(row.label, label)));
  const labelWidth = isStacked ? width : Math.min(width * 0.46, longest);
  const left = isStacked ? 1 : labelWidth + 2 * GAP;
  const amounts = rows.map(({ amount }) => textWidth(amount, label, true));
  const amountRoom = Math.max(textWidth('under £00.0m', label, true), ...amounts) + GAP;
  const highest = Math.max(0, ...rows.map(({ value, standardError }) => value + 2 * standardError));
  const unit = highest > 0 ? Math.max(20, width - left - amountRoom) / highest : 0;
  const thickness = 14 * scale;
  const drawn: Node[] = [];
  let y = 2;

  const addRow = (row: InformationRow): void => {
    const words = balanceText(row.label, labelWidth, label, false, LINES);
    const wordsHeight = words.length * line;
    const height = isStacked ? wordsHeight + thickness + 8 * scale : Math.max(wordsHeight, thickness) + 6 * scale;
    const centre = isStacked ? y + wordsHeight + thickness / 2 + 1 : y + height / 2;
    const firstLine = isStacked ? y + line / 2 : centre - ((words.length - 1) * line) / 2;
    words.forEach((content, i) => {
      drawn.push(text(frame, content, 0, firstLine + i * line + label * 0.36, {
        size: label, colour: row.isClear ? palette.text : palette.secondText, full: row.label,
      }));
    });
    const end = left + row.value * unit;
    if (row.value * unit >= 0.5) {
      drawn.push(bar(frame, left, centre - thickness / 2, end - left, thickness, {
        colour: palette.neutral, tint: palette.white, hollow: !row.isClear,
      }));
    }
    const error = 2 * row.standardError * unit;
    const mark = bracket(frame, Math.max(left, end - error), end + error, centre, 4 * scale);
    if (mark !== null) drawn.push(mark);
    drawn.push(text(frame, row.amount, (mark === null ? end : end + error) + GAP, centre + label * 0.36, {
      size: label, colour: row.isClear ? palette.text : palette.secondText, bold: row.isClear,
    }));
    y += height;
  };

  const allWords = balanceText(data.all.label, labelWidth, label, true, LINES);
  const first = y;
  for (const content of allWords) {
    drawn.push(text(frame, content, 0, y + line / 2 + label * 0.36, {
      size: label, colour: palette.text, bold: true, full: data.all.label,
    }));
    y += line;
  }
  if (isStacked) y += line;
  const amountY = isStacked ? y - line / 2 : (first + y) / 2;
  drawn.push(text(frame, data.all.amount, isStacked ? 0 : left + GAP, amountY + label * 0.36, {
    size: label, colour: palette.text, bold: true, halo: true,
  }));
  for (const { head, rows: its } of data.sections) {
    y += 6 * scale;
    drawn.push(element(document, 'line', { x1: 0, x2: width, y1: y, y2: y, stroke: palette.hairline, 'stroke-width': 1 }));
    y += 6 * scale;
    balanceText(head, width, label, false, LINES).forEach((content) => {
      drawn.push(text(frame, content, 0, y + line / 2 + label * 0.36, { size: label, colour: palette.secondText }));
      y += line;
    });
    for (const row of its) addRow(row);
  }
  if (data.rest !== '') {
    balanceText(data.rest, width, label, false, LINES).forEach((content) => {
      drawn.push(text(frame, content, 0, y + line / 2 + label * 0.36, { size: label, colour: palette.secondText }));
      y += line;
    });
  }
  const svg = figure(frame, y + 4, 'information-chart');
  if (!isStacked) {
    add(svg, element(document, 'line', {
      class: 'zero', x1: left, x2: left, y1: 0, y2: y, stroke: textColour(frame, palette.ink), 'stroke-width': 1.4,
    }));
  }
  add(svg, ...drawn);
  return svg;
}
