import type { JSX } from 'preact';
import { FieldMessage } from '../inputs/FieldMessage.tsx';
import { NumberBox } from '../inputs/NumberBox.tsx';
import { numberText, typedNumber, type NumberDisplay } from '../inputs/numberText.ts';
import { useTyped } from './useTyped.ts';

/** A number of the laboratory in a box, its message above it. On paper the number alone. */
export function TypedNumber({ id, label, labelHidden = false, value, display, range: [min, max], fault, read, show, onValue, onEnd }: {
  id: string;
  label: string;
  labelHidden?: boolean;
  /** null: none is stated. */
  value: number | null;
  display: NumberDisplay;
  /** In the value's own scale, both ends included. */
  range: readonly [number, number];
  /** What to enter, in words. */
  fault: string;
  /** Where the box takes more than a plain number. */
  read?: (text: string) => number | null;
  show?: (value: number) => string;
  onValue: (value: number, gesture: string) => void;
  onEnd: () => void;
}): JSX.Element {
  const textOf = show ?? ((number: number): string => numberText(number, display));
  const shown = value === null ? '' : textOf(value);
  const typed = useTyped<number>({
    label,
    shown,
    show: textOf,
    read: (text) => {
      const number = read === undefined ? typedNumber(text, display) : read(text);
      return number === null || number < min || number > max ? { fault } : { value: number };
    },
    onValue,
    onEnd,
  });
  return (
    <>
      {typed.fault === null ? null : <FieldMessage id={id} message={typed.fault} />}
      <span class="no-print">
        <NumberBox id={id} label={label} labelHidden={labelHidden} text={typed.text} display={display} invalid={typed.fault !== null}
          describedBy={typed.fault === null ? undefined : `${id}-message`} onType={typed.type} onEnter={typed.settle} onLeave={typed.settle} />
      </span>
      <span class="print-only">{labelHidden ? '' : `${label}: `}{shown === '' ? '' : `${display.prefix}${shown}${display.suffix}`}</span>
    </>
  );
}
