import type { JSX } from 'preact';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { FieldMessage } from './FieldMessage.tsx';
import { SelectBox } from './SelectBox.tsx';
import { useChoice } from './useChoice.ts';

interface Props {
  readonly session: Session;
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The label is heard and not seen: a heading beside the field says the same. */
  readonly labelHidden?: boolean;
}

/** A setting that is one of a few words of the file. */
export function SelectField({ session, path, label, hint = '', choices, labelHidden = false }: Props): JSX.Element {
  const { value, message, choose } = useChoice(session, path, label);
  const id = fieldId(path);
  return (
    <div class={`plain-field${message === null ? '' : ' plain-field--error'}`}>
      <label class={labelHidden ? 'nhsuk-u-visually-hidden' : 'plain-field__label'} for={id}>{label}</label>
      {hint === '' ? null : <p class="quantity__hint" id={`${id}-hint`}>{hint}</p>}
      {message === null ? null : <FieldMessage id={id} message={message} />}
      <SelectBox
        id={id}
        choices={choices}
        chosen={typeof value === 'string' ? value : ''}
        describedBy={[hint === '' ? '' : `${id}-hint`, message === null ? '' : `${id}-message`].join(' ').trim() || undefined}
        onChoose={choose}
      />
    </div>
  );
}
