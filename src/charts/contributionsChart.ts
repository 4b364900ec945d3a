import type { ChartFrame, OptionLook } from './frame.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure, sizes, text, textColour } from './svg.ts';
import { fitText, textWidth, wrapText } from './textWidth.ts';

export interface ContributionRow {
  readonly label: string;
  /** Positive: speaks for the option. */
  readonly value: number;
  readonly standardError: number;
  /** "−£7.9m" */
  readonly amount: string;
  readonly strong: boolean;
}
export interface ContributionGroup {
  readonly head: string;
  readonly rows: readonly ContributionRow[];
}
export interface ContributionsData {
  readonly option: OptionLook;
  readonly other: OptionLook;
  readonly groups: readonly ContributionGroup[];
  readonly total: ContributionRow;
  /** "‹ Price-led better", "Keep with plan better ›" */
  readonly otherBetter: string;
  readonly optionBetter: string;
}

/** Under this width a row's words stand over its bar. */
const STACKED_BELOW = 440;
const GAP = 6;

/** Where a difference comes from: bars to either side of zero, filled for the option, hollow in the other's colour against it. */
export function contributionsChart(data: ContributionsData, frame: ChartFrame): SVGSVGElement {
  const { label, line, scale } = sizes(frame);
  const { document, width } = frame;
  const rows = [...data.groups.flatMap((group) => group.rows), data.total];
  const isStacked = width < STACKED_BELOW * scale;
  const labelWidth = isStacked ? width : Math.min(width * 0.38, Math.max(...rows.map((row) => textWidth(row.label, label, true))));
  const barsLeft = isStacked ? 0 : labelWidth + 2 * GAP;
  const amountRoom = Math.max(textWidth('+£00.0m', label, true), ...rows.map(({ amount }) => textWidth(amount, label, true))) + GAP;
  const { zero, unit } = scaleOf(rows, barsLeft + amountRoom, width - amountRoom);
  const thickness = 14 * scale;

  const heads = directionLines(data, frame, barsLeft, zero);
  let y = heads.height;
  const drawn: Node[] = [...heads.nodes];
  const addRow = (row: ContributionRow, colours: { colour: string; tint: string; hollow: boolean; text: string }, bold: boolean): void => {
    const lines = wrapText(row.label, labelWidth, label, bold);
    const wordsHeight = lines.length * line;
    const height = isStacked ? wordsHeight + thickness + 6 : Math.max(wordsHeight, thickness) + 5 * scale;
    const centre = isStacked ? y + wordsHeight + thickness / 2 : y + height / 2;
    const firstLine = isStacked ? y + line / 2 : centre - ((lines.length - 1) * line) / 2;
    lines.forEach((words, i) => {
      drawn.push(text(frame, words, 0, firstLine + i * line + label * 0.36, {
        size: label, colour: palette.text, bold, halo: isStacked, full: row.label,
      }));
    });
    const end = zero + row.value * unit;
    if (Math.abs(row.value * unit) >= 0.5) {
      drawn.push(bar(frame, Math.min(zero, end), centre - thickness / 2, Math.abs(end - zero), thickness, colours));
    }
    const error = 2 * row.standardError * unit;
    const left = Math.max(barsLeft, end - error);
    const right = Math.min(width, end + error);
    const mark = bracket(frame, left, right, centre, 4 * scale);
    if (mark !== null) drawn.push(mark);
    const side = row.value < 0 ? -1 : 1;
    const wordsWidth = textWidth(row.amount, label, row.strong || bold);
    const outer = mark === null ? end : side < 0 ? left : right;
    // Beside bar and bracket, but never out of the frame.
    const at = side < 0 ? Math.max(barsLeft + wordsWidth, outer - GAP) : Math.min(width - wordsWidth, outer + GAP);
    drawn.push(text(frame, row.amount, at, centre + label * 0.36, {
      size: label, colour: colours.text, bold: row.strong || bold, anchor: side < 0 ? 'end' : 'start', halo: true,
    }));
    y += height;
  };
  const first = y;
  for (const { head, rows: groupRows } of data.groups) {
    const headY = y + line * 0.5 + label * 0.36;
    drawn.push(text(frame, fitText(head, labelWidth, label), 0, headY, { size: label, colour: palette.secondText }));
    y += line + 2;
    for (const row of groupRows) {
      const style = optionStyle((row.value < 0 ? data.other : data.option).slot);
      addRow(row, { colour: style.mark, tint: palette.white, hollow: row.value < 0, text: style.text }, false);
    }
    y += 4;
  }
  drawn.push(element(document, 'line', { x1: 0, x2: width, y1: y, y2: y, stroke: palette.neutral, 'stroke-width': 1 }));
  y += 6;
  addRow(data.total, { colour: palette.action, tint: palette.white, hollow: false, text: palette.ink }, true);
  const svg = figure(frame, y + 4, 'contributions-chart');
  add(svg, ...drawn.slice(0, heads.nodes.length));
  add(svg, element(document, 'line', {
    class: 'zero', x1: zero, x2: zero, y1: first - 4, y2: y, stroke: textColour(frame, palette.ink), 'stroke-width': 1.4,
  }));
  add(svg, ...drawn.slice(heads.nodes.length));
  return svg;
}

/** Zero and pixels a pound, so that every bar with its bracket and amount lies between the two ends. */
function scaleOf(rows: readonly ContributionRow[], left: number, right: number): { zero: number; unit: number } {
  const lowest = Math.max(0, ...rows.map(({ value, standardError }) => 2 * standardError - value));
  const highest = Math.max(0, ...rows.map(({ value, standardError }) => value + 2 * standardError));
  const span = lowest + highest;
  const room = Math.max(20, right - left);
  if (span === 0) return { zero: left + room / 2, unit: 0 };
  // At least a sixth on either side, so that the zero line never stands at the edge.
  const share = Math.min(5 / 6, Math.max(1 / 6, lowest / span));
  return { zero: left + share * room, unit: Math.min((share * room) / (lowest || 1e-300), ((1 - share) * room) / (highest || 1e-300)) };
}

/** Which side speaks for whom: beside the zero line where there is room, else on two lines. */
function directionLines(
  data: ContributionsData, frame: ChartFrame, left: number, zero: number,
): { height: number; nodes: SVGTextElement[] } {
  const { label, line } = sizes(frame);
  const { width } = frame;
  const room = width - left;
  const otherWords = fitText(data.otherBetter, room, label);
  const optionWords = fitText(data.optionBetter, room, label);
  const otherWidth = textWidth(otherWords, label);
  const optionWidth = textWidth(optionWords, label);
  const together = otherWidth + optionWidth + 2 * GAP <= room;
  const middle = together ? Math.min(width - optionWidth - GAP, Math.max(left + otherWidth + GAP, zero)) : zero;
  const otherStyle = { size: label, colour: optionStyle(data.other.slot).text, anchor: 'end' as const };
  return {
    height: (together ? 1 : 2) * line + 8,
    nodes: [
      text(frame, otherWords, Math.max(left + otherWidth, middle - GAP), label, otherStyle),
      text(frame, optionWords, Math.min(width - optionWidth, middle + GAP), together ? label : label + line, {
        size: label, colour: optionStyle(data.option.slot).text,
      }),
    ],
  };
}
