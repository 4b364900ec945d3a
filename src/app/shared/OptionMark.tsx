import type { JSX } from 'preact';
import { optionShape } from '../../charts/optionShape.ts';
import { optionStyle } from '../../charts/optionStyle.ts';

/** An option's shape in its colour, as high as the text beside it. Words always stand there, so it is hidden from assistive technology. */
export function OptionMark({ slot, hollow = false, colour, class: className = 'option__mark' }: {
  slot: number;
  /** An outline: figures older than the scenario. */
  hollow?: boolean;
  /** In place of the option's own colour, where the ground is coloured. */
  colour?: string;
  class?: string;
}): JSX.Element {
  const style = optionStyle(slot);
  const fill = colour ?? style.mark;
  const outline = hollow || style.hollow;
  return (
    <svg class={className} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
      <path d={optionShape(style.shape, outline ? 13 : 15)} fill={outline ? 'none' : fill} stroke={outline ? fill : 'none'} stroke-width="2.6" />
    </svg>
  );
}
