import type { ChartFrame } from './frame.ts';
import { sizes } from './svg.ts';
import { balanceText } from './textWidth.ts';

/** Who works with whom, as a replay draws it. */
export interface ReplayNetworkData {
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  /** Strength at the start, 0..1. */
  readonly links: readonly { readonly between: readonly [string, string]; readonly start: number }[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of the name, over the card's body. */
  readonly headHeight: number;
  readonly lines: readonly string[];
  /** Lines of its body: 4, or 3 where kind and name of the holder share one. */
  readonly bodyLines: number;
}
export interface RingPlace extends Point {
  readonly lines: readonly string[];
  /** Its name stands over it, clear of links that run down from it; else under it. */
  readonly isNameAbove: boolean;
}
/** A curve from end to end by way of a control point (quadratic Bézier); straight where that lies in the middle. */
export interface LinkPlace {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  /** Pixels from its first end that a ring covers. */
  readonly clear: number;
  /** Marks beside it stand under it. */
  readonly isMarkedBelow: boolean;
}
export interface ReplayLayout {
  readonly height: number;
  readonly radius: number;
  readonly cards: readonly CardPlace[];
  readonly rings: readonly RingPlace[];
  /** null for a link to nowhere. */
  readonly links: readonly (LinkPlace | null)[];
}

/** Up to so many services each have a line of their own for the holder's name. */
const ROOMY = 3;
/** Room at a card's foot for the bar of a dip. */
export const DIP_HEIGHT = 7;

/**
 * Places of a replay's network: services one under the other in the middle, partners in a column on either side, so that names
 * have room whatever their number and links run in between. Partners stand in the order of the services that they work with.
 */
export function replayLayout(data: ReplayNetworkData, frame: ChartFrame): ReplayLayout {
  const { width } = frame;
  const { label, tick, line, scale } = sizes(frame);
  const radius = 9 * scale;
  const side = data.partners.length === 0 ? 0 : Math.min(130 * scale, width * 0.225);
  const cardWidth = Math.min(250 * scale, width - 2 * side - (side === 0 ? 0 : 2 * Math.max(14, width * 0.06)));
  const heads = data.services.map(({ name }) => balanceText(name, cardWidth - 20, label, true));
  const bodyLines = data.services.length <= ROOMY ? 4 : 3;
  const bodyHeight = bodyLines * line + DIP_HEIGHT * scale + 12;
  const heights = heads.map((lines) => lines.length * line + 8 + bodyHeight);

  const order = partnerOrder(data);
  const names = data.partners.map(({ name }) => balanceText(name, side - 4, tick, false, 3));
  const ringHeight = (i: number): number => 2 * radius + 6 + names[i].length * (tick + 3);
  const columns = [order.filter((_, k) => k % 2 === 0), order.filter((_, k) => k % 2 === 1)];
  const joined = data.links.some(({ between }) => between.every((id) => data.services.some((service) => service.id === id)));
  const gap = (joined ? 46 : 30) * scale;
  const stack = (all: readonly number[], least: number): number => (
    all.reduce((sum, one) => sum + one, 0) + least * Math.max(0, all.length - 1)
  );
  const tallest = Math.max(stack(heights, gap), ...columns.map((column) => stack(column.map(ringHeight), 16 * scale)));
  const height = Math.ceil(tallest) + 8;

  const cardTops = spread(heights, height - 8);
  const cards = data.services.map((_, i): CardPlace => ({
    left: (width - cardWidth) / 2, top: 4 + cardTops[i], width: cardWidth, height: heights[i],
    headHeight: heads[i].length * line + 8, lines: heads[i], bodyLines,
  }));
  const rings = new Array<RingPlace>(data.partners.length);
  columns.forEach((column, k) => {
    const tops = spread(column.map(ringHeight), height - 8);
    column.forEach((partner, i) => {
      const top = 4 + tops[i];
      const isNameAbove = headsDown(data, partner, top + ringHeight(partner) / 2, cards);
      const y = isNameAbove ? top + ringHeight(partner) - radius : top + radius;
      rings[partner] = { x: k === 0 ? side / 2 : width - side / 2, y, lines: names[partner], isNameAbove };
    });
  });
  return { height, radius, cards, rings, links: linkPlaces(data, cards, rings, radius + 7) };
}

/** Tops of boxes one under the other, from the top of the room to its foot; one alone in its middle. */
function spread(heights: readonly number[], room: number): number[] {
  const free = room - heights.reduce((sum, one) => sum + one, 0);
  const between = heights.length < 2 ? 0 : free / (heights.length - 1);
  let top = (free - between * (heights.length - 1)) / 2;
  return heights.map((one) => {
    const at = top;
    top += one + between;
    return at;
  });
}

/** Partners by the mean place of the services that they work with; those of one place in the file's order. */
function partnerOrder({ services, partners, links }: ReplayNetworkData): number[] {
  const place = new Map(services.map(({ id }, i) => [id, i]));
  const middles = partners.map(({ id }) => {
    const others = links.flatMap(({ between: [a, b] }) => {
      const at = a === id ? place.get(b) : b === id ? place.get(a) : undefined;
      return at === undefined ? [] : [at];
    });
    return others.length === 0 ? services.length / 2 : others.reduce((sum, at) => sum + at, 0) / others.length;
  });
  return [...partners.keys()].sort((a, b) => middles[a] - middles[b] || a - b);
}

/** Do the links of a partner run down from it, taken together? */
function headsDown({ services, partners, links }: ReplayNetworkData, partner: number, y: number, cards: readonly CardPlace[]): boolean {
  const { id } = partners[partner];
  let down = 0;
  for (const { between } of links) {
    const at = between.includes(id) ? services.findIndex((service) => between.includes(service.id)) : -1;
    if (at >= 0) down += cards[at].top + cards[at].height / 2 - y;
  }
  return down > 1;
}

type End = { readonly kind: 'card'; readonly at: number } | { readonly kind: 'ring'; readonly at: number };

function linkPlaces(
  data: ReplayNetworkData, cards: readonly CardPlace[], rings: readonly RingPlace[], clear: number,
): (LinkPlace | null)[] {
  const ends = new Map<string, End>([
    ...data.services.map(({ id }, at): [string, End] => [id, { kind: 'card', at }]),
    ...data.partners.map(({ id }, at): [string, End] => [id, { kind: 'ring', at }]),
  ]);
  const middle = cards.length === 0 ? 0 : cards[0].left + cards[0].width / 2;
  /** Links that meet one side of one card, to be spread over it in the order of their other ends. */
  const docks = new Map<string, { readonly link: number; readonly y: number }[]>();
  const pairs = data.links.map(({ between: [a, b] }, link) => {
    const pair = [ends.get(a), ends.get(b)] as const;
    const card = pair.find((end) => end?.kind === 'card');
    const ring = pair.find((end) => end?.kind === 'ring');
    if (card !== undefined && ring !== undefined) {
      const { x, y } = rings[ring.at];
      const key = `${card.at} ${x < middle ? 'left' : 'right'}`;
      docks.set(key, [...(docks.get(key) ?? []), { link, y }]);
    }
    return pair;
  });
  const dockY = new Map<number, number>();
  for (const [key, met] of docks) {
    const { top, height } = cards[Number(key.split(' ')[0])];
    [...met].sort((a, b) => a.y - b.y || a.link - b.link).forEach(({ link }, i) => {
      dockY.set(link, top + (height * (i + 1)) / (met.length + 1));
    });
  }
  /** How many links join the same two; each further one bends more. */
  const seen = new Map<string, number>();
  return pairs.map(([a, b], link) => {
    if (a === undefined || b === undefined || (a.kind === b.kind && a.at === b.at)) return null;
    const key = [data.links[link].between[0], data.links[link].between[1]].sort().join(' ');
    const again = seen.get(key) ?? 0;
    seen.set(key, again + 1);
    if (a.kind === 'card' && b.kind === 'card') return cardToCard(cards, a.at, b.at, again);
    if (a.kind === 'ring' && b.kind === 'ring') return ringToRing(rings[a.at], rings[b.at], middle, again, clear);
    const card = cards[a.kind === 'card' ? a.at : b.at];
    const ring = rings[a.kind === 'ring' ? a.at : b.at];
    const to = { x: ring.x < middle ? card.left : card.left + card.width, y: dockY.get(link) ?? card.top };
    return curve(ring, to, 0, clear, ring.isNameAbove);
  });
}

/** Neighbours are joined foot to head; others by a bow beside the cards, the wider the further apart. */
function cardToCard(cards: readonly CardPlace[], a: number, b: number, again: number): LinkPlace {
  const [upper, lower] = a < b ? [cards[a], cards[b]] : [cards[b], cards[a]];
  const far = Math.abs(a - b);
  if (far === 1) {
    const x = upper.left + upper.width * (0.5 + 0.18 * again);
    return curve({ x, y: upper.top + upper.height }, { x, y: lower.top }, 0);
  }
  const x = upper.left + upper.width;
  return curve({ x, y: upper.top + upper.height * 0.5 }, { x, y: lower.top + lower.height * 0.5 }, -(14 + 9 * far + 9 * again));
}

function ringToRing(a: RingPlace, b: RingPlace, middle: number, again: number, clear: number): LinkPlace {
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  if (Math.abs(a.x - b.x) > 1) return curve(upper, lower, 12 * again, clear);
  // Along one column it bows towards the middle, clear of the names.
  return curve(upper, lower, (upper.x < middle ? -1 : 1) * (46 + 12 * again), clear);
}

/** A curve that passes so far to the left of the straight line, seen from its start. */
function curve(from: Point, to: Point, bow: number, clear = 5, isMarkedBelow = false): LinkPlace {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1e-6, Math.hypot(dx, dy));
  const control = { x: (from.x + to.x) / 2 + (2 * bow * dy) / length, y: (from.y + to.y) / 2 - (2 * bow * dx) / length };
  return { from: { x: from.x, y: from.y }, control, to: { x: to.x, y: to.y }, clear, isMarkedBelow };
}

/** A point of a link, at a share of its way. */
export function pointOn({ from, control, to }: LinkPlace, t: number): Point {
  const u = 1 - t;
  return { x: u * u * from.x + 2 * u * t * control.x + t * t * to.x, y: u * u * from.y + 2 * u * t * control.y + t * t * to.y };
}
