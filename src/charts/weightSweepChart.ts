import type { ChartFrame, Tick } from './frame.ts';
import { labelPlaces } from './labelPlaces.ts';
import { palette } from './palette.ts';
import { add, element, figure, px, sizes, text, textColour } from './svg.ts';
import { textWidth, wrapText } from './textWidth.ts';
import { addWeightAxis, toWeightX, weightAxisHeight, type WeightAxis, type WeightPlot } from './weightAxis.ts';

export interface SweepLine {
  /** `whole` heavy, `other` dashed: the same with integration scored the other way; `narrow` thin. */
  readonly kind: 'whole' | 'other' | 'narrow';
  readonly label: string;
  /** £ against weight 0, by weight, and two standard errors of it. */
  readonly values: readonly number[];
  readonly errors: readonly number[];
}
export interface WeightSweepData {
  readonly axis: WeightAxis;
  readonly weights: readonly number[];
  readonly lines: readonly SweepLine[];
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** The weights that cannot be told from the best. */
  readonly best: { readonly from: number; readonly to: number; readonly label: string };
}

const strokes: Readonly<Record<SweepLine['kind'], Readonly<Record<string, string | number>>>> = {
  whole: { stroke: palette.ink, 'stroke-width': 2.8 },
  other: { stroke: palette.secondText, 'stroke-width': 1.6, 'stroke-dasharray': '4 3' },
  narrow: { stroke: palette.neutral, 'stroke-width': 1.6 },
};

/** What follows from the weight on integration: everything that matters, and price and clinical quality alone, against no weight. */
export function weightSweepChart(data: WeightSweepData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width, stale } = frame;
  const left = Math.max(...data.ticks.map(({ label: words }) => textWidth(words, tick))) + 10;
  const longest = Math.max(...data.lines.map((one) => textWidth(one.label, label, one.kind === 'whole')));
  const labelRoom = Math.min(longest, width * 0.3);
  const labels = data.lines.map((one) => wrapText(one.label, labelRoom, label, one.kind === 'whole', 3));
  const highest = Math.max(...labels.map((lines) => lines.length)) * line + 4;
  const head = line + 14;
  const plotHeight = Math.max(210 * scale, highest * data.lines.length);
  const plot: WeightPlot = { left, right: width - labelRoom - 16, top: head, bottom: head + plotHeight };
  const toX = toWeightX(data.axis, plot);
  const toY = (value: number): number => plot.bottom - ((value - data.domain[0]) / (data.domain[1] - data.domain[0])) * plotHeight;
  const svg = figure(frame, plot.bottom + weightAxisHeight(frame), 'weight-sweep-chart');
  for (const { at, label: words } of data.ticks) {
    const y = toY(at);
    add(svg,
      element(document, 'line', {
        x1: plot.left, x2: plot.right, y1: y, y2: y,
        stroke: at === 0 ? textColour(frame, palette.ink) : palette.grid, 'stroke-width': at === 0 ? 1.4 : 1,
      }),
      text(frame, words, left - 8, y + tick * 0.36, { size: tick, colour: palette.secondText, anchor: 'end' }));
  }
  addBest(svg, data, frame, plot, toX);
  const last = data.weights.length - 1;
  // The heavy line is drawn last, over the others.
  for (const one of [...data.lines].reverse()) {
    const d = `M${one.values.map((value, i) => `${px(toX(data.weights[i]))},${px(toY(value))}`).join('L')}`;
    add(svg, element(document, 'path', {
      class: `line ${one.kind}`, d, fill: 'none', 'stroke-linejoin': 'round', ...strokes[one.kind],
      ...(stale ? { 'stroke-dasharray': '5 3' } : {}),
    }));
    add(svg, errorBar(frame, toX(data.weights[last]), toY(one.values[last] - one.errors[last]), toY(one.values[last] + one.errors[last])));
  }
  const gap = Math.max(...labels.map((lines) => lines.length)) * line + 4;
  const wishes = data.lines.map(({ values }) => toY(values[last]));
  const placed = labelPlaces(wishes, gap, plot.top + gap / 2 - 6, plot.bottom - gap / 2 + 6);
  data.lines.forEach((one, i) => {
    const group = element(document, 'g', { class: 'end-label' });
    const x = plot.right + 15;
    if (Math.abs(placed[i] - wishes[i]) > 4) {
      const d = `M${px(plot.right + 6)},${px(wishes[i])}L${px(x - 2)},${px(placed[i])}`;
      add(group, element(document, 'path', { d, stroke: palette.neutral, 'stroke-width': 1 }));
    }
    labels[i].forEach((words, k) => {
      add(group, text(frame, words, x, placed[i] + (k - (labels[i].length - 1) / 2) * line + label * 0.36, {
        size: label, colour: one.kind === 'whole' ? palette.ink : palette.secondText, bold: one.kind === 'whole', full: one.label,
      }));
    });
    add(svg, group);
  });
  addWeightAxis(svg, data.axis, frame, plot);
  return svg;
}

/** A bracket over the plot for the range of best weights. */
function addBest(
  svg: SVGSVGElement, { best }: WeightSweepData, frame: ChartFrame, plot: WeightPlot, toX: (weight: number) => number,
): void {
  const { label } = sizes(frame);
  const ink = textColour(frame, palette.ink);
  const [x0, x1] = [toX(best.from), toX(best.to)];
  const y = plot.top - 6;
  const half = textWidth(best.label, label, true) / 2;
  const d = x1 - x0 > 2 ? `M${px(x0)},${px(y - 4)}v8M${px(x0)},${px(y)}H${px(x1)}M${px(x1)},${px(y - 4)}v8` : `M${px(x0)},${px(y - 4)}v8`;
  add(svg,
    element(frame.document, 'path', { class: 'best', d, stroke: ink, 'stroke-width': 1.8, fill: 'none' }),
    text(frame, best.label, Math.max(half, Math.min(frame.width - half, (x0 + x1) / 2)), y - 9, {
      size: label, colour: palette.ink, bold: true, anchor: 'middle', halo: true,
    }));
}

/** Simulation error of the last value: upright, in ink; nothing where it is no higher than a pixel. */
function errorBar(frame: ChartFrame, x: number, y0: number, y1: number): SVGPathElement | null {
  if (!(Math.abs(y1 - y0) > 1)) return null;
  const d = `M${px(x - 4)},${px(y0)}h8M${px(x)},${px(y0)}V${px(y1)}M${px(x - 4)},${px(y1)}h8`;
  return element(frame.document, 'path', {
    class: 'simulation-error', d, fill: 'none', stroke: textColour(frame, palette.ink), 'stroke-width': 1.4,
  });
}
