import type { JSX } from 'preact';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { FieldMessage } from './FieldMessage.tsx';
import { useChoice } from './useChoice.ts';

interface Props {
  readonly session: Session;
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
}

/** A setting that is true or false. */
export function SwitchField({ session, path, label, hint = '' }: Props): JSX.Element {
  const { value, message, choose } = useChoice(session, path, label);
  const id = fieldId(path);
  return (
    <div class={`plain-field plain-field--switch${message === null ? '' : ' plain-field--error'}`}>
      {message === null ? null : <FieldMessage id={id} message={message} />}
      <label class="tick-box" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          aria-describedby={[hint === '' ? '' : `${id}-hint`, message === null ? '' : `${id}-message`].join(' ').trim() || undefined}
          onChange={(event) => {
            choose(event.currentTarget.checked);
            event.currentTarget.checked = session.drafts.peek().has(path) ? value === true : event.currentTarget.checked;
          }}
        />
        <span>{label}</span>
      </label>
      {hint === '' ? null : <p class="quantity__hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}
