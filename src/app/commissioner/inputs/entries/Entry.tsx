import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { fieldId } from '../../../shared/fieldId.ts';
import { Icon } from '../../../shared/Icon.tsx';
import type { Session } from '../../../shared/session.ts';
import type { Scenario } from '../../../../scenario/types.ts';

interface Props {
  readonly session: Session;
  /** Of the part that the entry holds: a link to a field below it opens it. */
  readonly path: string;
  readonly name: (scenario: Scenario) => string;
  /** What a closed entry holds, in a line. */
  readonly line: (scenario: Scenario) => string;
  /** Open from the start: just added. */
  readonly isNew?: boolean;
  /** A picture before the name. */
  readonly mark?: ComponentChildren;
  readonly children: () => ComponentChildren;
}

/** Id of the button that opens an entry. */
export const entryId = (path: string): string => `${fieldId(path)}-entry`;

/** One part of a list: a row that opens to its fields. What is inside is only made while it is open. */
export function Entry({ session, path, name, line, isNew = false, mark = null, children }: Props): JSX.Element {
  const open = useSignal(isNew);
  const title = useComputed(() => name(session.scenario.value)).value;
  const words = useComputed(() => line(session.scenario.value)).value;
  const id = entryId(path);
  useSignalEffect(() => {
    if (session.wantedField.value?.startsWith(`${path}.`) === true) open.value = true;
  });
  return (
    <div class={`entry${open.value ? ' entry--open' : ''}`}>
      <div class="entry__head">
        <h4 class="entry__title">
          <button
            type="button"
            class="entry__toggle"
            id={id}
            aria-expanded={open.value ? 'true' : 'false'}
            aria-controls={`${id}-body`}
            onClick={() => { open.value = !open.value; }}
          >
            {mark}{title}
          </button>
        </h4>
        <p class="entry__line">{words}</p>
        <Icon name="chevron" class="entry__chevron" />
      </div>
      <div class="entry__body" id={`${id}-body`} hidden={!open.value}>
        {open.value ? children() : null}
      </div>
    </div>
  );
}
