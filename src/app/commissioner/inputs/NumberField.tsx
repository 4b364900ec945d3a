import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { commands } from '../../../scenario/edit.ts';
import { valueAt } from '../../../scenario/path.ts';
import { setNested } from '../../../scenario/structure/setNested.ts';
import type { Scenario } from '../../../scenario/types.ts';
import type { InputWords } from '../../../words/inputUnit.ts';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { FieldHead } from './FieldHead.tsx';
import { FieldMessage } from './FieldMessage.tsx';
import { NumberBox } from './NumberBox.tsx';
import { numberRule } from './numberRule.ts';
import { displayOf, numberText, numberWithUnit } from './numberText.ts';
import { readNumber } from './readNumber.ts';
import { useInputWords } from './useInputWords.ts';
import type { TextRead } from './useTyped.ts';
import { useTyped } from './useTyped.ts';

interface Props {
  readonly session: Session;
  /** Of a plain number, as in `numberRule`. */
  readonly path: string;
  /** Instead of the usual ones. */
  readonly words?: InputWords;
  /** Shown instead of the label, which is then heard: where a heading beside the field says the rest. */
  readonly shortLabel?: string;
  /** The box alone, for the cell of a table whose headings say what it is: the label is heard, a message stands below the box. */
  readonly bare?: boolean;
  /** The document may do without the number: an empty box takes it away. */
  readonly optional?: boolean;
  /** Shown in the empty box of an optional number: what holds without it. */
  readonly placeholder?: string;
}

/** A plain number to edit, with the behaviour of quantities: typed is edited, wrong is kept and said, changed can be put back. */
export function NumberField(props: Props): JSX.Element {
  // What is half typed belongs to its path.
  return <FieldAt key={props.path} {...props} />;
}

function FieldAt({ session, path, words, shortLabel, bare = false, optional = false, placeholder }: Props): JSX.Element {
  const found = useInputWords(session, path);
  const { label, hint, unit } = words ?? found;
  const display = displayOf(unit);
  const rule = numberRule(path);
  const id = fieldId(path);
  const show = (scenario: Scenario): string => {
    const value = valueAt(scenario, path);
    return typeof value === 'number' ? numberText(value, display) : '';
  };
  const read = (text: string, scenario: Scenario): TextRead => {
    // An untouched text never rounds the number that it shortens.
    const value = valueAt(scenario, path);
    if (text === show(scenario) && value !== undefined) return { command: commands.many([]) };
    if (optional && text.trim() === '') return { command: value === undefined ? commands.many([]) : commands.removeAt(path) };
    const number = readNumber(text, rule, display);
    return typeof number === 'number' ? { command: setNested(scenario, path, number) } : number;
  };
  const { text, message, type, settle, clear } = useTyped({ session, path, label, show, read });
  const original = valueAt(session.original, path);
  const changed = useComputed(() => typeof original === 'number' && valueAt(session.scenario.value, path) !== original).value;
  const putBack = (): void => {
    clear();
    if (typeof original === 'number') session.edit(setNested(session.scenario.peek(), path, original));
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  const visible = bare ? '' : hint;
  const box = (
    <NumberBox
      id={id}
      label={label}
      labelHidden
      text={text}
      display={display}
      invalid={message !== null}
      placeholder={placeholder}
      describedBy={[visible === '' ? '' : `${id}-hint`, message === null ? '' : `${id}-message`].join(' ').trim() || undefined}
      onType={type}
      onEnter={settle}
      onLeave={settle}
    />
  );
  if (bare) {
    return (
      <div class={`plain-field plain-field--bare${message === null ? '' : ' plain-field--error'}`}>
        {box}
        {message === null ? null : <FieldMessage id={id} message={message} />}
      </div>
    );
  }
  return (
    <div class={`plain-field${message === null ? '' : ' plain-field--error'}`}>
      <FieldHead id={id} path={path} label={label} shown={shortLabel} hint={hint} rule={rule} display={display} />
      {message === null ? null : <FieldMessage id={id} message={message} />}
      <div class="plain-field__row">
        {box}
        {typeof original === 'number' && (changed || message !== null) ? (
          <span class="quantity__was">
            Was {numberWithUnit(original, display)}.{' '}
            <button type="button" class="text-button" onClick={putBack}>
              Put back<span class="nhsuk-u-visually-hidden">, {label}</span>
            </button>
          </span>
        ) : null}
      </div>
    </div>
  );
}
