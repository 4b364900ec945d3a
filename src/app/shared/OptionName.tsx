import type { JSX } from 'preact';
import type { OptionLook } from '../../charts/frame.ts';
import { optionStyle } from '../../charts/optionStyle.ts';
import { OptionMark } from './OptionMark.tsx';

/** An option as it always appears: shape and name in its colour; the shape never parts from the first word. */
export function OptionName({ look, stale = false, short = false }: { look: OptionLook; stale?: boolean; short?: boolean }): JSX.Element {
  const name = short ? look.shortName : look.name;
  const space = name.indexOf(' ');
  const first = space < 0 ? name : name.slice(0, space);
  return (
    <span class="option" style={{ color: stale ? 'var(--second-text)' : optionStyle(look.slot).text }}>
      <span class="option__first">
        <OptionMark slot={look.slot} hollow={stale} />
        {first}
      </span>
      {space < 0 ? '' : name.slice(space)}
    </span>
  );
}
