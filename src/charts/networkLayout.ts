export interface NetworkNode {
  readonly id: string;
  readonly kind: 'service' | 'partner';
}
export interface NetworkLink {
  readonly between: readonly [string, string];
}
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Turns of a ring that are tried. */
const TURNS = 48;
/** Points along an ellipse that its length is measured by. */
const STEPS = 720;

/**
 * Places of the services and partners of a small network, about (0, 0): partners on an ellipse of half-axes rx, ry, services on
 * one inside. Partners go round in the order in which the services that they work with lie; then both rings are turned to
 * where links are short and pass nothing by. The same network has the same places always.
 */
export function networkLayout(nodes: readonly NetworkNode[], links: readonly NetworkLink[], rx: number, ry: number): Map<string, Place> {
  const services = nodes.filter(({ kind }) => kind === 'service');
  const partners = nodes.filter(({ kind }) => kind === 'partner');
  let best = new Map<string, Place>();
  let least = Infinity;
  const inner = partners.length === 0 ? [0.86, 0.8] : services.length <= 4 ? [0.4, 0.46] : [0.58, 0.52];
  // One or two services lie on the line across.
  for (const start of services.length <= 2 ? [0] : [0, 0.25, 0.5, 0.75]) {
    const places = new Map<string, Place>();
    if (services.length === 1) places.set(services[0].id, { x: 0, y: 0 });
    else {
      const ring = ellipse(services.length, rx * inner[0], ry * inner[1], start);
      services.forEach(({ id }, i) => places.set(id, ring[i]));
    }
    const order = orderAround(partners, links, places);
    for (let turn = 0; turn < TURNS; turn++) {
      const ring = ellipse(partners.length, rx, ry, turn / TURNS);
      order.forEach(({ id }, i) => places.set(id, ring[i]));
      const cost = costOf(nodes, links, places, rx, ry);
      if (cost < least - 1e-9) {
        least = cost;
        best = new Map(places);
      }
      if (partners.length === 0) break;
    }
  }
  return best;
}

/** Evenly spaced points along an ellipse (by its length, not by angle, so that flat ellipses crowd nobody), from a share of a turn. */
function ellipse(count: number, rx: number, ry: number, start: number): Place[] {
  const at = (i: number): Place => {
    const angle = (2 * Math.PI * i) / STEPS;
    return { x: rx * Math.cos(angle), y: ry * Math.sin(angle) };
  };
  const lengths = [0];
  for (let i = 1; i <= STEPS; i++) {
    const [a, b] = [at(i - 1), at(i)];
    lengths.push(lengths[i - 1] + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const total = lengths[STEPS];
  return Array.from({ length: count }, (_, k) => {
    const want = ((k / count + start) % 1) * total;
    let i = 0;
    while (lengths[i + 1] < want) i++;
    return at(i + (want - lengths[i]) / (lengths[i + 1] - lengths[i]));
  });
}

/** Partners by the direction of the middle of those that they are linked with; those in one direction in the file's order. */
function orderAround(partners: readonly NetworkNode[], links: readonly NetworkLink[], places: ReadonlyMap<string, Place>): NetworkNode[] {
  const directions = partners.map(({ id }, i) => {
    const others = links.flatMap(({ between: [a, b] }) => {
      const place = a === id ? places.get(b) : b === id ? places.get(a) : undefined;
      return place === undefined ? [] : [place];
    });
    const x = others.reduce((sum, place) => sum + place.x, 0);
    const y = others.reduce((sum, place) => sum + place.y, 0);
    return { i, angle: Math.hypot(x, y) < 1e-6 ? 0 : Math.atan2(y, x) };
  });
  return directions.sort((a, b) => a.angle - b.angle || a.i - b.i).map(({ i }) => partners[i]);
}

/** Length of links, far more for a link that passes close by a node that is not its own, and something for a lopsided picture. */
function costOf(
  nodes: readonly NetworkNode[], links: readonly NetworkLink[], places: ReadonlyMap<string, Place>, rx: number, ry: number,
): number {
  const near = 0.2 * ry + 4;
  let cost = 0;
  for (const { between } of links) {
    const a = places.get(between[0]);
    const b = places.get(between[1]);
    if (a === undefined || b === undefined) continue;
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    cost += (length * length) / (rx * rx);
    for (const { id } of nodes) {
      if (between.includes(id)) continue;
      const p = places.get(id);
      if (p === undefined) continue;
      const along = length === 0 ? 0 : ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / (length * length);
      if (along <= 0 || along >= 1) continue;
      const away = Math.hypot(p.x - a.x - along * (b.x - a.x), p.y - a.y - along * (b.y - a.y));
      if (away < near) cost += 6 * (1 - away / near);
    }
  }
  let mirrored = 0;
  for (const { x } of places.values()) mirrored += x / rx;
  return cost + 0.2 * Math.abs(mirrored);
}
