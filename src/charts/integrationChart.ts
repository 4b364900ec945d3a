import * as Plot from '@observablehq/plot';
import { axisTicks } from './axisTicks.ts';
import type { ChartFrame, OptionLook, Tick } from './frame.ts';
import { labelPlaces } from './labelPlaces.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, element, FONT, px, shape, sizes, text, textColour } from './svg.ts';
import { fitText, textWidth } from './textWidth.ts';

/** By month, in the units of the axis. */
type Months = ArrayLike<number>;

export interface IntegrationLine {
  readonly option: OptionLook;
  readonly mean: Months;
  /** At most two options have ribbons; their lines are heavy. */
  readonly ribbon: { readonly p10: Months; readonly p25: Months; readonly p75: Months; readonly p90: Months } | null;
}
export interface ChangeBars {
  readonly option: OptionLook;
  /** Share of futures in which a service changes hands, by half-year, 0..1. */
  readonly byHalfYear: ArrayLike<number>;
  /** After the option's name: "changes hands in 82 of 100 futures". */
  readonly words: string;
  /** Over the highest bar: "31 in 100"; empty where there is none to speak of. */
  readonly highest: string;
}
export interface IntegrationData {
  readonly months: number;
  /** Drawn in this order, ribbons beneath all lines. */
  readonly lines: readonly IntegrationLine[];
  readonly domain: readonly [number, number];
  readonly yTicks: readonly Tick[];
  /** At months. */
  readonly xTicks: readonly Tick[];
  readonly changes: readonly ChangeBars[];
}

const NARROW_RIBBON = 0.2;
const WIDE_RIBBON = 0.14;

