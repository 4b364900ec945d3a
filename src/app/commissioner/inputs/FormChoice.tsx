import type { JSX } from 'preact';

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly range: boolean;
  readonly onChoose: (range: boolean) => void;
}

/** Is a quantity one number or a range? */
export function FormChoice({ id, label, range, onChoose }: Props): JSX.Element {
  const choice = (value: boolean, words: string): JSX.Element => (
    <label class="form-choice__option">
      <input type="radio" name={id} checked={range === value} onChange={() => onChoose(value)} />
      <span>{words}</span>
    </label>
  );
  return (
    <div class="form-choice" role="radiogroup" aria-label={`${label}: one number or a range`}>
      {choice(false, 'One number')}
      {choice(true, 'A range')}
    </div>
  );
}
