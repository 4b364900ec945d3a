import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { limits } from '../../../../scenario/fields.ts';
import { addChallenger } from '../../../../scenario/structure/addChallenger.ts';
import { removeChallenger } from '../../../../scenario/structure/removeChallenger.ts';
import type { Challenger, Lot, Scenario } from '../../../../scenario/types.ts';
import { challengerLine, incumbentLine } from '../../../../words/partWords.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import type { Session } from '../../../shared/session.ts';
import { Entry } from '../entries/Entry.tsx';
import { EntryList } from '../entries/EntryList.tsx';
import { ProviderFields } from './ProviderFields.tsx';

/** Who provides a service now, and which kinds of newcomer may bid for it. */
export function LotProviders({ session, lotId }: { session: Session; lotId: string }): JSX.Element {
  const lotOf = ({ lots }: Scenario): Lot | undefined => lots.find(({ id }) => id === lotId);
  const name = useComputed(() => lotOf(session.scenario.value)?.name ?? '').value;
  const path = `lots.${lotId}`;
  const titleId = `${fieldId(path)}-providers`;
  return (
    <section class="parts" aria-labelledby={titleId}>
      <h3 class="parts__title" id={titleId}>Who may provide {name}</h3>
      <div class="entries">
        <Entry
          session={session}
          path={`${path}.incumbent`}
          name={(scenario) => lotOf(scenario)?.incumbent.name ?? ''}
          line={(scenario) => {
            const lot = lotOf(scenario);
            return lot === undefined ? '' : incumbentLine(lot.incumbent);
          }}
        >
          {() => <ProviderFields session={session} path={`${path}.incumbent`} newcomer={false} />}
        </Entry>
      </div>
      <EntryList<Challenger>
        session={session} list={`${path}.challengers`} addLabel="Add a newcomer" many="newcomers" most={limits.challengers}
        none="No newcomer is expected to bid."
        line={challengerLine}
        add={(scenario) => addChallenger(scenario, lotId)}
        remove={(scenario, id) => removeChallenger(scenario, lotId, id)}
      >
        {(id) => <ProviderFields session={session} path={`${path}.challengers.${id}`} newcomer />}
      </EntryList>
    </section>
  );
}
