import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { commands } from '../../../scenario/edit.ts';
import { limits } from '../../../scenario/fields.ts';
import { addSource, freeSourceKey } from '../../../scenario/structure/addSource.ts';
import { provenanceOf } from './changeForm.ts';
import type { QuantityView } from './quantityView.ts';
import { SelectBox } from './SelectBox.tsx';
import { sourceTitle } from './sourceTitle.ts';
import { withProvenance } from './withProvenance.ts';

/** Values of the select that are no key of a source: a key begins with what it is. */
const NONE = 'none';
const NEW = 'new';

/** Which of the decision's sources a number rests on, or a new one, which is added to the list. */
export function SourceChoice({ view }: { view: QuantityView }): JSX.Element {
  const { session, path, id, label, hand } = view;
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState('');
  const sources = useComputed(() => session.scenario.value.sources ?? {}).value;
  const provenance = provenanceOf(hand.quantity);
  const choices = [
    { value: NONE, label: 'None' },
    ...Object.entries(sources).map(([key, words]) => ({ value: `key:${key}`, label: sourceTitle(words) })),
    { value: NEW, label: 'Add a new one …' },
  ];
  const choose = (value: string): void => {
    setAdding(value === NEW);
    if (value === NEW) {
      requestAnimationFrame(() => document.getElementById(`${id}-new-source`)?.focus());
      return;
    }
    const { source: _, ...rest } = provenance;
    hand.annotate(withProvenance(hand.quantity, value === NONE ? rest : { ...rest, source: value.slice('key:'.length) }));
  };
  const add = (): void => {
    const scenario = session.scenario.peek();
    const written = text.trim();
    if (written === '') return;
    const source = freeSourceKey(scenario, written);
    const cited = commands.setQuantity(path, withProvenance(hand.quantity, { ...provenance, source }));
    session.edit(commands.many([addSource(scenario, written), cited]));
    setAdding(false);
    setText('');
    requestAnimationFrame(() => document.getElementById(`${id}-source-choice`)?.focus());
  };
  return (
    <div class="details__field">
      <label class="details__label" for={`${id}-source-choice`}>Source<span class="nhsuk-u-visually-hidden"> of {label}</span></label>
      <SelectBox
        id={`${id}-source-choice`}
        choices={choices}
        chosen={adding ? NEW : provenance.source === undefined ? NONE : `key:${provenance.source}`}
        onChoose={choose}
      />
      {adding ? (
        <div class="details__new">
          <label class="details__label" for={`${id}-new-source`}>New source: author, year, title, address</label>
          <textarea
            class="plain-field__text plain-field__text--lines"
            id={`${id}-new-source`}
            rows={3}
            maxLength={limits.text}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={add}>
            Add source<span class="nhsuk-u-visually-hidden"> to {label}</span>
          </button>
        </div>
      ) : null}
    </div>
  );
}
