import type { ChartFrame } from './frame.ts';
import { palette } from './palette.ts';
import { replayCard, shown } from './replayCard.ts';
import type { Box, ReplayServiceMonth } from './replayCard.ts';
import { pointOn, replayLayout } from './replayLayout.ts';
import type { LinkPlace, Point, ReplayLayout, ReplayNetworkData } from './replayLayout.ts';
import { add, element, figure, px, sizes, text } from './svg.ts';
import { textWidth } from './textWidth.ts';

export interface ReplayLinkMonth {
  /** 0..1 */
  readonly strength: number;
  /** The same in words: "58". */
  readonly label: string;
  /** Crosses beside the link, for handoffs that fail. */
  readonly crosses: number;
}
/** One month of a replay, in the order of the network's services and links. */
export interface ReplayMonth {
  readonly services: readonly ReplayServiceMonth[];
  readonly links: readonly ReplayLinkMonth[];
}

/** A picture that shows one month at a time: `show` changes what is drawn and draws nothing anew. */
export interface ReplayDrawing {
  readonly svg: SVGSVGElement;
  readonly show: (month: ReplayMonth) => void;
}

/** Links weaker than this are dotted. */
const WEAK = 0.3;
const WIDEST = 10;
/** Beside one link there is room for so many crosses. */
export const MOST_CROSSES = 12;

/**
 * A network to be replayed: services as cards with an ink head, a stripe for who holds them and a hatched bar for a dip; partners
 * as rings; links as wide as they are strong, over the strength at the start in pale grey; crosses for handoffs that fail.
 */
export function replayNetwork(data: ReplayNetworkData, frame: ChartFrame): ReplayDrawing {
  const layout = replayLayout(data, frame);
  const svg = figure(frame, layout.height, 'replay-network');
  const under = element(frame.document, 'g', { class: 'links-at-start' });
  const over = element(frame.document, 'g', { class: 'links' });
  const labels = element(frame.document, 'g', { class: 'link-labels' });
  add(svg, under, over);
  const placed = numberPlaces(layout, frame);
  const names = layout.rings.map((ring) => nameBox(ring, layout.radius, frame));
  const links = layout.links.map((place, i) => {
    if (place === null) return null;
    const d = `M${px(place.from.x)},${px(place.from.y)}Q${px(place.control.x)},${px(place.control.y)} ${px(place.to.x)},${px(place.to.y)}`;
    add(under, element(frame.document, 'path', {
      d, fill: 'none', stroke: palette.hairline, 'stroke-width': widthOf(data.links[i].start),
    }));
    return drawLink(frame, d, place, placed[i], names, over, labels);
  });
  data.partners.forEach((partner, i) => add(svg, drawPartner(frame, layout, i, partner.name)));
  const cards = data.services.map((service, i) => {
    const card = replayCard(frame, layout.cards[i], service.name);
    add(svg, card.group);
    return card;
  });
  add(svg, labels);
  return {
    svg,
    show(month) {
      month.links.forEach((link, i) => links[i]?.(link));
      month.services.forEach((service, i) => cards[i].show(service));
    },
  };
}

const widthOf = (strength: number): number => (strength < WEAK ? 2.5 : Math.max(2, strength * WIDEST));

function drawPartner(frame: ChartFrame, { rings, radius }: ReplayLayout, i: number, name: string): SVGGElement {
  const { tick } = sizes(frame);
  const { x, y, lines, isNameAbove } = rings[i];
  const first = isNameAbove ? y - radius - 5 - tick * 0.2 - (lines.length - 1) * (tick + 3) : y + radius + 5 + tick * 0.8;
  const group = element(frame.document, 'g', { class: 'partner' });
  add(group, element(frame.document, 'circle', { cx: x, cy: y, r: radius, fill: palette.white, stroke: palette.action, 'stroke-width': 2.4 }));
  lines.forEach((words, k) => {
    add(group, text(frame, words, x, first + k * (tick + 3), {
      size: tick, colour: palette.text, anchor: 'middle', halo: true, full: name,
    }));
  });
  return group;
}

/** Where a ring's name stands: over it or under it. */
function nameBox({ x, y, lines, isNameAbove }: ReplayLayout['rings'][number], radius: number, frame: ChartFrame): Box {
  const { tick } = sizes(frame);
  const width = Math.max(0, ...lines.map((words) => textWidth(words, tick)));
  const height = 6 + lines.length * (tick + 3);
  return { x: x - width / 2, y: isNameAbove ? y - radius - height : y + radius, width, height };
}

