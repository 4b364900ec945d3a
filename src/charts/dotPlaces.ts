/** Where each dot of a row stands: x of its centre, and how far up from the lowest. */
export interface DotPlace {
  readonly x: number;
  readonly up: number;
}

/**
 * Stacks dots into columns a diameter wide. Columns begin at zero on either side, so that better and worse never share one;
 * dots at zero have a column of their own, which moves the others outwards by half a diameter. A stack that would pass
 * `height` is pressed together: the rows of a chart keep their size whatever the data.
 * @param dots x in pixels (already within the frame), value for its side of zero
 * @param width of the frame, which no column leaves
 */
export function dotPlaces(
  dots: readonly { readonly x: number; readonly value: number }[], zero: number, diameter: number, height: number, width: number,
): DotPlace[] {
  const half = diameter / 2;
  const shift = dots.some(({ value }) => value === 0) ? half : 0;
  const columns = dots.map(({ x, value }) => {
    if (value === 0) return zero;
    const side = value > 0 ? 1 : -1;
    const outmost = side > 0 ? width - half : half;
    const last = Math.max(0, Math.floor((side * (outmost - zero) - shift - half) / diameter));
    const column = Math.min(last, Math.max(0, Math.floor((side * (x - zero) - shift) / diameter)));
    return zero + side * (shift + half + column * diameter);
  });
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  const tallest = Math.max(1, ...counts.values());
  const step = tallest === 1 ? diameter : Math.min(diameter, (height - diameter) / (tallest - 1));
  const used = new Map<number, number>();
  return columns.map((x) => {
    const below = used.get(x) ?? 0;
    used.set(x, below + 1);
    return { x, up: below * step };
  });
}
