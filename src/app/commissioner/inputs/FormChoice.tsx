import type { JSX } from 'preact';
import { formWords } from '../../../words/quantityWords.ts';
import type { QuantityForm } from './changeForm.ts';
import { quantityForms } from './changeForm.ts';

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly form: QuantityForm;
  readonly onChoose: (form: QuantityForm) => void;
}

/** How much is known of a number: itself, or a range in one of three forms. */
export function FormChoice({ id, label, form, onChoose }: Props): JSX.Element {
  return (
    <fieldset class="form-choice">
      <legend class="form-choice__legend">What is known<span class="nhsuk-u-visually-hidden"> of {label}</span></legend>
      {quantityForms.map((one) => (
        <label key={one} class="form-choice__option">
          <input type="radio" name={id} value={one} checked={form === one} onChange={() => onChoose(one)} />
          <span>{formWords[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
