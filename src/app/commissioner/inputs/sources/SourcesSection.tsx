import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { limits } from '../../../../scenario/fields.ts';
import { addSource, freeSourceKey } from '../../../../scenario/structure/addSource.ts';
import { removeSource } from '../../../../scenario/structure/removeSource.ts';
import { usesWords } from '../../../../words/sourceWords.ts';
import { sourceUses } from '../../../../words/sectionLines.ts';
import { announcer } from '../../../shared/announcer.ts';
import type { Session } from '../../../shared/session.ts';
import '../entries/entries.scss';
import { Entry, entryId } from '../entries/Entry.tsx';
import { sourceTitle } from '../sourceTitle.ts';
import { SourceFields } from './SourceFields.tsx';

/** The sources that numbers rest on: what each says of itself, where it is used, and more of them. */
export function SourcesSection({ session }: { session: Session }): JSX.Element {
  // One text, so that a change within a source renders no more than that source.
  const listed = useComputed(() => JSON.stringify(Object.keys(session.scenario.value.sources ?? {}))).value;
  const keys = JSON.parse(listed) as readonly string[];
  const opened = useSignal<string | null>(null);
  const text = useSignal('');
  const add = (): void => {
    const written = text.value.trim();
    if (written === '') {
      document.getElementById('new-source')?.focus();
      return;
    }
    const scenario = session.scenario.peek();
    const key = freeSourceKey(scenario, written);
    session.edit(addSource(scenario, written));
    announcer.say('Source added.');
    text.value = '';
    focusSoon(entryId(`sources.${key}`));
  };
  const remove = (key: string): void => {
    const next = keys[keys.indexOf(key) + 1] ?? keys[keys.indexOf(key) - 1];
    session.setDraft(`sources.${key}.text`, null);
    session.edit(removeSource(session.scenario.peek(), key));
    announcer.say('Source removed. Undo brings it back.');
    focusSoon(next === undefined ? 'new-source' : entryId(`sources.${next}`));
  };
  return (
    <>
      <h3 class="group__heading">What numbers rest on</h3>
      <p class="inputs__intro">A number names its source under “Describe”.</p>
      <div class="entries">
        {keys.length === 0 ? <p class="entries__none">There are no sources yet.</p> : null}
        {keys.map((key) => (
          <Entry
            key={key}
            session={session}
            path={`sources.${key}`}
            isNew={opened.value === key}
            name={({ sources }) => sourceTitle(sources?.[key] ?? '')}
            line={(scenario) => usesWords((sourceUses(scenario).get(key) ?? []).length)}
          >
            {() => (
              <SourceFields
                session={session}
                sourceKey={key}
                onRenamed={(to) => {
                  opened.value = to;
                  focusSoon(entryId(`sources.${to}`));
                }}
                onRemove={() => remove(key)}
              />
            )}
          </Entry>
        ))}
      </div>
      <div class="plain-field">
        <label class="plain-field__label" for="new-source">Add a source</label>
        <p class="quantity__hint" id="new-source-hint">Author, year, title, address</p>
        <textarea
          class="plain-field__text plain-field__text--lines"
          id="new-source"
          rows={2}
          maxLength={limits.text}
          aria-describedby="new-source-hint"
          value={text.value}
          onInput={(event) => { text.value = event.currentTarget.value; }}
        />
        <button type="button" class="nhsuk-button nhsuk-button--secondary entries__add" onClick={add}>Add source</button>
      </div>
    </>
  );
}

/** Moves focus to what will be there once the change is on screen. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
