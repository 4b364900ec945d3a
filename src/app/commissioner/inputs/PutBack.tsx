import type { JSX } from 'preact';
import type { Quantity } from '../../../scenario/types.ts';
import { boxesOf, numberIn } from './boxes.ts';
import { formOf } from './changeForm.ts';
import type { NumberDisplay } from './numberText.ts';
import { numberText, numberWithUnit } from './numberText.ts';
import type { QuantityView } from './quantityView.ts';

/** "Was 50%. Put back", while a quantity is another than as opened, or cannot be read. */
export function PutBack({ view }: { view: QuantityView }): JSX.Element | null {
  const { id, label, display, hand } = view;
  const { quantity, original, changed, fault } = hand;
  if (original === null || (!changed && fault === null)) return null;
  const putBack = (): void => {
    hand.putBack();
    // The button goes; the hand stays at the field.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  const before = was(original, changed ? quantity : original, display);
  return (
    <span class="quantity__was">
      {before === null ? 'Described differently before. ' : `Was ${before}. `}
      <button type="button" class="text-button" onClick={putBack}>
        Put back<span class="nhsuk-u-visually-hidden">, {label}</span>
      </button>
    </span>
  );
}

/** A quantity as it was: the one number that has changed, or all; null where its numbers are the same and something else is not. */
function was(original: Quantity, now: Quantity, display: NumberDisplay): string | null {
  const boxes = boxesOf(original);
  const sameForm = formOf(original) === formOf(now);
  const changed = boxes.filter(({ name }) => !sameForm || numberIn(now, name) !== numberIn(original, name));
  if (now !== original && changed.length === 0) return null;
  const told = changed.length === 1 && changed[0].name === 'middle' ? changed : boxes;
  const numbers = told.map(({ name }) => numberIn(original, name));
  const last = numberWithUnit(numbers[numbers.length - 1], display);
  return [...numbers.slice(0, -1).map((number) => `${display.prefix}${numberText(number, display)}`), last].join(', ');
}
