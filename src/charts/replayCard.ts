import type { ChartFrame } from './frame.ts';
import { hatchPath } from './hatchPath.ts';
import { palette } from './palette.ts';
import { DIP_HEIGHT } from './replayLayout.ts';
import type { CardPlace } from './replayLayout.ts';
import { add, element, px, sizes, text } from './svg.ts';
import { fitText } from './textWidth.ts';

/** Who holds a service, as it is marked. */
export type HolderMark = 'present' | 'newcomer' | 'caretaker';

export interface ReplayServiceMonth {
  readonly holder: HolderMark;
  /** Who holds it: what that is, and its name, empty where the first says it all. */
  readonly kind: string;
  readonly name: string;
  /** Its price, and what is going on. */
  readonly price: string;
  readonly going: string;
  /** Share of the service that is lost, 0..1. */
  readonly dip: number;
  /** Its working relationships are held up by a tender. */
  readonly heldUp: boolean;
}
export interface ReplayCard {
  readonly group: SVGGElement;
  readonly show: (month: ReplayServiceMonth) => void;
}

/** A service: its name on ink, a stripe for who holds it, three lines of words, and a hatched bar for what a dip takes. */
export function replayCard(frame: ChartFrame, place: CardPlace, name: string): ReplayCard {
  const { document, print } = frame;
  const { label, tick, line, scale } = sizes(frame);
  const { left, top, width, height, headHeight, bodyLines } = place;
  const group = element(document, 'g', { class: 'service' });
  const box = { x: left, y: top, width, height, rx: 4 };
  const edge = element(document, 'rect', { ...box, fill: 'none', stroke: palette.action, 'stroke-width': 2 });
  add(group,
    element(document, 'rect', { ...box, fill: palette.white }),
    element(document, 'path', {
      d: `M${px(left)},${px(top + headHeight)}V${px(top + 4)}a4,4 0 0 1 4,-4h${px(width - 8)}a4,4 0 0 1 4,4V${px(top + headHeight)}Z`,
      fill: print ? palette.white : palette.action,
    }),
    element(document, 'line', {
      x1: left, x2: left + width, y1: top + headHeight, y2: top + headHeight, stroke: palette.action, 'stroke-width': 1,
    }));
  place.lines.forEach((words, k) => {
    add(group, text(frame, words, left + width / 2, top + 4 + k * line + label, {
      size: label, colour: palette.white, bold: true, anchor: 'middle', full: name,
    }));
  });
  const stripe = { x: left + 5, y: top + headHeight + 6, width: 7, height: bodyLines * line - 2 };
  const marks: Readonly<Record<HolderMark, SVGGElement>> = {
    present: stripeOf(frame, stripe, null),
    newcomer: stripeOf(frame, stripe, hatchPath(stripe.x, stripe.y, stripe.width, stripe.height, 4)),
    caretaker: stripeOf(frame, stripe, dotsPath(stripe)),
  };
  const textLeft = left + 19;
  const room = width - 25;
  const lines = Array.from({ length: bodyLines }, (_, k) => text(frame, '', textLeft, top + headHeight + 4 + k * line + tick, {
    size: tick, colour: k === 0 ? palette.ink : palette.text, bold: k === 0,
  }));
  const foot = { x: left + 5, y: top + height - DIP_HEIGHT * scale - 5, width: width - 10, height: DIP_HEIGHT * scale };
  const whole = element(document, 'rect', { ...foot, fill: palette.neutral });
  const lost = element(document, 'rect', { ...foot, fill: palette.white, stroke: palette.neutral, 'stroke-width': 1 });
  const hatch = element(document, 'path', { class: 'dip', stroke: palette.neutral, 'stroke-width': 1.4, fill: 'none' });
  const dip = element(document, 'g', {}, whole, lost, hatch);
  add(group, ...Object.values(marks), ...lines, dip, edge);
  let last = -1;
  return {
    group,
    show(month) {
      for (const [kind, mark] of Object.entries(marks)) shown(mark, kind === month.holder);
      const words = wordsOf(month, bodyLines);
      lines.forEach((made, k) => {
        const fitted = fitText(words[k], room, tick, k === 0);
        if (made.textContent !== fitted) made.textContent = fitted;
      });
      edge.setAttribute('stroke-dasharray', month.heldUp ? '5 3' : 'none');
      const width1 = Math.round(month.dip * foot.width);
      if (width1 === last) return;
      last = width1;
      shown(dip, width1 > 0);
      const x = foot.x + foot.width - width1;
      lost.setAttribute('x', String(px(x)));
      lost.setAttribute('width', String(width1));
      hatch.setAttribute('d', hatchPath(x, foot.y, width1, foot.height, 4));
    },
  };
}

function wordsOf({ kind, name, price, going }: ReplayServiceMonth, lines: number): readonly string[] {
  if (lines === 3) return [name === '' ? kind : `${kind}: ${name}`, price, going];
  return name === '' ? [kind, price, going, ''] : [kind, name, price, going];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The stripe by which a holder is told: filled, or with a pattern on white. */
function stripeOf({ document }: ChartFrame, box: Box, pattern: string | null): SVGGElement {
  const filled = pattern === null;
  return element(document, 'g', { class: 'holder' },
    element(document, 'rect', {
      ...box, fill: filled ? palette.action : palette.white, stroke: palette.action, 'stroke-width': 1.2,
    }),
    element(document, 'path', { d: pattern ?? '', fill: 'none', stroke: palette.action, 'stroke-width': 1.8, 'stroke-linecap': 'round' }));
}

/** Two rows of dots, as strokes of no length. */
function dotsPath({ x, y, width, height }: Box): string {
  let d = '';
  for (let at = 4; at < height - 2; at += 7) d += `M${px(x + width / 2)},${px(y + at)}h0.1`;
  return d;
}

/** Takes a part out of sight, or puts it back. */
export function shown(part: SVGElement, isShown: boolean): void {
  if (isShown) part.removeAttribute('display');
  else part.setAttribute('display', 'none');
}
