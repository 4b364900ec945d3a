import type { Box, DiagramMeasures, Lettered, NodePlace } from './networkBoxes.ts';
import { diagramMeasures, lettered, pillAt, ringAt } from './networkBoxes.ts';
import type { LinkCurve } from './networkCurves.ts';
import { linkCurves } from './networkCurves.ts';
import { tagPlaces } from './networkTags.ts';

export interface DiagramNode {
  readonly id: string;
  readonly kind: 'service' | 'partner';
  readonly name: string;
}
export interface DiagramLinkEnds {
  readonly id: string;
  readonly between: readonly [string, string];
}

/** A link in its place. */
export interface LinkPlace extends LinkCurve {
  readonly id: string;
  readonly between: readonly [string, string];
  /** Where its number stands; null where there is no room for it. */
  readonly tag: Box | null;
}

/** Where everything in a network diagram stands. Strengths do not move it. */
export interface NetworkPlan {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly NodePlace[];
  readonly links: readonly LinkPlace[];
}

/** Between two partners with their names, and between two pills, at the usual text size. */
const RING_GAP = 36;
const PILL_GAP = 42;
/** Lowest drawing, as a share of its width. */
const LEAST_HEIGHT = 0.62;

/**
 * Services one below another in the file's order, partners in a column on either side near the services that they work with, so that no
 * link passes a service that is not its own. A pure function of what is linked, of names, width and text size.
 * @param width pixels; at least `leastDiagramWidth`
 * @param textScale root font size over 16 px
 */
export function networkPlan(
  nodes: readonly DiagramNode[], links: readonly DiagramLinkEnds[], width: number, textScale: number,
): NetworkPlan {
  const measures = diagramMeasures(width, textScale);
  const services = nodes.filter(({ kind }) => kind === 'service').map((node) => lettered(node, measures));
  const partners = nearestFirst(nodes, links).map((node) => lettered(node, measures));
  const sides = bothSides(partners, links);

  const pillGap = PILL_GAP * textScale;
  const tagRoom = (Math.ceil(links.length / 2) + 1) * measures.tagHeight * 1.2;
  const height = Math.ceil(Math.max(
    ...sides.map((side) => stackHeight(side) + ringGaps(side.length, measures).reduce((sum, gap) => sum + gap, 0)),
    stackHeight(services) + services.length * pillGap,
    tagRoom,
    nodes.length < 3 ? 0 : LEAST_HEIGHT * Math.min(width, 420 * textScale),
  ));
  const placed = [
    ...inCentre(services, height, measures),
    ...onSide(sides[0], 'left', height, measures),
    ...onSide(sides[1], 'right', height, measures),
  ];
  const curves = linkCurves(placed, links, { width, height, measures });
  const tags = tagPlaces(curves, placed, { width, height, measures });
  return { width, height, nodes: placed, links: curves.map((curve, i) => ({ ...curve, tag: tags[i] })) };
}

const stackHeight = (stack: readonly Lettered[]): number => stack.reduce((sum, { height }) => sum + height, 0);

/** Partners by the mean place of the services that they work with; those alike, or with none, in the file's order. */
function nearestFirst(nodes: readonly DiagramNode[], links: readonly DiagramLinkEnds[]): DiagramNode[] {
  const places = new Map(nodes.filter(({ kind }) => kind === 'service').map(({ id }, i) => [id, i]));
  const middle = (places.size - 1) / 2;
  return nodes
    .filter(({ kind }) => kind === 'partner')
    .map((node, i) => {
      const linked = links.flatMap(({ between: [a, b] }) => {
        const place = a === node.id ? places.get(b) : b === node.id ? places.get(a) : undefined;
        return place === undefined ? [] : [place];
      });
      const mean = linked.length === 0 ? middle : linked.reduce((sum, place) => sum + place, 0) / linked.length;
      return { node, i, mean };
    })
    .sort((a, b) => a.mean - b.mean || a.i - b.i)
    .map(({ node }) => node);
}

/** Partners go one by one to the side that has fewer links and rows so far. */
function bothSides(partners: readonly Lettered[], links: readonly DiagramLinkEnds[]): readonly [Lettered[], Lettered[]] {
  const sides: [Lettered[], Lettered[]] = [[], []];
  const load = [0, 0];
  for (const partner of partners) {
    const rows = sides[0].length - sides[1].length;
    const side = rows >= 2 ? 1 : rows <= -2 ? 0 : load[0] <= load[1] ? 0 : 1;
    sides[side].push(partner);
    load[side] += 1 + links.filter(({ between }) => between.includes(partner.id)).length;
  }
  return sides;
}

const isNameAbove = (row: number, rows: number): boolean => rows > 1 && row < (rows - 1) / 2;

/** Least room between the rows of a column: more where no name stands between two rings. */
function ringGaps(rows: number, { line }: DiagramMeasures): number[] {
  const gap = (RING_GAP / 17) * line;
  return Array.from({ length: Math.max(0, rows - 1) }, (_, row) =>
    isNameAbove(row, rows) && !isNameAbove(row + 1, rows) ? gap + 2.2 * line : gap);
}

function inCentre(services: readonly Lettered[], height: number, measures: DiagramMeasures): NodePlace[] {
  const gap = (height - stackHeight(services)) / Math.max(1, services.length);
  let top = gap / 2;
  return services.map((node) => {
    const place = pillAt(node, measures.centre, top);
    top += node.height + gap;
    return place;
  });
}

/** A column of rings from top to bottom; one alone in the middle. Names stand away from where the links go. */
function onSide(partners: readonly Lettered[], side: 'left' | 'right', height: number, measures: DiagramMeasures): NodePlace[] {
  const rows = partners.length;
  const gaps = ringGaps(rows, measures);
  const slack = height - stackHeight(partners) - gaps.reduce((sum, gap) => sum + gap, 0);
  const more = rows > 1 ? slack / (rows - 1) : 0;
  let top = rows > 1 ? 0 : slack / 2;
  return partners.map((node, row) => {
    const x = side === 'left' ? measures.left : measures.right;
    const place = ringAt(node, x, top, isNameAbove(row, rows), side, measures);
    top += node.height + (gaps[row] ?? 0) + more;
    return place;
  });
}
