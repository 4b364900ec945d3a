import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { EditCommand } from '../../../../scenario/edit.ts';
import { limits } from '../../../../scenario/fields.ts';
import { addPatternOption } from '../../../../scenario/interview/addPatternOption.ts';
import { optionPatternIds } from '../../../../scenario/interview/answers.ts';
import type { OptionPatternId } from '../../../../scenario/interview/answers.ts';
import { duplicateOption } from '../../../../scenario/structure/duplicateOption.ts';
import { moveEntry } from '../../../../scenario/structure/moveEntry.ts';
import { removeOption } from '../../../../scenario/structure/removeOption.ts';
import { setNested } from '../../../../scenario/structure/setNested.ts';
import { optionLooks } from '../../../../words/optionLook.ts';
import { patternWords } from '../../../../words/optionWords.ts';
import { fullWords } from '../../../../words/partWords.ts';
import { announcer } from '../../../shared/announcer.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import { OptionPicker } from '../../../shared/OptionPicker.tsx';
import { Picker } from '../../../shared/Picker.tsx';
import type { Session } from '../../../shared/session.ts';
import { changeParts } from '../entries/changeParts.ts';
import '../entries/entries.scss';
import { entryId } from '../entries/Entry.tsx';
import { clearDrafts } from './clearDrafts.ts';
import { focusSoon } from './focusSoon.ts';
import { optionActionId } from './optionActionId.ts';
import { OptionEntry } from './OptionEntry.tsx';
import './options.scss';

const ADD = 'options-add';

/** The ways to commission that are compared: what each does, which the others are measured against, and more of them. */
export function OptionsSection({ session }: { session: Session }): JSX.Element {
  // One text, so that a change within an option renders no more than that option.
  const ids = useComputed(() => session.scenario.value.options.map(({ id }) => id).join(' ')).value.split(' ');
  const added = useSignal<string | null>(null);
  const refusal = useSignal('');
  const nameOf = (id: string): string => session.scenario.peek().options.find((option) => option.id === id)?.name ?? '';
  const change = (command: EditCommand, done: string): boolean => {
    refusal.value = changeParts(session, command, done) ?? '';
    return refusal.value === '';
  };
  /** Opens and tells of the option that a change has added. */
  const add = (command: EditCommand): void => {
    const before = new Set(session.scenario.peek().options.map(({ id }) => id));
    if (!change(command, '')) return;
    const made = session.scenario.peek().options.find(({ id }) => !before.has(id));
    if (made === undefined) return;
    added.value = made.id;
    announcer.say(`${made.name} added.`);
    focusSoon(fieldId(`options.${made.id}.name`));
  };
  const move = (id: string, by: number): void => {
    const place = ids.indexOf(id) + by + 1;
    if (!change(moveEntry(session.scenario.peek(), 'options', id, by), `${nameOf(id)} is now number ${place} of ${ids.length}.`)) return;
    const isAtEnd = by < 0 ? place <= 1 : place >= ids.length;
    focusSoon(optionActionId(id, by < 0 === isAtEnd ? 'down' : 'up'));
  };
  const remove = (id: string): void => {
    const at = ids.indexOf(id);
    const next = ids[at + 1] ?? ids[at - 1];
    if (!change(removeOption(session.scenario.peek(), id), `${nameOf(id)} removed. Undo brings it back.`)) return;
    clearDrafts(session, `options.${id}`);
    focusSoon(entryId(`options.${next}`));
  };
  const isFull = ids.length >= limits.options;
  return (
    <section class="parts options" aria-labelledby="compared-title">
      <h3 class="parts__title" id="compared-title">Options compared</h3>
      <p class="parts__intro">Each is a way to commission. All are played through the same futures, under the same luck.</p>
      <Reference session={session} />
      <div class="entries">
        {ids.map((id, place) => (
          <OptionEntry
            key={id}
            session={session}
            optionId={id}
            place={place}
            count={ids.length}
            isNew={added.value === id}
            onMove={(by) => move(id, by)}
            onDuplicate={isFull ? null : () => add(duplicateOption(session.scenario.peek(), id))}
            onRemove={ids.length < 2 ? null : () => remove(id)}
          />
        ))}
        {refusal.value === '' ? null : <p class="entries__refusal"><span class="nhsuk-u-visually-hidden">Error: </span>{refusal.value}</p>}
        {isFull ? <p class="entries__none">{fullWords(limits.options, 'options')}</p> : (
          <AddOption onAdd={(pattern) => add(addPatternOption(session.scenario.peek(), pattern))} />
        )}
      </div>
    </section>
  );
}

/** The option that the others are measured against: on screen, and written into the file. */
function Reference({ session }: { session: Session }): JSX.Element {
  const looks = optionLooks(session.scenario.value);
  const chosen = looks.find(({ id }) => id === session.reference.value) ?? looks[0];
  const choose = (id: string): void => {
    session.edit(setNested(session.scenario.peek(), 'view.reference', id));
    session.reference.value = id;
  };
  return (
    <div class="options__reference">
      <span class="options__label" aria-hidden="true">Measured against</span>
      <OptionPicker label="Option that others are measured against" options={looks} chosen={chosen.id} onChoose={choose} />
    </div>
  );
}

/** A pattern to start one more option from. */
function AddOption({ onAdd }: { onAdd: (pattern: OptionPatternId) => void }): JSX.Element {
  const pattern = useSignal<OptionPatternId>('balanced');
  const choices = optionPatternIds.map((value) => ({ value, label: patternWords[value].name }));
  return (
    <div class="options__add">
      <Picker label="Add an option like" choices={choices} chosen={pattern.value} onChoose={(value) => { pattern.value = value; }} />
      <p class="quantity__hint" aria-live="polite">{patternWords[pattern.value].line}</p>
      <button type="button" class="nhsuk-button nhsuk-button--secondary entries__add" id={ADD} onClick={() => onAdd(pattern.value)}>Add the option</button>
    </div>
  );
}
