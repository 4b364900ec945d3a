import type { ChartFrame } from './frame.ts';
import { networkLayout, type NetworkNode } from './networkLayout.ts';
import { palette } from './palette.ts';
import { add, element, figure } from './svg.ts';

export interface NetworkData {
  readonly nodes: readonly NetworkNode[];
  /** Strength today, 0..1. */
  readonly links: readonly { readonly between: readonly [string, string]; readonly strength: number }[];
}

/** Links weaker than this are dotted. */
const WEAK = 0.3;
const WIDEST = 8;

/** A small still picture of who works with whom: services are ink squares, partners rings, links as wide as they are strong. */
export function networkPicture(data: NetworkData, frame: ChartFrame): SVGSVGElement {
  const { document, width } = frame;
  const height = Math.round(Math.min(150, Math.max(96, width * 0.32)));
  const svg = figure(frame, height, 'network-picture');
  const count = data.nodes.length;
  const size = count <= 10 ? 16 : count <= 16 ? 13 : 10;
  const radius = size * 0.44;
  // Not as wide as the card: a network of few is better seen together.
  const rx = Math.min(width / 2 - size, 60 + 9 * Math.max(6, count));
  const places = networkLayout(data.nodes, data.links, rx, height / 2 - size);
  const centre = { x: width / 2, y: height / 2 };
  for (const { between, strength } of data.links) {
    const a = places.get(between[0]);
    const b = places.get(between[1]);
    if (a === undefined || b === undefined) continue;
    const weak = strength < WEAK;
    add(svg, element(document, 'line', {
      x1: centre.x + a.x, y1: centre.y + a.y, x2: centre.x + b.x, y2: centre.y + b.y, stroke: palette.link,
      'stroke-width': weak ? 2 : Math.max(1, strength * WIDEST),
      'stroke-linecap': weak ? 'round' : null, 'stroke-dasharray': weak ? '0.1 5' : null,
    }));
  }
  for (const { id, kind } of data.nodes) {
    const place = places.get(id);
    if (place === undefined) continue;
    const x = centre.x + place.x;
    const y = centre.y + place.y;
    add(svg, kind === 'service'
      ? element(document, 'rect', {
          x: x - size / 2, y: y - size / 2, width: size, height: size, rx: 2,
          fill: palette.action, stroke: palette.white, 'stroke-width': 1.5,
        })
      : element(document, 'circle', { cx: x, cy: y, r: radius, fill: palette.white, stroke: palette.action, 'stroke-width': 2.2 }));
  }
  return svg;
}
