/** Corners of convex pieces in pixels, x and y in turn. */
type Pieces = readonly (readonly number[])[];

export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const CELL = 6;

/**
 * A place for a label wholly inside a region, as near to the region's middle as can be, clear of what stands there already.
 * @param area where labels may stand
 * @returns upper left corner; null where it fits nowhere
 */
export function regionLabel(
  pieces: Pieces, area: LabelBox, size: { readonly width: number; readonly height: number }, taken: readonly LabelBox[],
): { readonly left: number; readonly top: number } | null {
  const columns = Math.max(1, Math.floor(area.width / CELL));
  const rows = Math.max(1, Math.floor(area.height / CELL));
  const inside = new Uint8Array(columns * rows);
  let [count, sumX, sumY] = [0, 0, 0];
  for (const piece of pieces) {
    const xs = piece.filter((_, i) => i % 2 === 0);
    const ys = piece.filter((_, i) => i % 2 === 1);
    const firstColumn = Math.max(0, Math.floor((Math.min(...xs) - area.left) / CELL));
    const lastColumn = Math.min(columns - 1, Math.floor((Math.max(...xs) - area.left) / CELL));
    const firstRow = Math.max(0, Math.floor((Math.min(...ys) - area.top) / CELL));
    const lastRow = Math.min(rows - 1, Math.floor((Math.max(...ys) - area.top) / CELL));
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const [x, y] = [area.left + (column + 0.5) * CELL, area.top + (row + 0.5) * CELL];
        if (inside[row * columns + column] === 1 || !isWithin(piece, x, y)) continue;
        inside[row * columns + column] = 1;
        count++;
        sumX += x;
        sumY += y;
      }
    }
  }
  if (count === 0) return null;
  const [middleX, middleY] = [sumX / count, sumY / count];
  const wide = Math.ceil(size.width / CELL);
  const high = Math.ceil(size.height / CELL);
  let best: { left: number; top: number } | null = null;
  let nearest = Infinity;
  for (let row = 0; row + high <= rows; row++) {
    for (let column = 0; column + wide <= columns; column++) {
      const [left, top] = [area.left + column * CELL, area.top + row * CELL];
      const far = (left + size.width / 2 - middleX) ** 2 + (top + size.height / 2 - middleY) ** 2;
      if (far >= nearest || taken.some((box) => overlaps(box, { left, top, ...size }))) continue;
      let fits = true;
      for (let r = row; fits && r < row + high; r++) {
        for (let c = column; fits && c < column + wide; c++) fits = inside[r * columns + c] === 1;
      }
      if (!fits) continue;
      nearest = far;
      best = { left, top };
    }
  }
  return best;
}

function isWithin(piece: readonly number[], x: number, y: number): boolean {
  let side = 0;
  for (let i = 0; i < piece.length; i += 2) {
    const j = (i + 2) % piece.length;
    const cross = (piece[j] - piece[i]) * (y - piece[i + 1]) - (piece[j + 1] - piece[i + 1]) * (x - piece[i]);
    if (cross !== 0 && side !== 0 && Math.sign(cross) !== side) return false;
    if (cross !== 0) side = Math.sign(cross);
  }
  return true;
}

function overlaps(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
