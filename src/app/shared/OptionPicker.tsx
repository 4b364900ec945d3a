import type { JSX } from 'preact';
import type { OptionLook } from '../../charts/frame.ts';
import { Icon } from './Icon.tsx';
import { OptionMark } from './OptionMark.tsx';

/** A select of options that shows the shape of the one chosen. */
export function OptionPicker({ label, options, chosen, onChoose }: {
  label: string;
  options: readonly OptionLook[];
  chosen: string;
  onChoose: (id: string) => void;
}): JSX.Element {
  const look = options.find(({ id }) => id === chosen) ?? options[0];
  return (
    <span class="picker">
      <OptionMark slot={look.slot} class="picker__mark" />
      <select aria-label={label} value={look.id} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
      <Icon name="chevron" class="picker__chevron" />
    </span>
  );
}
