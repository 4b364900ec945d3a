import type { ChartFrame, Tick } from './frame.ts';
import { labelPlaces } from './labelPlaces.ts';
import { palette } from './palette.ts';
import { add, element, figure, px, sizes, text } from './svg.ts';
import { textWidth, wrapText } from './textWidth.ts';
import { addWeightAxis, toWeightX, weightAxisHeight, type WeightAxis, type WeightPlot } from './weightAxis.ts';

/** Bidders are not options: greys and hatch, from the darkest up. */
export interface WinnerBand {
  /** `present` stands at the foot, `nobody` on top; newcomers take fills by their place. */
  readonly kind: 'present' | 'newcomer' | 'other';
  readonly name: string;
  /** "42 at 0%, 6 at 60%" */
  readonly words: string;
  /** Share of futures by weight, 0..1. */
  readonly shares: readonly number[];
}
export interface WinnersData {
  readonly axis: WeightAxis;
  readonly weights: readonly number[];
  /** From the foot up. */
  readonly bands: readonly WinnerBand[];
  /** At shares. */
  readonly ticks: readonly Tick[];
}

const PRESENT = '#3D545E';
const HATCH = 'winners-hatch';
const DOTS = 'winners-dots';
const newcomers = ['#93A5AD', `url(#${HATCH})`, '#C9D3D7', `url(#${DOTS})`] as const;
const OTHER = palette.white;
/** A band that is never this high gets no label of its own. */
const SEEN = 0.015;

/** Who wins a service's first tender, in 100 futures, stacked by weight on integration. */
export function winnersChart(data: WinnersData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const left = Math.max(...data.ticks.map(({ label: words }) => textWidth(words, tick))) + 10;
  const shown = data.bands.filter(({ shares }) => shares.some((share) => share >= SEEN));
  const longest = Math.max(...shown.flatMap(({ name, words }) => [textWidth(name, label, true), textWidth(words, tick)]));
  const labelRoom = Math.min(longest + 12, width * 0.36);
  const lines = shown.map((band) => [
    ...wrapText(band.name, labelRoom - 10, label, true).map((words) => ({ words, isName: true })),
    ...wrapText(band.words, labelRoom - 10, tick).map((words) => ({ words, isName: false })),
  ]);
  const gap = Math.max(...lines.map((one) => one.length)) * line + 4;
  const plotHeight = Math.max(210 * scale, shown.length * gap);
  const plot: WeightPlot = { left, right: width - labelRoom - 4, top: tick, bottom: tick + plotHeight };
  const toX = toWeightX(data.axis, plot);
  const toY = (share: number): number => plot.bottom - share * plotHeight;
  const svg = figure(frame, plot.bottom + weightAxisHeight(frame), 'winners-chart');
  add(svg, patterns(document));

  const floor = data.weights.map(() => 0);
  let newcomer = 0;
  const places: { band: WinnerBand; middle: number }[] = [];
  for (const band of data.bands) {
    const roof = floor.map((base, i) => Math.min(1, base + band.shares[i]));
    const edge = (heights: readonly number[]): string[] => heights.map((share, i) => `${px(toX(data.weights[i]))},${px(toY(share))}`);
    const fill = band.kind === 'present' ? PRESENT : band.kind === 'newcomer' ? newcomers[newcomer++ % newcomers.length] : OTHER;
    const isFilled = band.kind === 'present' && !frame.stale;
    add(svg, element(document, 'path', {
      class: `band ${band.kind}`, d: `M${edge(roof).join('L')}L${edge(floor).reverse().join('L')}Z`,
      fill: frame.stale && !fill.startsWith('url') ? palette.white : fill,
      stroke: frame.stale ? palette.neutral : palette.white, 'stroke-width': 2, 'stroke-dasharray': frame.stale ? '5 3' : null,
      'data-filled': isFilled ? 'yes' : null,
    }));
    const last = roof.length - 1;
    if (shown.includes(band)) places.push({ band, middle: toY((roof[last] + floor[last]) / 2) });
    roof.forEach((share, i) => {
      floor[i] = share;
    });
  }
  // Without an edge a band that is white would look like nothing at all.
  if (shown.some(({ kind }) => kind === 'other')) {
    add(svg, element(document, 'rect', {
      class: 'edge', x: plot.left, y: plot.top, width: plot.right - plot.left, height: plotHeight, fill: 'none', stroke: palette.rule, 'stroke-width': 1,
    }));
  }
  const placed = labelPlaces(places.map(({ middle }) => middle), gap, plot.top + gap / 2, plot.bottom - gap / 2);
  places.forEach(({ band, middle }, i) => {
    const group = element(document, 'g', { class: 'band-label' });
    const x = plot.right + 12;
    if (Math.abs(placed[i] - middle) > 6) {
      const d = `M${px(plot.right + 1)},${px(middle)}L${px(x - 3)},${px(placed[i])}`;
      add(group, element(document, 'path', { d, stroke: palette.neutral, 'stroke-width': 1 }));
    }
    let y = placed[i] - ((lines[i].length - 1) * line * 0.94) / 2 + label * 0.36;
    for (const { words, isName } of lines[i]) {
      const size = isName ? label : tick;
      add(group, text(frame, words, x, y, {
        size, colour: isName ? palette.ink : palette.secondText, bold: isName, full: isName ? band.name : band.words,
      }));
      y += line * 0.94;
    }
    add(svg, group);
  });
  for (const { at, label: words } of data.ticks) {
    add(svg, text(frame, words, left - 8, toY(at) + tick * 0.36, { size: tick, colour: palette.secondText, anchor: 'end' }));
  }
  addWeightAxis(svg, data.axis, frame, plot);
  return svg;
}

function patterns(document: Document): SVGDefsElement {
  const ground = { width: 7, height: 7, fill: '#E3E9EB' };
  return element(document, 'defs', {},
    element(document, 'pattern', { id: HATCH, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      element(document, 'rect', ground),
      element(document, 'line', { x1: 0, x2: 0, y1: 0, y2: 7, stroke: palette.neutral, 'stroke-width': 3 })),
    element(document, 'pattern', { id: DOTS, width: 7, height: 7, patternUnits: 'userSpaceOnUse' },
      element(document, 'rect', ground),
      element(document, 'circle', { cx: 3.5, cy: 3.5, r: 1.6, fill: palette.neutral })));
}
