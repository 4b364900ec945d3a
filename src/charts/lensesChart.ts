import type { ChartFrame, OptionLook } from './frame.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure, shape, sizes, text } from './svg.ts';
import { balanceText, fitText, textWidth, wrapText } from './textWidth.ts';

/** In how many futures an option is best, by one lens. */
export interface LensShare {
  /** 0..1 */
  readonly share: number;
  readonly standardError: number;
  /** "52", "under 1" */
  readonly label: string;
  /** The highest by its lens. */
  readonly strong: boolean;
}
export interface LensesRow {
  readonly option: OptionLook;
  readonly narrow: LensShare;
  readonly whole: LensShare;
}
export interface LensesData {
  /** In one order for both lenses. */
  readonly rows: readonly LensesRow[];
  readonly narrowHead: string;
  readonly wholeHead: string;
  /** Between the heads, over the names. */
  readonly unit: string;
}

/** Under this width the bars of the two lenses stand one above the other. */
const STACKED_BELOW = 520;
const GAP = 8;
const CAP = 4;

/** Share of futures in which each option is best: narrow lens hollow at left, whole value filled at right, names between. */
export function lensesChart(data: LensesData, frame: ChartFrame): SVGSVGElement {
  return frame.width < STACKED_BELOW * frame.textScale ? stacked(data, frame) : backToBack(data, frame);
}

/** Highest share of a scale: the next whole ten futures, so that it stays put while figures sharpen. */
function scaleTop(data: LensesData): number {
  const reach = ({ share, standardError }: LensShare): number => Math.min(1, share + 2 * standardError);
  const highest = Math.max(0.1, ...data.rows.flatMap(({ narrow, whole }) => [reach(narrow), reach(whole)]));
  return Math.ceil(highest * 10 - 1e-9) / 10;
}

/** Room for the widest words that may stand at the end of a bar, whatever the figures. */
function labelRoom(size: number): number {
  return textWidth('under 1', size, true) + GAP;
}

function backToBack(data: LensesData, frame: ChartFrame): SVGSVGElement {
  const { label, line } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.8;
  const nameLeft = mark + 10;
  const widest = Math.max(...data.rows.map(({ option }) => textWidth(option.name, label, true)), textWidth(data.unit, label));
  const middle = Math.min(widest + nameLeft + 2 * GAP, width * 0.42);
  const names = data.rows.map(({ option }) => wrapText(option.name, middle - nameLeft - 2 * GAP, label, true));
  const side = (width - middle) / 2;
  const heads = [data.narrowHead, data.wholeHead].map((head) => balanceText(head, side, label, true));
  const headHeight = Math.max(heads[0].length, heads[1].length) * line + 8;
  const rowHeights = names.map((lines) => lines.length * line + 6 * frame.textScale);
  const bottom = headHeight + rowHeights.reduce((sum, h) => sum + h, 0);
  const svg = figure(frame, bottom + 4, 'lenses-chart');
  const left = side;
  const right = side + middle;
  const unit = (side - labelRoom(label) - CAP) / scaleTop(data);

  ([[left, 'end'], [right, 'start']] as const).forEach(([x, anchor], column) => {
    heads[column].forEach((words, i) => {
      add(svg, text(frame, words, x, (i + 1) * line - 4, { size: label, colour: palette.ink, bold: true, anchor }));
    });
  });
  const unitWords = fitText(data.unit, middle - 2 * GAP, label);
  add(svg, text(frame, unitWords, left + GAP, headHeight - 12, { size: label, colour: palette.secondText }));

  let top = headHeight;
  data.rows.forEach((row, i) => {
    const height = rowHeights[i];
    const centre = top + height / 2;
    const style = optionStyle(row.option.slot);
    const group = element(document, 'g', { class: 'row', 'data-option': row.option.id });
    add(group, shape(frame, row.option, left + GAP + mark / 2, centre, mark));
    names[i].forEach((words, k) => {
      const y = centre + label * 0.36 + (k - (names[i].length - 1) / 2) * line;
      add(group, text(frame, words, left + GAP + nameLeft, y, { size: label, colour: style.text, bold: true, full: row.option.name }));
    });
    addBar(group, frame, row, 'narrow', left, centre, unit, -1);
    addBar(group, frame, row, 'whole', right, centre, unit, 1);
    add(svg, group);
    top += height;
  });
  for (const x of [left, right]) {
    add(svg, element(document, 'line', { x1: x, x2: x, y1: headHeight - 4, y2: bottom, stroke: palette.neutral, 'stroke-width': 1.2 }));
  }
  return svg;
}

