import { axisTicks } from './axisTicks.ts';
import type { ChartFrame, Tick } from './frame.ts';
import { palette } from './palette.ts';
import { add, element, px, sizes, text, textColour } from './svg.ts';
import { textWidth } from './textWidth.ts';

/** The axis of weights on integration, 0..1, that several charts share. */
export interface WeightAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  readonly label: string;
  /** The option's own weight. */
  readonly present: { readonly at: number; readonly label: string } | null;
}

export interface WeightPlot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of what stands under the plot. */
export function weightAxisHeight(frame: ChartFrame): number {
  const { tick, label, line } = sizes(frame);
  return tick + label + line + 22;
}

export function toWeightX({ from, to }: WeightAxis, { left, right }: WeightPlot): (weight: number) => number {
  return (weight) => left + ((weight - from) / (to - from)) * (right - left);
}

/** Ticks, the axis's name, and a dashed line with a handle's shape at the present weight. */
export function addWeightAxis(svg: SVGSVGElement, axis: WeightAxis, frame: ChartFrame, plot: WeightPlot): void {
  const { tick, label, line } = sizes(frame);
  const { document } = frame;
  const toX = toWeightX(axis, plot);
  const { left, right, top, bottom } = plot;
  const width = right + textWidth('60%', tick);
  add(svg, element(document, 'line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: palette.neutral, 'stroke-width': 1.2 }));
  axisTicks(axis.ticks, toX, Math.min(frame.width, width), tick).forEach(({ x, labelX, words }) => {
    add(svg,
      element(document, 'line', { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: palette.neutral, 'stroke-width': 1.2 }),
      text(frame, words, labelX, bottom + tick + 8, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  });
  if (axis.present !== null) {
    const x = toX(axis.present.at);
    const ink = textColour(frame, palette.ink);
    const half = textWidth(axis.present.label, label, true) / 2;
    add(svg,
      element(document, 'line', { class: 'present', x1: x, x2: x, y1: top, y2: bottom, stroke: ink, 'stroke-width': 1.8, 'stroke-dasharray': '5 3' }),
      element(document, 'path', { d: `M${px(x - 5)},${px(bottom + 9)}V${px(bottom + 5)}L${px(x)},${px(bottom)}L${px(x + 5)},${px(bottom + 5)}V${px(bottom + 9)}Z`, fill: ink }),
      text(frame, axis.present.label, Math.max(half, Math.min(frame.width - half, x)), bottom + tick + line + 8, {
        size: label, colour: palette.ink, bold: true, anchor: 'middle',
      }));
  }
  const half = textWidth(axis.label, tick) / 2;
  const middle = Math.max(half, Math.min(frame.width - half, (left + right) / 2));
  add(svg, text(frame, axis.label, middle, bottom + tick + line + label + 14, { size: tick, colour: palette.secondText, anchor: 'middle' }));
}