const LABEL_SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8] as const;

/** Where the number of each link stands: on it, clear of other numbers, names and cards; null where there is no room. */
function numberPlaces(layout: ReplayLayout, frame: ChartFrame): (Box | null)[] {
  const { tick } = sizes(frame);
  const [width, height] = [textWidth('100', tick) + 6, tick + 5];
  const taken: Box[] = [
    ...layout.cards.map(({ left, top, width: w, height: h }) => ({ x: left, y: top, width: w, height: h })),
    ...layout.rings.map((ring) => {
      const { x, y } = ring;
      const name = nameBox(ring, layout.radius, frame);
      const half = Math.max(layout.radius, name.width / 2);
      return { x: x - half, y: Math.min(name.y, y - layout.radius), width: 2 * half, height: 2 * layout.radius + name.height };
    }),
  ];
  return layout.links.map((place) => {
    if (place === null) return null;
    for (const share of LABEL_SHARES) {
      const { x, y } = pointOn(place, share);
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (box.x < 0 || box.x + width > frame.width || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return box;
    }
    return null;
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function drawLink(
  frame: ChartFrame, d: string, place: LinkPlace, labelBox: Box | null, names: readonly Box[], over: SVGGElement, labels: SVGGElement,
): (month: ReplayLinkMonth) => void {
  const { document } = frame;
  const { tick } = sizes(frame);
  const line = element(document, 'path', { class: 'link', d, fill: 'none', stroke: palette.link, 'stroke-width': 1 });
  add(over, line);
  const crosses = crossPlaces(place, labelBox === null ? names : [labelBox, ...names]).map(({ x, y }) => element(document, 'path', {
    class: 'failed', d: `M${px(x - 2.2)},${px(y - 2.2)}l4.4,4.4m0,-4.4l-4.4,4.4`, stroke: palette.ink, 'stroke-width': 1.5, fill: 'none',
  }));
  add(over, ...crosses);
  let number: SVGTextElement | null = null;
  if (labelBox !== null) {
    const { x, y, width, height } = labelBox;
    number = text(frame, '', x + width / 2, y + height / 2 + tick * 0.36, { size: tick, colour: palette.text, anchor: 'middle' });
    add(labels, element(document, 'rect', { ...labelBox, rx: 3, fill: palette.white, stroke: palette.rule, 'stroke-width': 1 }), number);
  }
  return ({ strength, label, crosses: failed }) => {
    const isWeak = strength < WEAK;
    line.setAttribute('stroke-width', String(px(widthOf(strength))));
    line.setAttribute('stroke-dasharray', isWeak ? '0.1 5' : 'none');
    line.setAttribute('stroke-linecap', isWeak ? 'round' : 'butt');
    if (number !== null && number.textContent !== label) number.textContent = label;
    crosses.forEach((cross, i) => shown(cross, i < failed));
  };
}

const CROSS_STEP = 6.5;

/** Along the link from its first end, beside it, clear of its number and of names; as many as there is room for. */
function crossPlaces(place: LinkPlace, taken: readonly Box[]): Point[] {
  const { from, to } = place;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const places: Point[] = [];
  for (let at = place.clear; at < length - 6 && places.length < MOST_CROSSES; at += CROSS_STEP) {
    const here = pointOn(place, at / length);
    const next = pointOn(place, Math.min(1, (at + 1) / length));
    const step = Math.max(1e-6, Math.hypot(next.x - here.x, next.y - here.y));
    const [dx, dy] = [(next.x - here.x) / step, (next.y - here.y) / step];
    // Over the link or under it, away from the ring's name; beside links that run straight down, to the right.
    const above = dx > 0.05 || (Math.abs(dx) <= 0.05 && dy > 0) ? 1 : -1;
    const side = place.isMarkedBelow ? -above : above;
    const away = side * (WIDEST / 2 + 5.5);
    const point = { x: here.x + away * dy, y: here.y - away * dx };
    const box = { x: point.x - 4, y: point.y - 4, width: 8, height: 8 };
    if (!taken.some((other) => overlap(box, other))) places.push(point);
  }
  return places;
}
