import { cornersOf, middleOf, type Grid, type Vertex } from './grid.ts';

/** Corners in a row, x and y in turn, in places of the grid. */
export type Polygon = readonly number[];

export interface Envelope {
  /** By option: convex pieces that together are where it has the highest mean. */
  readonly regions: readonly (readonly Polygon[])[];
  /** Where two options share the lead: pieces of a line, x and y of both ends. */
  readonly borders: readonly { readonly between: readonly [number, number]; readonly ends: Polygon }[];
  /** Pieces in which the leader is within two standard errors of another option; they may overlap. */
  readonly unclear: readonly Polygon[];
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly vertex: Vertex;
}

/**
 * Who leads where: means lie on flat triangles between the corners of each square and its middle, so that each option's region in a
 * triangle is a convex polygon, cut by the lines on which it is level with the others.
 */
export function envelope(grid: Grid, optionCount: number): Envelope {
  const regions: Polygon[][] = Array.from({ length: optionCount }, () => []);
  const borders: { between: readonly [number, number]; ends: Polygon }[] = [];
  const unclear: Polygon[] = [];
  const { side, step } = grid;
  for (let row = 0; row < side - 1; row++) {
    for (let column = 0; column < side - 1; column++) {
      const corners = cornersOf(grid, column, row);
      const middle = middleOf(corners);
      if (middle === null) continue;
      const points = corners.flatMap((vertex, i): Point[] => (
        vertex === null ? [] : [{ x: (column + Number(i === 1 || i === 2)) * step, y: (row + Number(i > 1)) * step, vertex }]
      ));
      const centre: Point = { x: (column + 0.5) * step, y: (row + 0.5) * step, vertex: middle };
      points.forEach((point, i) => {
        const triangle = [point, points[(i + 1) % 4], centre];
        for (let o = 0; o < optionCount; o++) addPiece(triangle, o, optionCount, { regions, borders, unclear });
      });
    }
  }
  return { regions, borders, unclear };
}

interface Pieces {
  readonly regions: Polygon[][];
  readonly borders: { between: readonly [number, number]; ends: Polygon }[];
  readonly unclear: Polygon[];
}

function addPiece(triangle: readonly Point[], option: number, count: number, { regions, borders, unclear }: Pieces): void {
  let piece = triangle;
  for (let other = 0; other < count && piece.length > 0; other++) {
    // Of options that are level all over a triangle the first has it.
    if (other !== option) piece = cut(piece, ({ means }) => means[option] - means[other], other < option);
  }
  if (area(piece) < 1e-9) return;
  regions[option].push(flat(piece));
  for (let other = 0; other < count; other++) {
    if (other === option) continue;
    const lead = ({ means }: Vertex): number => means[option] - means[other];
    const open = cut(piece, (vertex) => 2 * vertex.errors[option][other] - lead(vertex), false);
    if (area(open) > 1e-9) unclear.push(flat(open));
    if (other < option) continue;
    const size = Math.max(...triangle.map(({ vertex }) => Math.abs(lead(vertex))));
    piece.forEach((point, i) => {
      const next = piece[(i + 1) % piece.length];
      const isLevel = size > 0 && [point, next].every(({ vertex }) => Math.abs(lead(vertex)) <= 1e-9 * size);
      if (isLevel) borders.push({ between: [option, other], ends: [point.x, point.y, next.x, next.y] });
    });
  }
}

/**
 * The part of a convex polygon where a function, straight on it, is not negative; `strictly`: nothing where it is 0 all over.
 * Sutherland and Hodgman (1974), Reentrant polygon clipping, Communications of the ACM 17(1):32-42.
 */
function cut(piece: readonly Point[], of: (vertex: Vertex) => number, strictly: boolean): readonly Point[] {
  const values = piece.map(({ vertex }) => of(vertex));
  if (strictly && values.every((value) => value <= 0)) return [];
  const kept: Point[] = [];
  piece.forEach((point, i) => {
    const j = (i + 1) % piece.length;
    if (values[i] >= 0) kept.push(point);
    if (values[i] * values[j] < 0) kept.push(along(point, piece[j], values[i] / (values[i] - values[j])));
  });
  return kept.length < 3 ? [] : kept;
}

function along(a: Point, b: Point, part: number): Point {
  const mix = (from: number, to: number): number => from + part * (to - from);
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    vertex: {
      means: a.vertex.means.map((mean, o) => mix(mean, b.vertex.means[o])),
      errors: a.vertex.errors.map((row, o) => row.map((error, k) => mix(error, b.vertex.errors[o][k]))),
    },
  };
}

function area(piece: readonly Point[]): number {
  let twice = 0;
  piece.forEach((point, i) => {
    const next = piece[(i + 1) % piece.length];
    twice += point.x * next.y - next.x * point.y;
  });
  return Math.abs(twice) / 2;
}

const flat = (piece: readonly Point[]): Polygon => piece.flatMap(({ x, y }) => [x, y]);

/** Area of polygons that do not overlap. */
export function areaOf(pieces: readonly Polygon[]): number {
  return pieces.reduce((sum, piece) => {
    let twice = 0;
    for (let i = 0; i < piece.length; i += 2) {
      const j = (i + 2) % piece.length;
      twice += piece[i] * piece[j + 1] - piece[j] * piece[i + 1];
    }
    return sum + Math.abs(twice) / 2;
  }, 0);
}
