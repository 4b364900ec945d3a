import { palette } from './palette.ts';
import { element } from './svg.ts';

const RING = 'dot-ring';

/**
 * Rings one dot of a row of a difference chart, in place of any ringed before.
 * @param index of the dot in its row; null rings none
 */
export function ringDot(svg: SVGSVGElement, optionId: string, index: number | null): void {
  for (const old of svg.querySelectorAll(`.${RING}`)) old.remove();
  const dots = [...svg.querySelectorAll('circle.dot')].filter((dot) => dot.getAttribute('data-option') === optionId);
  const dot = index === null ? undefined : dots.at(index);
  if (dot === undefined) return;
  const place = { cx: dot.getAttribute('cx'), cy: dot.getAttribute('cy'), fill: 'none' };
  svg.append(element(svg.ownerDocument, 'g', { class: RING },
    element(svg.ownerDocument, 'circle', { ...place, r: 7.5, stroke: palette.focusEdge, 'stroke-width': 6 }),
    element(svg.ownerDocument, 'circle', { ...place, r: 7.5, stroke: palette.focus, 'stroke-width': 3 })));
}

/** The dot that is nearest to a point of the drawing, within a reach in its pixels; null where none is. */
export function nearestDot(
  svg: SVGSVGElement, x: number, y: number, reach: number,
): { readonly optionId: string; readonly index: number } | null {
  const counts = new Map<string, number>();
  let found: { optionId: string; index: number } | null = null;
  let least = reach;
  for (const dot of svg.querySelectorAll('circle.dot')) {
    const optionId = dot.getAttribute('data-option') ?? '';
    const index = counts.get(optionId) ?? 0;
    counts.set(optionId, index + 1);
    const away = Math.hypot(Number(dot.getAttribute('cx')) - x, Number(dot.getAttribute('cy')) - y);
    if (away > least) continue;
    least = away;
    found = { optionId, index };
  }
  return found;
}
