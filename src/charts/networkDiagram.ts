import type { ChartFrame } from './frame.ts';
import type { NodePlace } from './networkBoxes.ts';
import type { DiagramLinkEnds, DiagramNode, LinkPlace, NetworkPlan } from './networkPlan.ts';
import { networkPlan } from './networkPlan.ts';
import { palette } from './palette.ts';
import { add, element, figure, px, text } from './svg.ts';

/** A link with how strong it is in the layer shown. */
export interface DiagramLink extends DiagramLinkEnds {
  /** 0..1 */
  readonly strength: number;
  /** The number on it. */
  readonly label: string;
}
export interface NetworkDiagramData {
  readonly nodes: readonly DiagramNode[];
  readonly links: readonly DiagramLink[];
  /** Id of the link that is being edited. */
  readonly selected: string | null;
}

/** Links weaker than this are dotted. */
const WEAK = 0.3;
const WIDEST = 8;
/** How wide a link is to a pointer. */
const GRASP = 24;

/**
 * Who works with whom: services as ink pills, partners as rings, links as wide as they are strong with their number on them. Every link
 * has a wide invisible stroke with its id in `data-link`, to be pressed.
 * @param plan where everything stands, where that is known already
 */
export function networkDiagram(
  data: NetworkDiagramData, frame: ChartFrame, plan: NetworkPlan = networkPlan(data.nodes, data.links, frame.width, frame.textScale),
): SVGSVGElement {
  const svg = figure(frame, plan.height, 'network-diagram');
  const strengths = new Map(data.links.map((link) => [link.id, link]));
  // The selected link lies over the others.
  const ordered = [...plan.links].sort((a, b) => Number(a.id === data.selected) - Number(b.id === data.selected));
  for (const place of ordered) {
    const link = strengths.get(place.id);
    if (link !== undefined) add(svg, line(frame, place, link.strength, place.id === data.selected));
  }
  for (const place of plan.links) {
    add(svg, element(frame.document, 'path', {
      d: wayOf(place), fill: 'none', stroke: 'transparent', 'stroke-width': GRASP, 'data-link': place.id, class: 'network-diagram__grasp',
    }));
  }
  for (const node of plan.nodes) add(svg, node.kind === 'service' ? pill(frame, node) : ring(frame, node));
  for (const place of plan.links) {
    const link = strengths.get(place.id);
    if (link !== undefined) add(svg, tag(frame, place, link.label, place.id === data.selected));
  }
  return svg;
}

const wayOf = ({ from, control, to }: LinkPlace): string =>
  `M${px(from.x)},${px(from.y)}Q${px(control.x)},${px(control.y)} ${px(to.x)},${px(to.y)}`;

function line({ document }: ChartFrame, place: LinkPlace, strength: number, selected: boolean): SVGGElement {
  const weak = strength < WEAK;
  const width = weak ? 2 : Math.max(2, strength * WIDEST);
  const d = wayOf(place);
  const group = element(document, 'g', { fill: 'none' });
  if (selected) {
    add(group,
      element(document, 'path', { d, stroke: palette.focusEdge, 'stroke-width': width + 12 }),
      element(document, 'path', { d, stroke: palette.focus, 'stroke-width': width + 8 }));
  }
  add(group, element(document, 'path', {
    class: 'network-diagram__link', d, stroke: selected ? palette.action : palette.link, 'stroke-width': width,
    'stroke-linecap': weak ? 'round' : null, 'stroke-dasharray': weak ? '0.1 6' : null,
  }));
  return group;
}

function pill(frame: ChartFrame, node: NodePlace): SVGGElement {
  const { left, right, top, bottom } = node.mark;
  return element(frame.document, 'g', { class: 'network-diagram__service' },
    element(frame.document, 'rect', {
      x: left, y: top, width: right - left, height: bottom - top, rx: 6, fill: frame.print ? palette.white : palette.action,
      stroke: palette.action, 'stroke-width': 1.5,
    }),
    ...lettering(frame, node, palette.white, true, false));
}

function ring(frame: ChartFrame, node: NodePlace): SVGGElement {
  return element(frame.document, 'g', { class: 'network-diagram__partner' },
    element(frame.document, 'circle', {
      cx: node.x, cy: node.y, r: (node.mark.right - node.mark.left) / 2, fill: palette.white, stroke: palette.action, 'stroke-width': 2.6,
    }),
    ...lettering(frame, node, palette.text, false, true));
}

/** A name in its lines, the whole of it on the last where it was cut. */
function lettering(frame: ChartFrame, node: NodePlace, colour: string, bold: boolean, halo: boolean): SVGTextElement[] {
  const size = 14 * frame.textScale;
  const step = 17 * frame.textScale;
  const { top, bottom, left, right } = node.label;
  const first = (top + bottom) / 2 - ((node.lines.length - 1) * step) / 2 + size * 0.34;
  const cut = node.lines.some((words) => words.endsWith('…'));
  return node.lines.map((words, i) => text(frame, words, (left + right) / 2, first + i * step, {
    size, colour, bold, halo, anchor: 'middle', ...(cut ? { full: node.name } : {}),
  }));
}

function tag(frame: ChartFrame, { tag: box }: LinkPlace, label: string, selected: boolean): SVGGElement | null {
  if (box === null) return null;
  const size = 13 * frame.textScale;
  return element(frame.document, 'g', { class: 'network-diagram__tag', 'pointer-events': 'none' },
    element(frame.document, 'rect', {
      x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, rx: 3, fill: palette.white,
      stroke: selected ? palette.focusEdge : palette.rule, 'stroke-width': selected ? 2.5 : 1,
    }),
    text(frame, label, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + size * 0.36, {
      size, colour: selected ? palette.ink : palette.secondText, bold: selected, anchor: 'middle',
    }));
}
