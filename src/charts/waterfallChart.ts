import type { ChartFrame } from './frame.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure, px, sizes, text, textColour } from './svg.ts';
import { fitText, textWidth, wrapText } from './textWidth.ts';

/** A level, drawn from zero, or a step from one level to the next. */
export interface WaterfallRow {
  readonly kind: 'level' | 'step';
  readonly label: string;
  /** Under the label. */
  readonly note: string | null;
  readonly from: number;
  readonly to: number;
  readonly standardError: number;
  /** "+£1.2m" */
  readonly amount: string;
}
export interface WaterfallData {
  readonly rows: readonly WaterfallRow[];
  /** What the zero line stands for. */
  readonly zero: string;
  /** "‹ worth less", "worth more ›" */
  readonly worse: string;
  readonly better: string;
}

/** Under this width a row's words stand over its bar. */
const STACKED_BELOW = 520;
const GAP = 6;
const LEAST = 1.5;
/** A hollow bar narrower than this would be nothing but its edge. */
const HOLLOW_FROM = 4;

/**
 * How one level becomes another: each step a bar from where the one before it ended, filled where it adds and hollow where it takes
 * away; levels in ink, from the zero line. Brackets are the simulation error of the step itself.
 */
export function waterfallChart(data: WaterfallData, frame: ChartFrame): SVGSVGElement {
  const { document, width } = frame;
  const { label, tick, line, scale } = sizes(frame);
  const isStacked = width < STACKED_BELOW * scale;
  const widest = Math.max(0, ...data.rows.flatMap((row) => [textWidth(row.label, label, row.kind === 'level'), textWidth(row.note ?? '', tick)]));
  const labelWidth = isStacked ? width : Math.min(width * 0.42, widest);
  const left = isStacked ? 0 : labelWidth + 2 * GAP;
  const amountRoom = Math.max(textWidth('+£00.0m', label, true), ...data.rows.map(({ amount }) => textWidth(amount, label, true))) + GAP;
  const place = scaleOf(data.rows, left + amountRoom, width - amountRoom);
  const thickness = 14 * scale;

  const zero = place(0);
  const heads = headLines(data, frame, left, zero);
  const drawn: Node[] = [];
  let y = heads.height;
  let last: { readonly x: number; readonly y: number } | null = null;
  // Where words stand over the bars the zero line makes way for those it would cross.
  const zeroParts: { from: number; to: number }[] = [{ from: heads.height - 4, to: heads.height }];
  for (const row of data.rows) {
    const isLevel = row.kind === 'level';
    const lines = wrapText(row.label, labelWidth, label, isLevel);
    const notes = row.note === null ? 0 : 1;
    const wordsHeight = (lines.length + notes) * line;
    const height = isStacked ? wordsHeight + thickness + 8 * scale : Math.max(wordsHeight, thickness) + 8 * scale;
    const centre = isStacked ? y + wordsHeight + thickness / 2 : y + height / 2;
    const first = isStacked ? y + line / 2 : centre - ((lines.length + notes - 1) * line) / 2;
    lines.forEach((words, i) => {
      drawn.push(text(frame, words, 0, first + i * line + label * 0.36, {
        size: label, colour: palette.text, bold: isLevel, halo: isStacked, full: row.label,
      }));
    });
    if (row.note !== null) {
      const note = fitText(row.note, labelWidth, tick);
      drawn.push(text(frame, note, 0, first + lines.length * line + tick * 0.36, {
        size: tick, colour: palette.secondText, halo: isStacked, full: row.note,
      }));
    }
    const reach = Math.max(0, ...lines.map((words) => textWidth(words, label, isLevel)), textWidth(row.note ?? '', tick));
    const open = zeroParts[zeroParts.length - 1];
    if (isStacked && zero < reach + GAP) zeroParts.push({ from: y + wordsHeight, to: y + height });
    else open.to = y + height;
    const [start, end] = [place(row.from), place(row.to)];
    if (last !== null) {
      const d = `M${px(last.x)},${px(last.y + thickness / 2)}V${px(centre - thickness / 2)}`;
      drawn.unshift(element(document, 'path', {
        class: 'connector', d, stroke: palette.neutral, 'stroke-width': 1, 'stroke-dasharray': '2 2', fill: 'none',
      }));
    }
    // A step too small to see is a thin line where it stands, so that the stair has no gap.
    const length = Math.max(LEAST, Math.abs(end - start));
    drawn.push(bar(frame, Math.min(start, end), centre - thickness / 2, length, thickness, {
      colour: isLevel ? palette.action : palette.neutral,
      tint: palette.white,
      hollow: !isLevel && row.to < row.from && length >= HOLLOW_FROM,
    }));
    const error = place(2 * row.standardError) - place(0);
    const [low, high] = [Math.max(left, end - error), Math.min(width, end + error)];
    const mark = bracket(frame, low, high, centre, 4 * scale);
    if (mark !== null) drawn.push(mark);
    const side = row.to < row.from ? -1 : 1;
    const wide = textWidth(row.amount, label, true);
    const outer = mark === null ? end : side < 0 ? low : high;
    const at = side < 0 ? Math.max(left + wide, outer - GAP) : Math.min(width - wide, outer + GAP);
    drawn.push(text(frame, row.amount, at, centre + label * 0.36, {
      size: label, colour: palette.ink, bold: true, anchor: side < 0 ? 'end' : 'start', halo: true,
    }));
    last = { x: end, y: centre };
    y += height;
  }
  const svg = figure(frame, y + 4, 'waterfall-chart');
  add(svg, ...heads.nodes, ...zeroParts.map(({ from, to }) => element(document, 'line', {
    class: 'zero', x1: zero, x2: zero, y1: from, y2: to, stroke: textColour(frame, palette.ink), 'stroke-width': 1.4,
  })), ...drawn);
  return svg;
}

/** Pixels of a value, so that every bar with its bracket lies between the two ends and zero is in sight. */
function scaleOf(rows: readonly WaterfallRow[], left: number, right: number): (value: number) => number {
  const reach = rows.flatMap(({ from, to, standardError }) => [from, to - 2 * standardError, to + 2 * standardError]);
  const [lowest, highest] = [Math.min(0, ...reach), Math.max(0, ...reach)];
  const room = Math.max(20, right - left);
  if (highest === lowest) return () => left + room / 2;
  return (value) => left + ((value - lowest) / (highest - lowest)) * room;
}

/** What the zero line is, and which side is which: on two lines, so that they never meet. */
function headLines(data: WaterfallData, frame: ChartFrame, left: number, zero: number): { height: number; nodes: SVGTextElement[] } {
  const { label, tick, line } = sizes(frame);
  const { width } = frame;
  const room = width - left;
  const zeroWords = fitText(data.zero, room, label, true);
  const zeroWidth = textWidth(zeroWords, label, true);
  const at = Math.min(width - zeroWidth / 2, Math.max(left + zeroWidth / 2, zero));
  const style = { size: tick, colour: palette.secondText };
  const worse = fitText(data.worse, room, tick);
  const better = fitText(data.better, room, tick);
  const together = textWidth(worse, tick) + textWidth(better, tick) + 2 * GAP <= room;
  return {
    height: (together ? 2 : 3) * line + 8,
    nodes: [
      text(frame, zeroWords, at, label, { size: label, colour: palette.ink, bold: true, anchor: 'middle' }),
      text(frame, worse, left, label + line, style),
      text(frame, better, width, label + (together ? 1 : 2) * line, { ...style, anchor: 'end' }),
    ],
  };
}
