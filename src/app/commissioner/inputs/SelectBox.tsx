import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';

interface Props {
  readonly id: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly describedBy?: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** A select as wide as its place; its label stands with the field. */
export function SelectBox({ id, choices, chosen, describedBy, onChoose }: Props): JSX.Element {
  const select = useRef<HTMLSelectElement>(null);
  // A choice that was refused leaves what was rendered as it was: the box goes back by hand.
  useLayoutEffect(() => {
    if (select.current !== null) select.current.value = chosen;
  });
  return (
    <span class="picker picker--plain picker--field">
      <select
        ref={select}
        id={id}
        value={chosen}
        aria-describedby={describedBy}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
          event.currentTarget.value = chosen;
        }}
      >
        {choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
      <Icon name="chevron" class="picker__chevron" />
    </span>
  );
}