function stacked(data: LensesData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.8;
  const thickness = 16 * frame.textScale;
  const names = data.rows.map(({ option }) => wrapText(option.name, width - mark - 10, label, true));
  const unit = (width - labelRoom(label) - CAP) / scaleTop(data);
  // The first pair of bars tells which is which; a line of words above each.
  const keyLine = tick + 5 * frame.textScale;
  const heights = names.map((lines, i) => lines.length * line + 2 * (thickness + 3) + (i === 0 ? 2 * keyLine : 0) + 14);
  const unitLine = line + 4;
  const svg = figure(frame, unitLine + heights.reduce((sum, h) => sum + h, 0), 'lenses-chart');
  add(svg, text(frame, fitText(data.unit, width, label), 0, label, { size: label, colour: palette.secondText }));
  let top = unitLine;
  data.rows.forEach((row, i) => {
    const group = element(document, 'g', { class: 'row', 'data-option': row.option.id });
    const style = optionStyle(row.option.slot);
    add(group, shape(frame, row.option, mark / 2 + 1, top + line / 2, mark));
    names[i].forEach((words, k) => {
      add(group, text(frame, words, mark + 10, top + line * k + line / 2 + label * 0.36, {
        size: label, colour: style.text, bold: true, full: row.option.name,
      }));
    });
    let y = top + names[i].length * line + 2;
    for (const lens of ['narrow', 'whole'] as const) {
      if (i === 0) {
        const head = lens === 'narrow' ? data.narrowHead : data.wholeHead;
        add(group, text(frame, fitText(head, width, tick), 0, y + tick, { size: tick, colour: palette.secondText }));
        y += keyLine;
      }
      addBar(group, frame, row, lens, 0, y + thickness / 2, unit, 1);
      y += thickness + 3;
    }
    add(svg, group);
    top += heights[i];
  });
  return svg;
}

/** A bar from x to the left (-1) or right (1), its notches, bracket and number. `unit`: pixels of a share of 1. */
function addBar(
  group: SVGGElement, frame: ChartFrame, row: LensesRow, lens: 'narrow' | 'whole',
  x: number, centre: number, unit: number, direction: -1 | 1,
): void {
  const { label } = sizes(frame);
  const { share, standardError, label: words, strong } = row[lens];
  const style = optionStyle(row.option.slot);
  const hollow = lens === 'narrow';
  const thickness = 16 * frame.textScale;
  const top = centre - thickness / 2;
  const length = share * unit;
  if (length >= 1) {
    add(group, bar(frame, direction < 0 ? x - length : x, top, length, thickness, { colour: style.mark, tint: style.tint, hollow }));
  }
  const { document } = frame;
  for (let tens = 0.1; tens < share - 0.005; tens += 0.1) {
    const at = x + direction * tens * unit;
    add(group, element(document, 'line', {
      x1: at, x2: at, y1: top, y2: top + thickness, stroke: hollow || frame.stale ? style.mark : palette.white, 'stroke-width': 1.5,
    }));
  }
  const error = 2 * standardError;
  const ends = [Math.max(0, share - error), Math.min(1, share + error)].map((at) => x + direction * at * unit).sort((a, b) => a - b);
  const drawn = bracket(frame, ends[0], ends[1], centre, CAP);
  add(group, drawn);
  const end = drawn === null ? x + direction * length : direction < 0 ? ends[0] : ends[1];
  add(group, text(frame, words, end + direction * 6, centre + label * 0.36, {
    size: label, colour: style.text, bold: strong, anchor: direction < 0 ? 'end' : 'start',
  }));
}
