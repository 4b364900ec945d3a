import type { JSX } from 'preact';
import { limits } from '../../../scenario/fields.ts';
import { wholeNumber } from '../../../words/number.ts';
import { FieldMessage } from '../inputs/FieldMessage.tsx';
import { useRecordText } from './useRecordText.ts';

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  /** Heard after the label: what tells this field from others of the same label. */
  readonly about?: string;
  readonly hint?: string;
  readonly value: string;
  readonly lines?: number;
  readonly check?: (text: string) => string | null;
  readonly onKeep: (text: string) => void;
}

/** A field for words of one's own in the record. */
export function RecordField({ id, label, about, hint = '', value, lines = 2, check = lengthFault, onKeep }: Props): JSX.Element {
  const { text, message, type, settle } = useRecordText({ label, value, check, onKeep });
  const shared = {
    id,
    class: `nhsuk-input record-field__box${message === null ? '' : ' nhsuk-input--error'}`,
    value: text,
    'aria-invalid': message === null ? undefined : ('true' as const),
    'aria-describedby': [hint === '' ? '' : `${id}-hint`, message === null ? '' : `${id}-message`].join(' ').trim() || undefined,
    onBlur: settle,
  };
  return (
    <div class="record-field">
      <label class="record-field__label" for={id}>
        {label}
        {about === undefined ? null : <span class="nhsuk-u-visually-hidden">: {about}</span>}
      </label>
      {hint === '' ? null : <p class="record-field__hint" id={`${id}-hint`}>{hint}</p>}
      {message === null ? null : <FieldMessage id={id} message={message} />}
      {lines > 1 ? (
        <textarea {...shared} rows={Math.max(lines, Math.min(12, Math.ceil(text.length / 70) + text.split('\n').length - 1))}
          onInput={(event) => type(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" autocomplete="off" onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }} />
      )}
    </div>
  );
}

function lengthFault(text: string): string | null {
  const over = Array.from(text).length - limits.text;
  return over > 0 ? `Use at most ${wholeNumber(limits.text)} characters. There are ${wholeNumber(over)} too many, so this is not kept yet.` : null;
}
