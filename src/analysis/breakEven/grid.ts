import { FINEST_STEPS } from './axis.ts';
import type { CellFigures } from './cells.ts';

/** Means and errors at one place of a grid, run or put between others. */
export interface Vertex {
  readonly means: readonly number[];
  readonly errors: readonly (readonly number[])[];
}

/** Places 0..FINEST_STEPS both ways, `step` apart; null where no valid scenario could be or nothing has come in yet. */
export interface Grid {
  readonly step: number;
  /** Row by row from the lower left. */
  readonly vertices: readonly (Vertex | null)[];
  readonly side: number;
}

/**
 * A full grid from what has been run: the newest figures at each place; places between those of an earlier, coarser grid are put on
 * straight lines between their neighbours.
 * @param rounds figures of each round so far, oldest first, with the distance of its places
 */
export function gridOf(rounds: readonly { readonly step: number; readonly cells: readonly CellFigures[] }[]): Grid {
  let grid: Grid = { step: FINEST_STEPS, side: 2, vertices: [null, null, null, null] };
  for (const { step, cells } of rounds) {
    const side = FINEST_STEPS / step + 1;
    const vertices = Array.from({ length: side * side }, (_, i): Vertex | null => (
      between(grid, ((i % side) * step) / grid.step, (Math.floor(i / side) * step) / grid.step)
    ));
    for (const cell of cells) vertices[(cell.row / step) * side + cell.column / step] = cell;
    grid = { step, side, vertices };
  }
  return grid;
}

/** At a vertex, halfway along an edge or amid a square of a grid; coordinates in its own steps. */
function between({ side, vertices }: Grid, x: number, y: number): Vertex | null {
  const columns = x % 1 === 0 ? [x] : [Math.floor(x), Math.ceil(x)];
  const rows = y % 1 === 0 ? [y] : [Math.floor(y), Math.ceil(y)];
  const around = rows.flatMap((row) => columns.map((column) => vertices[row * side + column]));
  return middleOf(around);
}

/** The mean of vertices; an error is the mean of theirs, which is no less than that of the mean. null where one is missing. */
export function middleOf(vertices: readonly (Vertex | null)[]): Vertex | null {
  return blend(vertices, vertices.map(() => 1 / vertices.length));
}

function blend(vertices: readonly (Vertex | null)[], weights: readonly number[]): Vertex | null {
  const present = vertices.filter((vertex): vertex is Vertex => vertex !== null);
  if (present.length < vertices.length) return null;
  if (present.length === 1) return present[0];
  const sum = (of: (vertex: Vertex) => number): number => present.reduce((total, vertex, i) => total + weights[i] * of(vertex), 0);
  return {
    means: present[0].means.map((_, o) => sum(({ means }) => means[o])),
    errors: present[0].errors.map((row, a) => row.map((_, b) => sum(({ errors }) => errors[a][b]))),
  };
}

/** The corners of a square, counter-clockwise from its lower left. */
export function cornersOf({ side, vertices }: Grid, column: number, row: number): readonly (Vertex | null)[] {
  return [
    vertices[row * side + column], vertices[row * side + column + 1],
    vertices[(row + 1) * side + column + 1], vertices[(row + 1) * side + column],
  ];
}

/**
 * Figures anywhere on the grid, on the flat triangles between the corners of its squares and their middles.
 * @param x in places 0..FINEST_STEPS, and `y`
 */
export function at(grid: Grid, x: number, y: number): Vertex | null {
  const last = grid.side - 2;
  const column = Math.min(last, Math.max(0, Math.floor(x / grid.step)));
  const row = Math.min(last, Math.max(0, Math.floor(y / grid.step)));
  const corners = cornersOf(grid, column, row);
  const middle = middleOf(corners);
  const u = x / grid.step - column;
  const v = y / grid.step - row;
  // The triangle on the side that the point is nearest to, with how far in from that side and along it the point lies.
  const sides = [v, 1 - u, 1 - v, u];
  const near = sides.indexOf(Math.min(...sides));
  const along = [u, v, 1 - u, 1 - v][near];
  const inwards = sides[near];
  return blend([corners[near], corners[(near + 1) % 4], middle], [1 - along - inwards, along - inwards, 2 * inwards]);
}

/** The option with the highest mean, the first of several. */
export function leaderAt({ means }: Vertex): number {
  let leader = 0;
  for (let o = 1; o < means.length; o++) if (means[o] > means[leader]) leader = o;
  return leader;
}

/** The leader's lead over the option that comes nearest to it for its error: negative within two standard errors. */
export function clearance(vertex: Vertex, leader: number): number {
  let least = Infinity;
  vertex.means.forEach((mean, o) => {
    if (o !== leader) least = Math.min(least, vertex.means[leader] - mean - 2 * vertex.errors[leader][o]);
  });
  return least;
}
