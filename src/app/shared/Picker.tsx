import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Choices of one group that follow each other stand under its name. */
  readonly group?: string | undefined;
}

/** A select of things that are no options, with what it is for in words before it. */
export function Picker<Value extends string>({ label, choices, chosen, onChoose }: {
  label: string;
  choices: readonly Choice<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
}): JSX.Element {
  const groups: { name: string | undefined; choices: Choice<Value>[] }[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === choice.group) last.choices.push(choice);
    else groups.push({ name: choice.group, choices: [choice] });
  }
  const choose = (value: string): void => {
    const found = choices.find((choice) => choice.value === value);
    if (found !== undefined) onChoose(found.value);
  };
  return (
    <label class="plain-picker">
      <span class="plain-picker__label">{label}</span>
      <span class="picker picker--plain">
        <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          {groups.map(({ name, choices: some }) => {
            const entries = some.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>);
            return name === undefined ? entries : <optgroup key={name} label={name}>{entries}</optgroup>;
          })}
        </select>
        <Icon name="chevron" class="picker__chevron" />
      </span>
    </label>
  );
}
