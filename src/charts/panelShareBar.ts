import type { ChartFrame } from './frame.ts';
import { palette } from './palette.ts';
import { add, bar, bracket, element, figure } from './svg.ts';

/** A share of panels, 0..1, with its simulation error. */
export interface PanelShareData {
  readonly share: number;
  readonly standardError: number;
}

const HEIGHT = 14;
const THICKNESS = 8;

/** A thin bar over its track: in how many panels a bid is first. Bids are no options, so it is grey. */
export function panelShareBar({ share, standardError }: PanelShareData, frame: ChartFrame): SVGSVGElement {
  const { document, width, textScale } = frame;
  const svg = figure(frame, HEIGHT * textScale, 'panel-share');
  const height = THICKNESS * textScale;
  const y = (HEIGHT * textScale - height) / 2;
  add(svg, element(document, 'rect', { x: 0, y, width, height, fill: palette.track }));
  const style = { colour: palette.neutral, tint: palette.white, hollow: false };
  if (share * width >= 0.5) add(svg, bar(frame, 0, y, share * width, height, style));
  const [from, to] = [Math.max(0, share - 2 * standardError), Math.min(1, share + 2 * standardError)];
  add(svg, bracket(frame, from * width, to * width, y + height / 2, 3 * textScale));
  return svg;
}
