import type { JSX } from 'preact';
import { commands } from '../../../scenario/edit.ts';
import type { MetalogQuantity, Scenario } from '../../../scenario/types.ts';
import { fieldId } from '../../shared/fieldId.ts';
import { FieldMessage } from './FieldMessage.tsx';
import { NumberBox } from './NumberBox.tsx';
import { numberText } from './numberText.ts';
import type { QuantityView } from './quantityView.ts';
import { readNumber } from './readNumber.ts';
import { quantityAt } from './useQuantity.ts';
import { useTyped } from './useTyped.ts';

const labels = { min: 'Never below', max: 'Never above' } as const;

/** A bound of a range by Low, Middle and High; an empty box is none. */
export function BoundBox({ view, bound }: { view: QuantityView; bound: 'min' | 'max' }): JSX.Element {
  const { session, path, label, field, display } = view;
  const own = `${path}.${bound}`;
  const id = fieldId(own);
  const show = (scenario: Scenario): string => {
    const number = rangeAt(scenario, path)?.[bound];
    return number === undefined ? '' : numberText(number, display);
  };
  const { text, message, type, settle } = useTyped({
    session,
    path: own,
    label: `${label}: ${labels[bound].toLowerCase()}`,
    show,
    read: (typed, scenario) => {
      const range = rangeAt(scenario, path);
      if (range === undefined) return { message: 'This range has no bounds to state.' };
      if (typed === show(scenario)) return { command: commands.many([]) };
      const { [bound]: _, ...rest } = range;
      if (typed.trim() === '') return { command: commands.setQuantity(path, rest) };
      const number = readNumber(typed, field, display);
      return typeof number === 'number' ? { command: commands.setQuantity(path, { ...rest, [bound]: number }) } : number;
    },
  });
  return (
    <div class="details__bound">
      {message === null ? null : <FieldMessage id={id} message={message} />}
      <NumberBox
        id={id}
        label={labels[bound]}
        text={text}
        display={display}
        invalid={message !== null}
        placeholder="none"
        describedBy={message === null ? undefined : `${id}-message`}
        onType={type}
        onEnter={settle}
        onLeave={settle}
      />
    </div>
  );
}

function rangeAt(scenario: Scenario, path: string): MetalogQuantity | undefined {
  const quantity = quantityAt(scenario, path);
  return typeof quantity === 'object' && 'p10' in quantity ? quantity : undefined;
}
