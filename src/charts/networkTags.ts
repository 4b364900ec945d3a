import type { Box, DiagramMeasures, NodePlace } from './networkBoxes.ts';
import { meets } from './networkBoxes.ts';
import type { LinkCurve, Point } from './networkCurves.ts';
import { pointAt } from './networkCurves.ts';

/** Shares of the way that are tried, the middle first. */
const shares: readonly number[] = Array.from({ length: 29 }, (_, i) => 0.5 + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 0.028);
/** Points of a link that a number should keep clear of. */
const SAMPLES = 24;

/**
 * Where each link's number stands: on its own link, clear of names, marks and other numbers, and as far from other links as can be.
 * Short links choose first, because they have the least choice.
 * @returns by link, in the order given; null where no place is free
 */
export function tagPlaces(
  curves: readonly LinkCurve[], nodes: readonly NodePlace[],
  { width, height, measures }: { width: number; height: number; measures: DiagramMeasures },
): (Box | null)[] {
  const { tagWidth, tagHeight } = measures;
  const obstacles = nodes.flatMap(({ mark, label }) => [mark, label]);
  const ways = curves.map((curve) => Array.from({ length: SAMPLES + 1 }, (_, i) => pointAt(curve, i / SAMPLES)));
  const lengths = curves.map(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y));
  const order = curves.map((_, i) => i).sort((a, b) => lengths[a] - lengths[b] || a - b);
  const places = new Array<Box | null>(curves.length).fill(null);
  const taken: Box[] = [];
  for (const i of order) {
    let best: Box | null = null;
    let least = Infinity;
    for (const [rank, share] of shares.entries()) {
      const box = boxAbout(pointAt(curves[i], share), tagWidth, tagHeight);
      if (box.left < 1 || box.right > width - 1 || box.top < 1 || box.bottom > height - 1) continue;
      if (obstacles.some((other) => meets(box, other, 1)) || taken.some((other) => meets(box, other, 2))) continue;
      const crossed = ways.filter((way, other) => other !== i && way.some((point) => holds(box, point))).length;
      const cost = crossed * 6 + rank * 0.2;
      if (cost < least) {
        least = cost;
        best = box;
      }
    }
    places[i] = best;
    if (best !== null) taken.push(best);
  }
  return places;
}

const boxAbout = ({ x, y }: Point, width: number, height: number): Box =>
  ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });

const holds = (box: Box, { x, y }: Point): boolean => x > box.left - 3 && x < box.right + 3 && y > box.top - 3 && y < box.bottom + 3;
