import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { limits } from '../../../../scenario/fields.ts';
import { renameSource } from '../../../../scenario/structure/renameSource.ts';
import { inputWords } from '../../../../words/inputs.ts';
import { sourceUses } from '../../../../words/sectionLines.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import type { Session } from '../../../shared/session.ts';
import { FieldMessage } from '../FieldMessage.tsx';
import { refusalOf } from '../refusalOf.ts';
import { sourceTitle } from '../sourceTitle.ts';
import { TextField } from '../TextField.tsx';

interface Props {
  readonly session: Session;
  /** Its key in the file. */
  readonly sourceKey: string;
  readonly onRenamed: (key: string) => void;
  readonly onRemove: () => void;
}

/** Uses listed at first. */
const FIRST = 8;

/** One source: its text, the numbers that rest on it as links, its key. */
export function SourceFields({ session, sourceKey, onRenamed, onRemove }: Props): JSX.Element {
  const all = useSignal(false);
  const paths = useComputed(() => (sourceUses(session.scenario.value).get(sourceKey) ?? []).join(' ')).value.split(' ').filter((path) => path !== '');
  const name = useComputed(() => sourceTitle(session.scenario.value.sources?.[sourceKey] ?? '')).value;
  const shown = all.value ? paths : paths.slice(0, FIRST);
  return (
    <>
      <TextField
        session={session}
        path={`sources.${sourceKey}.text`}
        position={['sources', sourceKey]}
        label="Text"
        maxLength={limits.text}
        multiline
      />
      {paths.length === 0 ? null : (
        <div class="source-uses">
          <p class="plain-field__label">Numbers that rest on it</p>
          <ul>
            {shown.map((path) => (
              <li key={path}>
                <button type="button" class="text-button" onClick={() => { session.wantedField.value = path; }}>
                  {inputWords(path, session.scenario.peek()).label}
                </button>
              </li>
            ))}
          </ul>
          {shown.length < paths.length ? (
            <button type="button" class="text-button" onClick={() => { all.value = true; }}>Show all {paths.length}</button>
          ) : null}
        </div>
      )}
      <KeyField session={session} sourceKey={sourceKey} onRenamed={onRenamed} />
      <div class="entry__actions">
        <button type="button" class="text-button" onClick={onRemove}>
          Remove{paths.length === 0 ? '' : ', also from these numbers'}<span class="nhsuk-u-visually-hidden">, {name}</span>
        </button>
      </div>
    </>
  );
}

/** The key that the file names the source by; a new one is given when asked for, as every mention changes with it. */
function KeyField({ session, sourceKey, onRenamed }: Omit<Props, 'onRemove'>): JSX.Element {
  const text = useSignal(sourceKey);
  const fault = useSignal('');
  const id = `${fieldId(`sources.${sourceKey}`)}-key`;
  const rename = (): void => {
    const scenario = session.scenario.peek();
    const to = text.value.trim();
    fault.value = '';
    if (to === sourceKey) return;
    if (!/^[\w.-]{1,60}$/.test(to)) fault.value = 'Use 1 to 60 letters a to z, digits, dots and hyphens.';
    else if (Object.hasOwn(scenario.sources ?? {}, to)) fault.value = 'Another source has this short name already.';
    else {
      const command = renameSource(scenario, sourceKey, to);
      fault.value = refusalOf(scenario, command) ?? '';
      if (fault.value !== '') return;
      session.edit(command);
      onRenamed(to);
    }
  };
  return (
    <div class={`plain-field${fault.value === '' ? '' : ' plain-field--error'}`}>
      <label class="plain-field__label" for={id}>Short name in the file</label>
      {fault.value === '' ? null : <FieldMessage id={id} message={fault.value} />}
      <div class="plain-field__row">
        <input
          class="plain-field__text plain-field__text--short"
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={text.value}
          aria-invalid={fault.value === '' ? undefined : 'true'}
          aria-describedby={fault.value === '' ? undefined : `${id}-message`}
          onInput={(event) => { text.value = event.currentTarget.value; }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename();
          }}
        />
        <button type="button" class="text-button" onClick={rename}>Rename<span class="nhsuk-u-visually-hidden">, {sourceKey}</span></button>
      </div>
    </div>
  );
}
