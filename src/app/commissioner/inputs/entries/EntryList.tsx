import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { EditCommand } from '../../../../scenario/edit.ts';
import { valueAt } from '../../../../scenario/path.ts';
import { moveEntry } from '../../../../scenario/structure/moveEntry.ts';
import type { Scenario } from '../../../../scenario/types.ts';
import { fullWords } from '../../../../words/partWords.ts';
import { announcer } from '../../../shared/announcer.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import type { Session } from '../../../shared/session.ts';
import { Entry, entryId } from './Entry.tsx';
import { changeParts } from './changeParts.ts';

interface Props<Part> {
  readonly session: Session;
  /** Path of the list: `lots`, `lots.community.challengers`. */
  readonly list: string;
  /** What the button that adds one says. */
  readonly addLabel: string;
  /** Several of them, in a sentence. */
  readonly many: string;
  readonly most?: number;
  /** Shown while there are none. */
  readonly none?: string;
  readonly line: (part: Part, scenario: Scenario) => string;
  readonly add: (scenario: Scenario) => EditCommand;
  readonly remove: (scenario: Scenario, id: string) => EditCommand;
  /** Why none can be taken away now; null where one can. */
  readonly held?: (scenario: Scenario) => string | null;
  /** Fields of one, by its id. */
  readonly children: (id: string) => ComponentChildren;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Parts of one kind: each opens to its fields, and can be moved and taken away; one more can be added. */
export function EntryList<Part extends Named>(props: Props<Part>): JSX.Element {
  const { session, list, addLabel, many, most = Infinity, none = '', line, add, remove, held, children } = props;
  const partsOf = (scenario: Scenario): readonly Part[] => {
    const found = valueAt(scenario, list);
    return Array.isArray(found) ? (found as readonly Part[]) : [];
  };
  const partOf = (scenario: Scenario, id: string): Part | undefined => partsOf(scenario).find((part) => part.id === id);
  // One text, so that a change within a part renders no more than that part.
  const ids = useComputed(() => partsOf(session.scenario.value).map(({ id }) => id).join(' ')).value.split(' ').filter((id) => id !== '');
  const holds = useComputed(() => held?.(session.scenario.value) ?? null).value;
  const added = useSignal<string | null>(null);
  const refusal = useSignal('');
  const addButton = `${fieldId(list)}-add`;

  const change = (command: EditCommand, done: string): boolean => {
    refusal.value = changeParts(session, command, done) ?? '';
    return refusal.value === '';
  };
  const nameOf = (id: string): string => partOf(session.scenario.peek(), id)?.name ?? '';
  const addOne = (): void => {
    if (!change(add(session.scenario.peek()), '')) return;
    const made = partsOf(session.scenario.peek()).at(-1);
    if (made === undefined) return;
    added.value = made.id;
    announcer.say(`${made.name} added.`);
    focusSoon(fieldId(`${list}.${made.id}.name`));
  };
  const takeAway = (id: string): void => {
    const at = ids.indexOf(id);
    const next = ids[at + 1] ?? ids[at - 1];
    if (change(remove(session.scenario.peek(), id), `${nameOf(id)} removed. Undo brings it back.`)) {
      focusSoon(next === undefined ? addButton : entryId(`${list}.${next}`));
    }
  };
  const move = (id: string, by: number): void => {
    const place = ids.indexOf(id) + by + 1;
    change(moveEntry(session.scenario.peek(), list, id, by), `${nameOf(id)} is now number ${place} of ${ids.length}.`);
    const isAtEnd = by < 0 ? place <= 1 : place >= ids.length;
    focusSoon(`${fieldId(`${list}.${id}`)}-${by < 0 === isAtEnd ? 'down' : 'up'}`);
  };

  const action = (id: string, key: string, words: string, act: () => void): JSX.Element => (
    <button type="button" class="text-button" id={`${fieldId(`${list}.${id}`)}-${key}`} onClick={act}>
      {words}<PartName session={session} name={(scenario) => partOf(scenario, id)?.name ?? ''} />
    </button>
  );
  return (
    <div class="entries">
      {ids.length === 0 && none !== '' ? <p class="entries__none">{none}</p> : null}
      {ids.map((id, i) => (
        <Entry
          key={id}
          session={session}
          path={`${list}.${id}`}
          isNew={added.value === id}
          name={(scenario) => partOf(scenario, id)?.name ?? ''}
          line={(scenario) => {
            const part = partOf(scenario, id);
            return part === undefined ? '' : line(part, scenario);
          }}
        >
          {() => (
            <>
              {children(id)}
              <div class="entry__actions">
                {i > 0 ? action(id, 'up', 'Move up', () => move(id, -1)) : null}
                {i < ids.length - 1 ? action(id, 'down', 'Move down', () => move(id, 1)) : null}
                {holds === null ? action(id, 'remove', 'Remove', () => takeAway(id)) : <span class="entries__none">{holds}</span>}
              </div>
            </>
          )}
        </Entry>
      ))}
      {refusal.value === '' ? null : <p class="entries__refusal"><span class="nhsuk-u-visually-hidden">Error: </span>{refusal.value}</p>}
      {ids.length >= most ? <p class="entries__none">{fullWords(most, many)}</p> : (
        <button type="button" class="nhsuk-button nhsuk-button--secondary entries__add" id={addButton} onClick={addOne}>{addLabel}</button>
      )}
    </div>
  );
}

/** The name of a part, for those who hear a button apart from it. */
function PartName({ session, name }: { session: Session; name: (scenario: Scenario) => string }): JSX.Element {
  const words = useComputed(() => name(session.scenario.value)).value;
  return <span class="nhsuk-u-visually-hidden">, {words}</span>;
}

/** Moves focus to what will be there once the change is on screen. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