/** A measure by month: averages, ribbons of 5 and 8 futures in 10, names at the ends, changes of provider as bars on the time axis. */
export function integrationChart(data: IntegrationData, frame: ChartFrame): SVGSVGElement {
  const { label, tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const mark = label * 0.72;
  const leader = 14;
  const nameX = leader + mark + 6;
  const names = data.lines.map(({ option, ribbon }) => ({ name: option.shortName, bold: ribbon !== null }));
  const nameWidth = Math.min(width * 0.34, Math.max(0, ...names.map(({ name, bold }) => textWidth(name, label, bold))));
  const right = nameX + nameWidth + 2;
  const left = Math.max(...data.yTicks.map(({ label: words }) => textWidth(words, tick))) + 8;
  const gap = 17 * scale;
  const plotHeight = Math.max(230 * scale, (data.lines.length + 1) * gap);
  const top = tick * 0.5 + 2;
  const changeHeight = line + 34 * scale;
  const axisTop = top + plotHeight + 10 + data.changes.length * changeHeight;
  const height = Math.ceil(axisTop + tick + 8);
  const lastMonth = data.months - 1;
  const months = Array.from({ length: data.months }, (_, m) => m);

  const svg = Plot.plot({
    document, width, height, className: 'chart-plot', margin: 0,
    marginLeft: left, marginRight: right, marginTop: top, marginBottom: height - top - plotHeight,
    x: { type: 'linear', domain: [0, lastMonth], axis: null },
    y: { type: 'linear', domain: [...data.domain], axis: null },
    marks: [
      Plot.ruleY(data.yTicks.map(({ at }) => at), { stroke: palette.grid }),
      ...data.lines.flatMap(({ option, ribbon }) => {
        if (ribbon === null) return [];
        const fill = optionStyle(option.slot).mark;
        const band = (low: Months, high: Months, fillOpacity: number): Plot.Markish => Plot.areaY(months, {
          x: (m: number) => m, y1: (m: number) => low[m], y2: (m: number) => high[m], fill, fillOpacity,
        });
        return [band(ribbon.p10, ribbon.p90, WIDE_RIBBON), band(ribbon.p25, ribbon.p75, NARROW_RIBBON)];
      }),
      // Heavy lines last, over the others.
      ...[...data.lines].sort((a, b) => Number(a.ribbon !== null) - Number(b.ribbon !== null)).map(({ option, mean, ribbon }) => {
        const style = optionStyle(option.slot);
        return Plot.lineY(months, {
          x: (m: number) => m, y: (m: number) => mean[m], stroke: style.mark, strokeWidth: ribbon === null ? 1.4 : 2.8,
          ...(frame.stale || style.dashed ? { strokeDasharray: '5 3' } : {}),
        });
      }),
    ],
  }) as SVGSVGElement;
  svg.setAttribute('class', 'chart integration-chart');
  svg.setAttribute('font-family', FONT);
  // Plot centres text by default; here it begins at its place, as in the other charts.
  svg.removeAttribute('text-anchor');
  // A page that allows no inline styles would complain of Plot's, which says nothing that is needed here.
  svg.querySelector('style')?.remove();

  const toX = (month: number): number => left + (month / lastMonth) * (width - left - right);
  const toY = (value: number): number => top + (1 - (value - data.domain[0]) / (data.domain[1] - data.domain[0])) * plotHeight;
  for (const { at, label: words } of data.yTicks) {
    add(svg, text(frame, words, left - 8, toY(at) + tick * 0.36, { size: tick, colour: palette.secondText, anchor: 'end' }));
  }
  // Names at the ends of their lines.
  const ends = data.lines.map(({ mean }) => Math.min(top + plotHeight, Math.max(top, toY(mean[lastMonth]))));
  const places = labelPlaces(ends, gap, top + label * 0.5, top + plotHeight - label * 0.5);
  const edge = width - right;
  data.lines.forEach(({ option, ribbon }, i) => {
    const style = optionStyle(option.slot);
    const group = element(document, 'g', { class: 'end-label', 'data-option': option.id });
    add(group,
      element(document, 'path', {
        d: `M${px(edge + 2)},${px(ends[i])}L${px(edge + leader - 2)},${px(places[i])}`, stroke: style.mark, 'stroke-width': 1,
      }),
      shape(frame, option, edge + leader + mark / 2 + 1, places[i], mark),
      text(frame, fitText(option.shortName, nameWidth + 1, label, ribbon !== null), edge + nameX, places[i] + label * 0.36, {
        size: label, colour: style.text, bold: ribbon !== null, full: option.name,
      }));
    add(svg, group);
  });
  data.changes.forEach((bars, i) => {
    add(svg, changeBars(bars, frame, { top: top + plotHeight + 10 + i * changeHeight, height: changeHeight, left, lastMonth, toX }));
  });
  add(svg, element(document, 'line', { x1: left, x2: edge, y1: axisTop, y2: axisTop, stroke: palette.neutral, 'stroke-width': 1.2 }));
  axisTicks(data.xTicks, toX, width, tick).forEach(({ x, labelX, words }) => {
    add(svg,
      element(document, 'line', { x1: x, x2: x, y1: axisTop, y2: axisTop + 4, stroke: palette.neutral, 'stroke-width': 1.2 }),
      text(frame, words, labelX, axisTop + tick + 5, { size: tick, colour: palette.secondText, anchor: 'middle' }));
  });
  return svg;
}

interface BarsPlace {
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly lastMonth: number;
  readonly toX: (month: number) => number;
}

/** Share of futures that the height of a change bar stands for; more is cut, and the number over the bar says how many. */
const FULL_BAR = 0.5;

/** A line of words and, beneath, a bar for every half-year. */
function changeBars(bars: ChangeBars, frame: ChartFrame, { top, height, left, lastMonth, toX }: BarsPlace): SVGGElement {
  const { tick, line, scale } = sizes(frame);
  const { document, width } = frame;
  const style = optionStyle(bars.option.slot);
  const group = element(document, 'g', { class: 'changes', 'data-option': bars.option.id });
  const mark = tick * 0.7;
  const suffix = ` ${bars.words}`;
  const nameRoom = Math.max(tick * 3, width - left - mark - 6 - textWidth(suffix, tick));
  const heading = text(frame, '', left + mark + 6, top + line * 0.72, {
    size: tick, colour: palette.text, full: `${bars.option.name}${suffix}`,
  });
  const name = fitText(bars.option.shortName, nameRoom, tick, true);
  const rest = fitText(suffix, width - left - mark - 6 - textWidth(name, tick, true), tick);
  heading.append(element(document, 'tspan', { 'font-weight': 700, fill: textColour(frame, style.text) }, name), rest);
  add(group, shape(frame, bars.option, left + mark / 2 + 1, top + line * 0.5, mark), heading);

  const base = top + height;
  const full = height - line - tick - 4 * scale;
  const lengthOf = (share: number): number => Math.min(1, share / FULL_BAR) * full;
  let highest = 0;
  for (let h = 0; h < bars.byHalfYear.length; h++) {
    const share = bars.byHalfYear[h];
    if (share > bars.byHalfYear[highest]) highest = h;
    const length = lengthOf(share);
    if (length < 0.5) continue;
    const x0 = toX(Math.min(lastMonth, 6 * h)) + 0.5;
    const x1 = toX(Math.min(lastMonth, 6 * h + 6)) - 0.5;
    add(group, element(document, 'rect', {
      x: x0, y: base - length, width: Math.max(1, x1 - x0), height: length, fill: frame.stale ? palette.white : style.mark,
      stroke: frame.stale ? style.mark : null, 'stroke-dasharray': frame.stale ? '2 2' : null,
    }));
  }
  if (bars.highest !== '') {
    const length = lengthOf(bars.byHalfYear[highest]);
    const half = textWidth(bars.highest, tick, true) / 2;
    const x = Math.max(left + half, Math.min(width - half, toX(Math.min(lastMonth, 6 * highest + 3))));
    add(group, text(frame, bars.highest, x, base - length - 3, {
      size: tick, colour: style.text, bold: true, anchor: 'middle', halo: true,
    }));
  }
  add(group, element(document, 'line', { x1: left, x2: toX(lastMonth), y1: base, y2: base, stroke: palette.rule, 'stroke-width': 1 }));
  return group;
}
