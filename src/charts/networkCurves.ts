import type { DiagramMeasures, NodePlace } from './networkBoxes.ts';
import type { DiagramLinkEnds } from './networkPlan.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A link's way from end to end: a curve with one control point, which is half way where the link is straight. */
export interface LinkCurve extends DiagramLinkEnds {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly measures: DiagramMeasures;
}

/** Between two links of the same pair. */
const APART = 26;

/** The ways of all links whose two ends are in the diagram, in the order of `links`. */
export function linkCurves(nodes: readonly NodePlace[], links: readonly DiagramLinkEnds[], room: Room): LinkCurve[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const services = nodes.filter(({ side }) => side === 'centre');
  const taken = { left: 0, right: 0 };
  const pairs = new Map<string, number>();
  return links.flatMap(({ id, between }) => {
    const a = byId.get(between[0]);
    const b = byId.get(between[1]);
    if (a === undefined || b === undefined) return [];
    const pair = [...between].sort((one, other) => (one < other ? -1 : 1)).join(' ');
    const before = pairs.get(pair) ?? 0;
    pairs.set(pair, before + 1);
    const way = wayBetween(a, b, services, taken, room);
    const control = before === 0 ? way.control : aside(way, before * APART);
    return [{ id, between, ...way, control: inside(control, room) }];
  });
}

type Way = Pick<LinkCurve, 'from' | 'control' | 'to'>;

function wayBetween(
  a: NodePlace, b: NodePlace, services: readonly NodePlace[], taken: { left: number; right: number }, room: Room,
): Way {
  if (a.side === 'centre' && b.side === 'centre') return betweenServices(a, b, services, taken, room);
  if (a.side === 'centre' || b.side === 'centre') {
    const [service, partner] = a.side === 'centre' ? [a, b] : [b, a];
    const port: Point = { x: partner.side === 'left' ? service.mark.left : service.mark.right, y: service.y };
    return a === service ? straight(port, partner) : straight(partner, port);
  }
  return a.side === b.side ? onOneSide(a, b, room) : across(a, b, services, room);
}

const straight = (from: Point, to: Point): Way =>
  ({ from: { x: from.x, y: from.y }, control: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to: { x: to.x, y: to.y } });

/** Neighbours by a straight line down; others by an arc round those between, on the side that has fewer arcs. */
function betweenServices(
  a: NodePlace, b: NodePlace, services: readonly NodePlace[], taken: { left: number; right: number }, { width, measures }: Room,
): Way {
  const span = Math.abs(services.indexOf(a) - services.indexOf(b));
  const aIsUpper = a.y < b.y;
  if (span === 1) {
    const [from, to] = aIsUpper ? [a.mark.bottom, b.mark.top] : [a.mark.top, b.mark.bottom];
    return straight({ x: a.x, y: from }, { x: b.x, y: to });
  }
  const side = taken.left <= taken.right ? 'left' : 'right';
  const count = taken[side]++;
  const out = side === 'left' ? -1 : 1;
  const edge = Math.max(...services.map(({ mark }) => mark.right - measures.centre));
  const farthest = Math.min(measures.right - measures.radius, width - 4) - measures.centre - edge;
  const reach = Math.min(farthest, 8 * measures.size / 14 * (span + (count % 3)));
  const from: Point = { x: side === 'left' ? a.mark.left : a.mark.right, y: a.y };
  const to: Point = { x: side === 'left' ? b.mark.left : b.mark.right, y: b.y };
  const farX = measures.centre + out * (edge + reach);
  return { from, control: { x: 2 * farX - (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, to };
}

/** Two partners of one column: an arc towards the middle. */
function onOneSide(a: NodePlace, b: NodePlace, { measures }: Room): Way {
  const inward = a.side === 'left' ? 1 : -1;
  const reach = Math.min(measures.nameWidth * 0.6, measures.radius * 3);
  return { from: { x: a.x, y: a.y }, control: { x: a.x + 2 * inward * reach, y: (a.y + b.y) / 2 }, to: { x: b.x, y: b.y } };
}

/** Two partners of different columns: through the gap between services that lies nearest. */
function across(a: NodePlace, b: NodePlace, services: readonly NodePlace[], { height }: Room): Way {
  const middle = (a.y + b.y) / 2;
  const edges = [0, ...services.flatMap(({ mark }) => [mark.top, mark.bottom]), height];
  const gaps = edges.flatMap((edge, i) => (i % 2 === 0 ? [(edge + edges[i + 1]) / 2] : []));
  const y = gaps.reduce((nearest, gap) => (Math.abs(gap - middle) < Math.abs(nearest - middle) ? gap : nearest));
  return { from: { x: a.x, y: a.y }, control: { x: (a.x + b.x) / 2, y: 2 * y - middle }, to: { x: b.x, y: b.y } };
}

/** The control point moved off the line, for a second link between the same two. */
function aside({ from, control, to }: Way, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return control;
  return { x: control.x + (by * 2 * (from.y - to.y)) / length, y: control.y + (by * 2 * (to.x - from.x)) / length };
}

/** A curve stays between its ends and its control point: no farther out than twice the drawing's edge is from its ends. */
const inside = ({ x, y }: Point, { width, height }: Room): Point =>
  ({ x: Math.min(Math.max(x, -width / 2), width * 1.5), y: Math.min(Math.max(y, -height / 2), height * 1.5) });

/** The point a share t of the way along. */
export function pointAt({ from, control, to }: Way, t: number): Point {
  const at = (a: number, b: number, c: number): number => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
  return { x: at(from.x, control.x, to.x), y: at(from.y, control.y, to.y) };
}
