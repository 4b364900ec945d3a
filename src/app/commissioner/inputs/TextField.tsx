import type { JSX } from 'preact';
import { commands } from '../../../scenario/edit.ts';
import { limits } from '../../../scenario/fields.ts';
import type { Position } from '../../../scenario/issues.ts';
import { valueAt, valueAtPosition } from '../../../scenario/path.ts';
import { setNested } from '../../../scenario/structure/setNested.ts';
import type { Scenario } from '../../../scenario/types.ts';
import { wholeNumber } from '../../../words/number.ts';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { FieldMessage } from './FieldMessage.tsx';
import type { TextRead } from './useTyped.ts';
import { useTyped } from './useTyped.ts';

interface Props {
  readonly session: Session;
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** Characters; those of a name where none are given. */
  readonly maxLength?: number;
  readonly multiline?: boolean;
  /** The label is heard and not seen: a heading beside the field says the same. */
  readonly labelHidden?: boolean;
  /** Where the text stands, where its key could not stand in a path. */
  readonly position?: Position;
}

/** Texts that a document can do without: an empty one is taken away. */
const optional = new Set(['summary', 'purpose', 'teaches', 'limits', 'why', 'reasons']);

/** A text of the document to edit: typed is edited, too long or empty is kept and said. */
export function TextField(props: Props): JSX.Element {
  // What is half typed belongs to its path.
  return <FieldAt key={props.path} {...props} />;
}

function FieldAt(props: Props): JSX.Element {
  const { session, path, label, hint = '', maxLength = limits.name, multiline = false, labelHidden = false, position } = props;
  const id = fieldId(path);
  const key = path.slice(path.lastIndexOf('.') + 1);
  const mayBeEmpty = position === undefined && optional.has(key);
  const show = (scenario: Scenario): string => {
    const value = position === undefined ? valueAt(scenario, path) : valueAtPosition(scenario, position);
    return typeof value === 'string' ? value : '';
  };
  const read = (text: string, scenario: Scenario): TextRead => {
    if (text === show(scenario)) return { command: commands.many([]) };
    if (text.trim() === '') return mayBeEmpty ? { command: commands.removeAt(path) } : { message: 'Enter a few words.' };
    const length = Array.from(text).length;
    if (length > maxLength) return { message: `Use at most ${wholeNumber(maxLength)} characters. There are ${length - maxLength} too many.` };
    return { command: position === undefined ? setNested(scenario, path, text) : commands.setAt(position, text) };
  };
  const { text, message, type, settle } = useTyped({ session, path, label, show, read });
  const shared = {
    id,
    class: `plain-field__text${multiline ? ' plain-field__text--lines' : ''}`,
    value: text,
    'aria-invalid': message === null ? undefined : ('true' as const),
    'aria-describedby': [hint === '' ? '' : `${id}-hint`, message === null ? '' : `${id}-message`].join(' ').trim() || undefined,
    onBlur: settle,
  };
  return (
    <div class={`plain-field${message === null ? '' : ' plain-field--error'}`}>
      <label class={labelHidden ? 'nhsuk-u-visually-hidden' : 'plain-field__label'} for={id}>{label}</label>
      {hint === '' ? null : <p class="quantity__hint" id={`${id}-hint`}>{hint}</p>}
      {message === null ? null : <FieldMessage id={id} message={message} />}
      {multiline ? (
        <textarea {...shared} rows={linesOf(text)} onInput={(event) => type(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      )}
    </div>
  );
}

/** As many lines as a text takes in a column of usual width, within reason. */
function linesOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 42)), 0);
  return Math.min(Math.max(lines, 2), 10);
}
