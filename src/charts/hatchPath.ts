import { px } from './svg.ts';

/** Diagonal lines that fill a box, as the text of a path: a pattern would need an id of its own in every copy of a picture. */
export function hatchPath(x: number, y: number, width: number, height: number, step = 5): string {
  let d = '';
  for (let at = -height; at < width; at += step) {
    // From the foot at `at` up to the right, cut at both ends of the box.
    const from = Math.max(0, at);
    const to = Math.min(width, at + height);
    if (to > from) d += `M${px(x + from)},${px(y + height - (from - at))}L${px(x + to)},${px(y + height - (to - at))}`;
  }
  return d;
}
