import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { addPartner } from '../../../../scenario/structure/addPartner.ts';
import { removePartner } from '../../../../scenario/structure/removePartner.ts';
import type { Partner } from '../../../../scenario/types.ts';
import { partnerLine } from '../../../../words/partWords.ts';
import type { Session } from '../../../shared/session.ts';
import '../entries/entries.scss';
import { EntryList } from '../entries/EntryList.tsx';
import { QuantityField } from '../QuantityField.tsx';
import { LotProviders } from './LotProviders.tsx';
import { NetworkEditor } from './NetworkEditor.tsx';
import { NameAndSector } from './ProviderFields.tsx';
import './providers.scss';

/** Working relationships, the partners at their other end, and who provides or may provide each service. */
export function ProvidersSection({ session }: { session: Session }): JSX.Element {
  const lots = useComputed(() => session.scenario.value.lots.map(({ id }) => id).join(' ')).value.split(' ');
  return (
    <>
      <NetworkEditor session={session} />
      {lots.map((id) => <LotProviders key={id} session={session} lotId={id} />)}
      <section class="parts" aria-labelledby="partners-title">
        <h3 class="parts__title" id="partners-title">Partners</h3>
        <p class="parts__intro">Organisations that the services work with and that are not under decision.</p>
        <EntryList<Partner>
          session={session} list="partners" addLabel="Add a partner" many="partners" none="There are no partners yet."
          line={partnerLine} add={addPartner} remove={removePartner}
        >
          {(id) => (
            <>
              <NameAndSector session={session} path={`partners.${id}`} />
              <QuantityField session={session} path={`partners.${id}.capability`} compact shortLabel="Ability to work with others" />
            </>
          )}
        </EntryList>
      </section>
    </>
  );
}
