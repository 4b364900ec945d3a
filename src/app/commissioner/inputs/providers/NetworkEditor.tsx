import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { limits } from '../../../../scenario/fields.ts';
import { layers } from '../../../../scenario/linkStrength.ts';
import { fullWords } from '../../../../words/partWords.ts';
import { networkReading, shownLayerWords } from '../../../../words/networkReading.ts';
import type { NetworkReading, ShownLayer } from '../../../../words/networkReading.ts';
import { Disclosure } from '../../../shared/Disclosure.tsx';
import { FiguresTable } from '../../../shared/FiguresTable.tsx';
import { Picker } from '../../../shared/Picker.tsx';
import type { Session } from '../../../shared/session.ts';
import { AddLink } from './AddLink.tsx';
import { LinkEditor } from './LinkEditor.tsx';
import { NetworkField } from './NetworkField.tsx';

const choices = (['together', ...layers] as const).map((value) => ({ value, label: shownLayerWords[value] }));

/** Who works with whom: a picture to pick a link from, the link picked, and the same as a table. */
export function NetworkEditor({ session }: { session: Session }): JSX.Element {
  const shown = useSignal<ShownLayer>('together');
  const picked = useSignal<string | null>(null);
  // As text, so that only a change of what the picture shows draws it again.
  const text = useComputed(() => JSON.stringify(networkReading(session.scenario.value, shown.value))).value;
  const reading = useMemo(() => JSON.parse(text) as NetworkReading, [text]);
  const selected = reading.links.some(({ id }) => id === picked.value) ? picked.value : null;
  const isFull = reading.links.length >= limits.links;

  useSignalEffect(() => {
    const link = /^links\.([^.]+)\./.exec(session.wantedField.value ?? '');
    if (link !== null) picked.value = link[1];
  });
  /** Opens a link and goes to its heading. */
  const open = (id: string): void => {
    picked.value = id;
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('link-title')?.focus()));
  };
  return (
    <section class="parts" aria-labelledby="network-title">
      <h3 class="parts__title" id="network-title">Who works with whom</h3>
      <p class="parts__intro">{reading.sentence} Services are dark, partners are rings, a weak link is dotted.</p>
      <Picker label="Links are as wide as" choices={choices} chosen={shown.value} onChoose={(value) => { shown.value = value; }} />
      <NetworkField reading={reading} selected={selected} onSelect={open} />
      {selected === null ? null : <LinkEditor key={selected} session={session} linkId={selected} onGone={() => { picked.value = null; }} />}
      {isFull ? <p class="parts__intro">{fullWords(limits.links, 'working relationships')}</p> : (
        <Disclosure label="Add a working relationship">{() => <AddLink session={session} onAdded={open} />}</Disclosure>
      )}
      <Disclosure label="Table of working relationships">{() => <FiguresTable table={reading.table} />}</Disclosure>
    </section>
  );
}
