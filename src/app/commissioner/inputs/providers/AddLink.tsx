import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { addLink } from '../../../../scenario/structure/addLink.ts';
import type { Scenario } from '../../../../scenario/types.ts';
import { announcer } from '../../../shared/announcer.ts';
import { Picker } from '../../../shared/Picker.tsx';
import type { Session } from '../../../shared/session.ts';
import { changeParts } from '../entries/changeParts.ts';

interface End {
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

/** Pairs that have no working relationship yet: whom each may be linked with. Those linked with all others are left out. */
function openEnds({ lots, partners, links }: Scenario): readonly (End & { readonly others: readonly End[] })[] {
  const ends: End[] = [
    ...lots.map(({ id, name }) => ({ value: id, label: name, group: 'Services' })),
    ...partners.map(({ id, name }) => ({ value: id, label: name, group: 'Partners' })),
  ];
  const areLinked = (a: string, b: string): boolean => links.some(({ between }) => between.includes(a) && between.includes(b));
  return ends
    .map((end) => ({ ...end, others: ends.filter(({ value }) => value !== end.value && !areLinked(value, end.value)) }))
    .filter(({ others }) => others.length > 0);
}

/** Adds a working relationship between any two services or partners that have none. */
export function AddLink({ session, onAdded }: { session: Session; onAdded: (linkId: string) => void }): JSX.Element {
  const from = useSignal('');
  const to = useSignal('');
  const refusal = useSignal('');
  const text = useComputed(() => JSON.stringify(openEnds(session.scenario.value))).value;
  const ends = JSON.parse(text) as ReturnType<typeof openEnds>;
  const first = ends.find(({ value }) => value === from.value) ?? ends.at(0);
  if (first === undefined) return <p class="parts__intro">Every two of them have a working relationship. Add a service or a partner first.</p>;
  const second = first.others.find(({ value }) => value === to.value) ?? first.others[0];
  const add = (): void => {
    refusal.value = changeParts(session, addLink(session.scenario.peek(), [first.value, second.value]), '') ?? '';
    const made = session.scenario.peek().links.at(-1);
    if (refusal.value !== '' || made === undefined) return;
    announcer.say(`${first.label} – ${second.label} added.`);
    onAdded(made.id);
  };
  return (
    <div class="add-link">
      <Picker label="Between" choices={ends} chosen={first.value} onChoose={(value) => { from.value = value; }} />
      <Picker label="and" choices={first.others} chosen={second.value} onChoose={(value) => { to.value = value; }} />
      <p class="parts__intro">It starts as strong as a like one, with no handoffs yet.</p>
      {refusal.value === '' ? null : (
        <p class="entries__refusal"><span class="nhsuk-u-visually-hidden">Error: </span>{refusal.value}</p>
      )}
      <button type="button" class="nhsuk-button nhsuk-button--secondary entries__add" onClick={add}>Add</button>
    </div>
  );
}
