import type { ChartFrame } from './frame.ts';
import { palette } from './palette.ts';
import { add, element, figure, sizes, text, textColour } from './svg.ts';
import { balanceText, textWidth } from './textWidth.ts';

/** One input on its range, of which a part is meant. */
export interface ConditionStrip {
  readonly label: string;
  /** Ends of the part on the strip, 0..1; `lowWords` and `highWords` name them, null at an end of the range. */
  readonly from: number;
  readonly to: number;
  readonly lowWords: string | null;
  readonly highWords: string | null;
  /** Ends of the range. */
  readonly leastWords: string;
  readonly mostWords: string;
}
export interface ConditionsData {
  readonly strips: readonly ConditionStrip[];
}

const GAP = 24;
const LEAST_WIDTH = 200;
const THICKNESS = 8;

/** The conditions of a box: each input's usual range as a strip, the part in the box in ink. */
export function conditionsChart({ strips }: ConditionsData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { width } = frame;
  const columns = Math.max(1, Math.min(strips.length, Math.floor((width + GAP) / (LEAST_WIDTH * scale + GAP))));
  const each = (width - (columns - 1) * GAP) / columns;
  const wrapped = strips.map((strip) => balanceText(strip.label, each, label, true, 2));
  const drawn: Node[] = [];
  let y = 0;
  for (let first = 0; first < strips.length; first += columns) {
    const row = strips.slice(first, first + columns);
    const lines = Math.max(...wrapped.slice(first, first + columns).map((words) => words.length));
    row.forEach((strip, i) => {
      const x = i * (each + GAP);
      const words = wrapped[first + i];
      words.forEach((content, k) => {
        drawn.push(text(frame, content, x, y + (lines - words.length + k) * line + line * 0.75, {
          size: label, colour: palette.text, bold: true, full: strip.label,
        }));
      });
      drawn.push(...stripOf(strip, frame, x, y + lines * line + 6 * scale, each, tick));
    });
    y += lines * line + (6 + THICKNESS + 14) * scale + tick + line * 0.4;
  }
  const svg = figure(frame, Math.max(1, y), 'conditions-chart');
  add(svg, ...drawn);
  return svg;
}

function stripOf(strip: ConditionStrip, frame: ChartFrame, x: number, y: number, width: number, size: number): Node[] {
  const { document, textScale } = frame;
  const height = THICKNESS * textScale;
  const baseline = y + height + 6 * textScale + size;
  const from = x + strip.from * width;
  const to = x + strip.to * width;
  const marks: Node[] = [
    element(document, 'rect', { x, y: y + height / 4, width, height: height / 2, fill: palette.rule }),
    element(document, 'rect', {
      class: 'part', x: from, y, width: Math.max(2, to - from), height, fill: frame.stale ? palette.white : textColour(frame, palette.ink),
      stroke: frame.stale ? palette.ink : null, 'stroke-dasharray': frame.stale ? '3 2' : null,
    }),
  ];
  // The bounds first; an end of the range is named where it leaves them room.
  const taken: (readonly [number, number])[] = [];
  const put = (words: string, at: number, isBold: boolean): void => {
    const half = textWidth(words, size, isBold) / 2;
    const middle = Math.min(x + width - half, Math.max(x + half, at));
    if (taken.some(([low, high]) => middle + half + 6 > low && middle - half - 6 < high)) return;
    taken.push([middle - half, middle + half]);
    marks.push(text(frame, words, middle, baseline, {
      size, colour: isBold ? palette.text : palette.secondText, bold: isBold, anchor: 'middle',
    }));
  };
  if (strip.lowWords !== null && strip.highWords !== null) {
    const both = `${strip.lowWords} to ${strip.highWords}`;
    put(both, (from + to) / 2, true);
  } else {
    if (strip.lowWords !== null) put(strip.lowWords, from, true);
    if (strip.highWords !== null) put(strip.highWords, to, true);
  }
  put(strip.leastWords, x, false);
  put(strip.mostWords, x + width, false);
  return marks;
}
