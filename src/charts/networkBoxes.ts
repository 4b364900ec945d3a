import type { DiagramNode } from './networkPlan.ts';
import { balanceText, textWidth, wrapText } from './textWidth.ts';

/** A stretch of the drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A service or partner in its place: its mark about (x, y), and its name in lines. */
export interface NodePlace {
  readonly id: string;
  readonly kind: DiagramNode['kind'];
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** The pill or the ring. */
  readonly mark: Box;
  /** Inside the pill; above or below the ring. */
  readonly label: Box;
  readonly lines: readonly string[];
  readonly side: 'left' | 'centre' | 'right';
}

/** Where columns lie and how large things are, for a width and a text size. */
export interface DiagramMeasures {
  readonly size: number;
  readonly line: number;
  readonly radius: number;
  readonly tagWidth: number;
  readonly tagHeight: number;
  readonly left: number;
  readonly centre: number;
  readonly right: number;
  /** Widest that a partner's name may be, and a pill. */
  readonly nameWidth: number;
  readonly pillWidth: number;
}

/** Widest drawing at the usual text size: in more room its lines would only be longer. */
const WIDEST = 480;
const PILL_PADDING = 8;
const MOST_LINES = 4;

/** Narrowest that a diagram can be drawn without its columns meeting. */
export const leastDiagramWidth = (textScale: number): number => Math.ceil(272 * textScale);

export function diagramMeasures(width: number, textScale: number): DiagramMeasures {
  const across = Math.min(width, WIDEST * textScale);
  const from = (width - across) / 2;
  const nameWidth = Math.min(112 * textScale, across * 0.29);
  return {
    size: 14 * textScale,
    line: 17 * textScale,
    radius: 11 * textScale,
    tagWidth: textWidth('100', 13 * textScale, true) + 7 * textScale,
    tagHeight: 19 * textScale,
    left: from + nameWidth / 2,
    centre: width / 2,
    right: from + across - nameWidth / 2,
    nameWidth,
    pillWidth: Math.min(152 * textScale, across * 0.36),
  };
}

/** A name as it will stand, before it has a place. */
export interface Lettered extends DiagramNode {
  readonly lines: readonly string[];
  readonly width: number;
  /** Mark and name together. */
  readonly height: number;
}

export function lettered(node: DiagramNode, measures: DiagramMeasures): Lettered {
  const { size, line, radius, nameWidth, pillWidth } = measures;
  const isService = node.kind === 'service';
  const room = isService ? pillWidth - 2 * PILL_PADDING : nameWidth;
  const lines = linesOf(node.name, room, size, isService);
  const widest = Math.max(...lines.map((words) => textWidth(words, size, isService)));
  if (!isService) return { ...node, lines, width: widest, height: 2 * radius + line * lines.length + 4 };
  return { ...node, lines, width: Math.max(widest + 2 * PILL_PADDING, 4 * size), height: line * lines.length + 12 };
}

/** Lines as even as can be without breaking a word that would fit on one. */
function linesOf(name: string, room: number, size: number, isBold: boolean): string[] {
  const even = balanceText(name, room, size, isBold, MOST_LINES);
  return even.join(' ') === name.trim() ? even : wrapText(name, room, size, isBold, MOST_LINES);
}

/** A pill whose top is at `top`. */
export function pillAt(node: Lettered, x: number, top: number): NodePlace {
  const mark: Box = { left: x - node.width / 2, right: x + node.width / 2, top, bottom: top + node.height };
  return { id: node.id, kind: node.kind, name: node.name, x, y: top + node.height / 2, mark, label: mark, lines: node.lines, side: 'centre' };
}

/** A ring with its name, together from `top` down. */
export function ringAt(node: Lettered, x: number, top: number, nameAbove: boolean, side: 'left' | 'right', measures: DiagramMeasures): NodePlace {
  const { radius } = measures;
  const bottom = top + node.height;
  const y = nameAbove ? bottom - radius : top + radius;
  const mark: Box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  const label: Box = {
    left: x - node.width / 2, right: x + node.width / 2,
    top: nameAbove ? top : mark.bottom + 4, bottom: nameAbove ? mark.top - 4 : bottom,
  };
  return { id: node.id, kind: node.kind, name: node.name, x, y, mark, label, lines: node.lines, side };
}

/** Do two boxes come nearer than `gap` to each other? */
export function meets(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
