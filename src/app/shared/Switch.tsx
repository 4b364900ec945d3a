import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A question with a few answers side by side, one of them chosen. */
export function Switch<Value extends string>({ legend, choices, chosen, onChoose }: {
  legend: string;
  choices: readonly { readonly value: Value; readonly label: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}): JSX.Element {
  const name = useId();
  return (
    <fieldset class="switch">
      <legend class="switch__legend">{legend}</legend>
      <div class="switch__choices">
        {choices.map(({ value, label }) => (
          <label key={value} class="switch__choice">
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
