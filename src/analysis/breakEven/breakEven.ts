import type { Estimate } from '../estimate.ts';
import { FINEST_STEPS, type Axis } from './axis.ts';
import type { CellFigures } from './cells.ts';
import { areaOf, envelope, type Polygon } from './envelope.ts';
import { at, clearance, gridOf, leaderAt, type Grid } from './grid.ts';

/** What a round came to, with the distance of its places. */
export interface RoundFigures {
  readonly step: number;
  readonly trials: number;
  readonly cells: readonly CellFigures[];
}

/** Where the lead passes to another option when one axis alone is moved from the present place. */
export interface Turn {
  /** In the axis's unit. */
  readonly value: number;
  /** About it, the values at which the leading two are within two standard errors. */
  readonly from: number;
  readonly to: number;
  /** The option that takes the lead. */
  readonly option: number;
}

export interface Region {
  readonly option: number;
  /** Convex pieces; corners in the axes' units, x and y in turn. */
  readonly pieces: readonly Polygon[];
  /** Share of the map, 0..1. */
  readonly share: number;
  /** Middle of its area, in the axes' units. */
  readonly middle: readonly [number, number];
}

/** A break-even map after a round. Options are places in the order in which they were run. */
export interface BreakEven {
  readonly across: Axis;
  readonly up: Axis;
  /** Places run so far, and the fewest and most trials of one. */
  readonly places: number;
  readonly trials: readonly [number, number];
  /** Is this what the last round came to? */
  readonly isFinest: boolean;
  /** Where each option has the highest mean; the largest first, none without area. Places that cannot be are in none. */
  readonly regions: readonly Region[];
  /** Pieces of the lines between regions: x and y of both ends, in the axes' units. */
  readonly borders: readonly { readonly between: readonly [number, number]; readonly ends: Polygon }[];
  /** Where the leader is within two standard errors of another option. Pieces may overlap. */
  readonly unclear: readonly Polygon[];
  /** Share of the map in which no valid scenario can be, 0..1. */
  readonly impossible: number;
  /** The present place and who leads there; null where an axis has none or it is off the map. */
  readonly here: { readonly x: number; readonly y: number; readonly leader: number; readonly next: number; readonly lead: Estimate } | null;
  /** With the other axis as it is; null where the lead does not pass. */
  readonly turns: { readonly across: Turn | null; readonly up: Turn | null };
  /** Shares of the box from Low to High of both in which each option leads, by option, and in which no leader is clear; null without it. */
  readonly box: { readonly shares: readonly number[]; readonly unclear: number } | null;
}

const BOX_POINTS = 24;
const WALK = 16;

/**
 * What a break-even map shows after one or more rounds.
 * @param rounds figures so far, oldest first; of the newest some may be missing
 * @returns null before the first complete square
 */
export function breakEven(
  across: Axis, up: Axis, optionCount: number, rounds: readonly RoundFigures[], isFinest = false,
): BreakEven | null {
  const grid = gridOf(rounds);
  const found = envelope(grid, optionCount);
  const known = found.regions.reduce((sum, pieces) => sum + areaOf(pieces), 0);
  if (known === 0) return null;
  const x = (place: number): number => across.from + ((across.to - across.from) * place) / FINEST_STEPS;
  const y = (place: number): number => up.from + ((up.to - up.from) * place) / FINEST_STEPS;
  const inUnits = (polygon: Polygon): number[] => polygon.map((place, i) => (i % 2 === 0 ? x(place) : y(place)));
  const regions = found.regions.flatMap((pieces, option): Region[] => {
    if (pieces.length === 0) return [];
    const [column, row] = middleOfArea(pieces);
    return [{ option, pieces: pieces.map(inUnits), share: areaOf(pieces) / (FINEST_STEPS * FINEST_STEPS), middle: [x(column), y(row)] }];
  });
  const cells = rounds.flatMap((round) => round.cells);
  const here = hereOf(grid, across, up);
  return {
    across,
    up,
    places: new Set(cells.map(({ column, row }) => row * (FINEST_STEPS + 1) + column)).size,
    trials: [Math.min(...cells.map(({ trials }) => trials)), Math.max(...cells.map(({ trials }) => trials))],
    isFinest,
    regions: regions.sort((a, b) => b.share - a.share),
    borders: found.borders.map(({ between, ends }) => ({ between, ends: inUnits(ends) })),
    unclear: found.unclear.map(inUnits),
    impossible: shareLeft(known),
    here,
    turns: here === null ? { across: null, up: null } : {
      across: turnOf(placeOf(across, here.x), (place) => at(grid, place, placeOf(up, here.y)), x),
      up: turnOf(placeOf(up, here.y), (place) => at(grid, placeOf(across, here.x), place), y),
    },
    box: boxOf(grid, across, up, optionCount),
  };
}

