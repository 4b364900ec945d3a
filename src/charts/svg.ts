/** Small tools to draw with: every chart of this folder is made of these (and of Plot where there are axes and lines). */
import type { ChartFrame, OptionLook } from './frame.ts';
import { optionShape } from './optionShape.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';

const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** A tenth of a pixel is finer than anyone sees, and keeps a drawing's text short. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** An SVG element; attributes that are null or undefined are left out. */
export function element<Name extends keyof SVGElementTagNameMap>(
  document: Document, name: Name, attributes: Attributes = {}, ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(key, typeof value === 'number' ? String(px(value)) : value);
  }
  made.append(...children);
  return made;
}

export const FONT = 'Arial, "Liberation Sans", sans-serif';

/** An empty figure of that height, as wide as the frame. */
export function figure({ document, width }: ChartFrame, height: number, name: string): SVGSVGElement {
  const h = Math.ceil(height);
  return element(document, 'svg', {
    class: `chart ${name}`, width, height: h, viewBox: `0 0 ${px(width)} ${h}`, 'font-family': FONT, 'font-variant-numeric': 'tabular-nums',
  });
}

/** Text sizes in a frame: labels 14 px and ticks 13 px at the usual text size. */
export function sizes(frame: ChartFrame): { label: number; tick: number; line: number; scale: number } {
  const scale = frame.textScale;
  return { label: 14 * scale, tick: 13 * scale, line: 18 * scale, scale };
}

/** In print all text is black. */
export function textColour(frame: ChartFrame, colour: string): string {
  return frame.print ? '#000000' : colour;
}

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A white edge, for text that crosses a line. */
  readonly halo?: boolean;
  /** The whole text where it was cut. */
  readonly full?: string;
}

/** A line of text, y at its baseline. */
export function text(frame: ChartFrame, content: string, x: number, y: number, style: TextStyle): SVGTextElement {
  const made = element(frame.document, 'text', {
    x, y, 'font-size': style.size, fill: textColour(frame, style.colour),
    'font-weight': style.bold === true ? 700 : null,
    'text-anchor': style.anchor === undefined || style.anchor === 'start' ? null : style.anchor,
    ...(style.halo === true
      ? { stroke: palette.white, 'stroke-width': style.size * 0.35, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
      : {}),
  }, content);
  if (style.full !== undefined && style.full !== content) made.append(element(frame.document, 'title', {}, style.full));
  return made;
}

/** An option's shape; hollow for slots 9 to 12 and for figures older than the scenario. */
export function shape(frame: ChartFrame, option: OptionLook, x: number, y: number, size: number): SVGPathElement {
  const style = optionStyle(option.slot);
  const hollow = style.hollow || frame.stale;
  return element(frame.document, 'path', {
    class: 'option-shape', d: optionShape(style.shape, hollow ? size * 0.86 : size, x, y),
    fill: hollow ? palette.white : style.mark, stroke: hollow ? style.mark : null, 'stroke-width': hollow ? size / 6 : null,
  });
}

export interface BarStyle {
  readonly colour: string;
  readonly tint: string;
  readonly hollow: boolean;
}

/** A bar: filled, hollow with a tint inside, or dashed and empty where the figures are older than the scenario. */
export function bar(frame: ChartFrame, x: number, y: number, width: number, height: number, style: BarStyle): SVGRectElement {
  const { document, stale } = frame;
  if (!stale && !style.hollow) return element(document, 'rect', { x, y, width: Math.max(0, width), height, fill: style.colour });
  // The edge is drawn inside, so that hollow and filled bars of one value end at one place.
  const edge = 1.5;
  return element(document, 'rect', {
    x: x + edge / 2, y: y + edge / 2, width: Math.max(0, width - edge), height: Math.max(0, height - edge),
    fill: stale ? palette.white : style.tint, stroke: style.colour, 'stroke-width': edge, 'stroke-dasharray': stale ? '3 2' : null,
  });
}

/**
 * Simulation error: an ink bracket from x0 to x1 at height y, with a white edge over bars. Nothing where it is no wider than a pixel.
 */
export function bracket(frame: ChartFrame, x0: number, x1: number, y: number, cap: number): SVGGElement | null {
  if (!(x1 - x0 > 1)) return null;
  const d = `M${px(x0)},${px(y - cap)}v${px(2 * cap)}M${px(x0)},${px(y)}H${px(x1)}M${px(x1)},${px(y - cap)}v${px(2 * cap)}`;
  const { document } = frame;
  return element(document, 'g', { class: 'simulation-error', fill: 'none' },
    element(document, 'path', { d, stroke: palette.white, 'stroke-width': 4 }),
    element(document, 'path', { d, stroke: frame.print ? '#000000' : palette.ink, 'stroke-width': 1.6 }));
}

/** Appends all that is something. */
export function add(parent: Element, ...children: readonly (Node | null)[]): void {
  for (const child of children) if (child !== null) parent.append(child);
}
