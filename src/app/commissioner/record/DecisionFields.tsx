import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ProviderSelection } from '../../../analysis/providerSelection/providerSelection.ts';
import { optionLooks } from '../../../words/optionLook.ts';
import { fieldId } from '../../shared/fieldId.ts';
import { OptionName } from '../../shared/OptionName.tsx';
import type { Session } from '../../shared/session.ts';
import { RecordField } from './RecordField.tsx';
import { setRecordText } from './recordEdits.ts';
import { StandingTag } from './StandingTag.tsx';

/** What is proposed, and what a record of it has to hold. */
export function DecisionFields({ session, selection }: { session: Session; selection: ProviderSelection }): JSX.Element {
  const scenario = session.scenario.value;
  const { record } = scenario;
  const looks = optionLooks(scenario);
  const name = useId();
  const proposed = looks.some(({ id }) => id === record?.proposed) ? record?.proposed : undefined;
  const set = (part: Parameters<typeof setRecordText>[1], text: string): void => {
    session.edit(setRecordText(session.scenario.peek(), part, text));
  };
  const field = (part: 'decidedBy' | 'decidedOn' | 'reasons' | 'conflicts', label: string, hint: string, lines: number): JSX.Element => (
    <RecordField id={fieldId(`record-${part}`)} label={label} hint={hint} lines={lines} value={record?.[part] ?? ''} onKeep={(text) => set(part, text)} />
  );
  return (
    <section class="record__part" aria-labelledby="decision-title">
      <h2 class="record__title" id="decision-title">The decision</h2>
      <fieldset class="switch proposal">
        <legend class="record-field__label">Which option is proposed?</legend>
        {looks.map((look, i) => (
          <label class="switch__choice proposal__choice" key={look.id}>
            <input type="radio" name={name} checked={look.id === proposed} onChange={() => set('proposed', look.id)} />
            <span><OptionName look={look} /> <StandingTag standing={selection.options[i].standing} /></span>
          </label>
        ))}
        <label class="switch__choice proposal__choice">
          <input type="radio" name={name} checked={proposed === undefined} onChange={() => set('proposed', '')} />
          <span>None yet</span>
        </label>
      </fieldset>
      <div class="record__fields">
        {field('reasons', 'Reasons for the decision', 'With reference to the key criteria', 5)}
        {field('conflicts', 'Conflicts of interest, and how they were dealt with', 'Say so too where there are none', 2)}
        {field('decidedBy', 'Who decides', 'A committee or job titles will do', 1)}
        {field('decidedOn', 'When', 'A date or a meeting', 1)}
      </div>
    </section>
  );
}
