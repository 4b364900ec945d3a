import type { JSX } from 'preact';
import { limits } from '../../../../scenario/fields.ts';
import { addLot } from '../../../../scenario/structure/addLot.ts';
import { addSegment } from '../../../../scenario/structure/addSegment.ts';
import { removeLot } from '../../../../scenario/structure/removeLot.ts';
import { removeSegment } from '../../../../scenario/structure/removeSegment.ts';
import type { Lot, Segment } from '../../../../scenario/types.ts';
import { lotLine, segmentLine } from '../../../../words/partWords.ts';
import type { Session } from '../../../shared/session.ts';
import '../entries/entries.scss';
import { EntryList } from '../entries/EntryList.tsx';
import { NumberField } from '../NumberField.tsx';
import { QuantityField } from '../QuantityField.tsx';
import { SwitchField } from '../SwitchField.tsx';
import { TextField } from '../TextField.tsx';
import { NumberMatrix } from './NumberMatrix.tsx';
import './service.scss';

/** The services under decision, the people who use them, and how often people are passed from one to another. */
export function ServiceSection({ session }: { session: Session }): JSX.Element {
  return (
    <>
      <section class="parts" aria-labelledby="services-title">
        <h3 class="parts__title" id="services-title">Services</h3>
        <p class="parts__intro">Each has a contract of its own to be decided on. Their order here is that of every picture.</p>
        <EntryList<Lot>
          session={session} list="lots" addLabel="Add a service" many="services" most={limits.lots}
          line={lotLine} add={addLot} remove={removeLot}
          held={({ lots }) => (lots.length > 1 ? null : 'A decision needs at least one service.')}
        >
          {(id) => (
            <>
              <TextField session={session} path={`lots.${id}.name`} label="Name" />
              <NumberField session={session} path={`lots.${id}.annualValue`} shortLabel="Value of the contract" />
              <NumberField session={session} path={`lots.${id}.contractEndMonth`} shortLabel="Months left of the contract" />
            </>
          )}
        </EntryList>
      </section>
      <section class="parts" aria-labelledby="groups-title">
        <h3 class="parts__title" id="groups-title">Groups of people</h3>
        <p class="parts__intro">People who are alike in need and risk. Two of a kind, one of them most deprived, show who gains.</p>
        <EntryList<Segment>
          session={session} list="segments" addLabel="Add a group" many="groups" most={limits.segments}
          line={segmentLine} add={addSegment} remove={removeSegment}
          held={({ segments }) => (segments.length > 1 ? null : 'A decision needs at least one group of people.')}
        >
          {(id) => (
            <>
              <TextField session={session} path={`segments.${id}.name`} label="Name" />
              <NumberField session={session} path={`segments.${id}.people`} shortLabel="People" />
              <SwitchField
                session={session} path={`segments.${id}.deprived`} label="Among the most deprived"
                hint="Counted for the gap in access and outcomes, and by their weight"
              />
              <QuantityField session={session} path={`segments.${id}.harm`} compact shortLabel="Risk of harm" />
              <QuantityField session={session} path={`segments.${id}.unmetNeed`} compact shortLabel="Need left unmet" />
            </>
          )}
        </EntryList>
      </section>
      <section class="parts" aria-labelledby="uses-title">
        <h3 class="parts__title" id="uses-title">Use of services</h3>
        <p class="parts__intro">Share of a year that a person of each group is in a service’s care. An empty box counts as none.</p>
        <NumberMatrix session={session} kind="uses" caption="Use of each service by each group" corner="Service" />
      </section>
      <section class="parts" aria-labelledby="handoffs-title">
        <h3 class="parts__title" id="handoffs-title">Handoffs</h3>
        <p class="parts__intro">
          How often a year a person of each group is passed over a working relationship. An empty box counts as none.
        </p>
        <NumberMatrix session={session} kind="handoffs" caption="Handoffs a year for each person, by group" corner="Working relationship" />
      </section>
    </>
  );
}
