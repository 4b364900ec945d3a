/** What a drawing holds, measured: where its texts stand, and its text with the noise taken out. */
import { JSDOM } from 'jsdom';
import type { ChartFrame } from '../../src/charts/frame.ts';
import { textWidth } from '../../src/charts/textWidth.ts';

const { document } = new JSDOM('').window;

export function frameOf(width: number, other: Partial<ChartFrame> = {}): ChartFrame {
  return { document, width, textScale: 1, stale: false, print: false, ...other };
}

export interface TextBox {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name));

/** The boxes of all texts; a line's height is taken as that of its capitals and half of what hangs below. */
export function textBoxes(svg: SVGSVGElement): TextBox[] {
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const size = numberOf(text, 'font-size');
    const pieces = [...text.childNodes].filter((node) => node.nodeName !== 'title');
    const words = pieces.map((node) => node.textContent ?? '').join('');
    if (words === '') return [];
    const bold = text.getAttribute('font-weight') === '700';
    const width = pieces.reduce((sum, node) => sum + textWidth(node.textContent ?? '', size, bold || node.nodeName === 'tspan'), 0);
    const anchor = text.getAttribute('text-anchor');
    const x = numberOf(text, 'x');
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    const y = numberOf(text, 'y');
    return [{ words, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.1 * size }];
  });
}

/** What leaves the drawing, and which two texts overlap; empty where all is well. */
export function faults(svg: SVGSVGElement): string[] {
  const width = numberOf(svg, 'width');
  const height = numberOf(svg, 'height');
  const boxes = textBoxes(svg);
  const slack = 0.6;
  const found = boxes.flatMap(({ words, left, right, top, bottom }) => {
    const inside = left >= -slack && right <= width + slack && top >= -slack && bottom <= height + slack;
    return inside ? [] : [`outside: ${words}`];
  });
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const apart = a.right <= b.left + slack || b.right <= a.left + slack || a.bottom <= b.top + slack || b.bottom <= a.top + slack;
      if (!apart) found.push(`overlap: ${a.words} / ${b.words}`);
    }
  });
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) if (/NaN|Infinity|undefined/.test(value)) found.push(`${element.nodeName} ${name}: ${value}`);
  }
  return found;
}

/** An SVG as text: one element a line, ids replaced, numbers to one decimal. */
export function normalised(svg: SVGSVGElement): string {
  return svg.outerHTML
    .replace(/plot-[\w-]+/g, 'plot')
    .replace(/(id|clip-path)="[^"]*"/g, '$1="…"')
    .replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/></g, '>\n<');
}
