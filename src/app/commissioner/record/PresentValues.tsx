import type { JSX } from 'preact';
import { lifetimeKey, presentLifetimeValue } from '../../../analysis/providerSelection/answers.ts';
import { readAmount } from '../../../scenario/readAmount.ts';
import { wholeNumber } from '../../../words/number.ts';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { RecordField } from './RecordField.tsx';
import { setRecordAnswer } from './recordEdits.ts';

/** What each service's present contract was worth over its life: the arithmetic of the considerable change needs it. */
export function PresentValues({ session }: { session: Session }): JSX.Element {
  const { lots, record } = session.scenario.value;
  return (
    <div class="present-values">
      {lots.map(({ id, name }) => {
        const value = presentLifetimeValue(record, id);
        return (
          <RecordField key={id} id={fieldId(`present-${id}`)} lines={1}
            label={lots.length > 1 ? `Present contract’s lifetime value, ${name}` : 'Present contract’s lifetime value'}
            hint="In £, over its whole life as first made, such as £70m"
            value={value === null ? '' : `£${wholeNumber(value)}`} check={amountFault}
            onKeep={(text) => session.edit(setRecordAnswer(session.scenario.peek(), lifetimeKey(id), digitsOf(text)))} />
        );
      })}
    </div>
  );
}

function amountFault(text: string): string | null {
  if (text.trim() === '') return null;
  const amount = readAmount(text);
  return amount === null || amount <= 0 ? 'Enter an amount of money above £0, such as £70m or 70,000,000.' : null;
}

const digitsOf = (text: string): string => (text.trim() === '' ? '' : String(readAmount(text) ?? ''));
