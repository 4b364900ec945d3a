import type { ChartFrame, OptionLook } from './frame.ts';
import { optionShape } from './optionShape.ts';
import { optionStyle } from './optionStyle.ts';
import { palette } from './palette.ts';
import { add, bar, element, figure } from './svg.ts';

export interface FuturesStripData {
  /** In the order to draw; shares sum to 1. Empty while there are no figures. */
  readonly parts: readonly { readonly option: OptionLook; readonly share: number }[];
}

const HEIGHT = 14;
const GAP = 1.5;
/** A shape stands in a part that is this much wider than itself. */
const ROOM = 2;

/** A hundred futures as one bar, split by the option that does best in them. Always with words beside it. */
export function futuresStrip(data: FuturesStripData, frame: ChartFrame): SVGSVGElement {
  const { document, width } = frame;
  const svg = figure(frame, HEIGHT, 'futures-strip');
  const shown = data.parts.filter(({ share }) => share * width >= 1);
  const total = shown.reduce((sum, { share }) => sum + share, 0);
  if (total <= 0) {
    add(svg, element(document, 'rect', { x: 0, y: 0, width, height: HEIGHT, fill: palette.track }));
    return svg;
  }
  const unit = (width - GAP * (shown.length - 1)) / total;
  const size = HEIGHT * 0.5;
  let x = 0;
  for (const { option, share } of shown) {
    const style = optionStyle(option.slot);
    const w = share * unit;
    const group = element(document, 'g', { 'data-option': option.id });
    add(group, bar(frame, x, 0, w, HEIGHT, { colour: style.mark, tint: style.tint, hollow: false }));
    if (w >= size * ROOM) {
      const hollow = style.hollow && !frame.stale;
      const fill = frame.stale ? style.mark : hollow ? style.mark : palette.white;
      add(group, element(document, 'path', {
        d: optionShape(style.shape, size, x + Math.min(w / 2, 9), HEIGHT / 2), fill,
        stroke: hollow ? palette.white : null, 'stroke-width': hollow ? 1.4 : null,
      }));
    }
    add(svg, group);
    x += w + GAP;
  }
  return svg;
}
