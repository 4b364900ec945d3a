import type { OptionShape } from './optionStyle.ts';

/** Furthest point of any shape from its centre, as a multiple of its size: what a picture of one shape has to hold. */
export const SHAPE_REACH = 0.79;

type Point = readonly [number, number];

/** Corners about the centre at size 1; each polygon has the area of a circle of diameter 1, π/4. */
const corners: Readonly<Record<Exclude<OptionShape, 'circle'>, readonly Point[]>> = {
  square: polygon(4, 45),
  diamond: polygon(4, 0),
  triangleUp: polygon(3, -90),
  triangleDown: polygon(3, 90),
  pentagon: polygon(5, -90),
  star: scaleToArea(Array.from({ length: 10 }, (_, i) => onCircle(i % 2 === 0 ? 1 : 0.5, -90 + 36 * i))),
  plus: scaleToArea(plusCorners(0.4)),
};

/**
 * SVG path of an option's shape about a point. All shapes of one size cover the same area, so that none looks heavier.
 * @param size diameter of the circle, in pixels; other shapes reach up to `SHAPE_REACH` x size from the centre
 */
export function optionShape(shape: OptionShape, size: number, x = 0, y = 0): string {
  if (shape === 'circle') {
    const r = size / 2;
    return `M${round(x - r)},${round(y)}a${round(r)},${round(r)} 0 1,0 ${round(2 * r)},0a${round(r)},${round(r)} 0 1,0 ${round(-2 * r)},0Z`;
  }
  return `M${corners[shape].map(([dx, dy]) => `${round(x + dx * size)},${round(y + dy * size)}`).join('L')}Z`;
}

function onCircle(radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function polygon(sides: number, firstCorner: number): Point[] {
  return scaleToArea(Array.from({ length: sides }, (_, i) => onCircle(1, firstCorner + (360 * i) / sides)));
}

/** A cross in the square from -1 to 1, its arms as wide as that share of it. */
function plusCorners(arm: number): Point[] {
  const quarter: Point[] = [[arm, -1], [arm, -arm], [1, -arm]];
  return [0, 1, 2, 3].flatMap((turns) => quarter.map((point) => turn(point, turns)));
}

function turn([x, y]: Point, quarters: number): Point {
  if (quarters === 0) return [x, y];
  return turn([-y, x], quarters - 1);
}

function scaleToArea(points: readonly Point[]): Point[] {
  let twice = 0;
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    twice += x * nextY - nextX * y;
  });
  const factor = Math.sqrt(Math.PI / 4 / (Math.abs(twice) / 2));
  return points.map(([x, y]) => [x * factor, y * factor]);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