/** What is left of the map, without the noise of summing many pieces. */
function shareLeft(known: number): number {
  const left = 1 - known / (FINEST_STEPS * FINEST_STEPS);
  return left < 1e-9 ? 0 : left;
}

const placeOf = ({ from, to }: Axis, value: number): number => ((value - from) / (to - from)) * FINEST_STEPS;

function middleOfArea(pieces: readonly Polygon[]): readonly [number, number] {
  let [total, x, y] = [0, 0, 0];
  for (const piece of pieces) {
    // Convex, so the triangles of a fan fill it.
    for (let i = 2; i + 3 < piece.length; i += 2) {
      const triangle = [piece[0], piece[1], piece[i], piece[i + 1], piece[i + 2], piece[i + 3]];
      const size = areaOf([triangle]);
      x += (size * (triangle[0] + triangle[2] + triangle[4])) / 3;
      y += (size * (triangle[1] + triangle[3] + triangle[5])) / 3;
      total += size;
    }
  }
  return [x / total, y / total];
}

function hereOf(grid: Grid, across: Axis, up: Axis): BreakEven['here'] {
  const { present: x } = across;
  const { present: y } = up;
  if (x === null || y === null || x < across.from || x > across.to || y < up.from || y > up.to) return null;
  const vertex = at(grid, placeOf(across, x), placeOf(up, y));
  if (vertex === null) return null;
  const leader = leaderAt(vertex);
  let next = leader === 0 && vertex.means.length > 1 ? 1 : 0;
  vertex.means.forEach((mean, o) => {
    if (o !== leader && mean > vertex.means[next]) next = o;
  });
  if (vertex.means.length === 1) next = leader;
  return { x, y, leader, next, lead: { mean: vertex.means[leader] - vertex.means[next], standardError: vertex.errors[leader][next] } };
}

/** Walks both ways from the present place; the nearer turn counts. */
function turnOf(start: number, vertexAt: (place: number) => ReturnType<typeof at>, value: (place: number) => number): Turn | null {
  const first = vertexAt(start);
  if (first === null) return null;
  const leader = leaderAt(first);
  const stride = 1 / WALK;
  for (let far = stride; far <= FINEST_STEPS; far += stride) {
    for (const way of [-1, 1]) {
      const place = start + way * far;
      if (place < 0 || place > FINEST_STEPS) continue;
      const vertex = vertexAt(place);
      if (vertex === null || leaderAt(vertex) === leader) continue;
      const taker = leaderAt(vertex);
      // Back, and on, to where the one and the other is clear.
      const reach = (from: number, by: number, who: number): number => {
        let last = from;
        for (let p = from; p >= 0 && p <= FINEST_STEPS; p += by) {
          const there = vertexAt(p);
          if (there === null || (leaderAt(there) === who && clearance(there, who) > 0)) break;
          last = p;
        }
        return last;
      };
      const ends = [value(reach(place - way * stride, -way * stride, leader)), value(reach(place, way * stride, taker))];
      return { value: value(place - (way * stride) / 2), from: Math.min(...ends), to: Math.max(...ends), option: taker };
    }
  }
  return null;
}

function boxOf(grid: Grid, across: Axis, up: Axis, optionCount: number): BreakEven['box'] {
  if (across.box === null || up.box === null) return null;
  const [left, right] = across.box.map((value) => placeOf(across, value));
  const [bottom, top] = up.box.map((value) => placeOf(up, value));
  const shares = new Array<number>(optionCount).fill(0);
  let unclear = 0;
  let seen = 0;
  for (let i = 0; i < BOX_POINTS; i++) {
    for (let j = 0; j < BOX_POINTS; j++) {
      const vertex = at(grid, left + ((right - left) * (i + 0.5)) / BOX_POINTS, bottom + ((top - bottom) * (j + 0.5)) / BOX_POINTS);
      if (vertex === null) continue;
      const leader = leaderAt(vertex);
      shares[leader]++;
      seen++;
      if (clearance(vertex, leader) <= 0) unclear++;
    }
  }
  return seen === 0 ? null : { shares: shares.map((count) => count / seen), unclear: unclear / seen };
}
