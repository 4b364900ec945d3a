import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { weightsOfHundred } from '../../../analysis/bidLaboratory/shares.ts';
import { sendWeights } from '../../../scenario/sendWeights.ts';
import { formulaWords } from '../../../words/bidLaboratoryFormulas.ts';
import { weightsSent } from '../../../words/bidLaboratoryReading.ts';
import { optionLooks } from '../../../words/optionLook.ts';
import { announcer } from '../../shared/announcer.ts';
import { OptionPicker } from '../../shared/OptionPicker.tsx';
import type { Session } from '../../shared/session.ts';
import { weightsUse } from '../inputs/weightsUse.ts';
import { firstTender, type LaboratoryInHand } from './useLaboratory.ts';

/** Weights taken from an option into the laboratory, or sent from the laboratory to an option. */
export function OptionExchange({ session, hand }: { session: Session; hand: LaboratoryInHand }): JSX.Element {
  const scenario = session.scenario.value;
  const looks = optionLooks(scenario);
  const [wanted, setWanted] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const option = scenario.options.find(({ id }) => id === wanted) ?? firstTender(scenario);
  const { laboratory } = hand;
  const tell = (words: string): void => {
    setSaid(words);
    announcer.say(words);
  };
  const take = (): void => {
    const { weights, priceFormula, minQuality } = option.strategy;
    hand.change({ weights: weightsOfHundred(weights), formula: priceFormula, minQuality });
    tell(`Weights, formula and minimum quality are those of ${option.name}.`);
  };
  const send = (): void => {
    session.edit(sendWeights(laboratory, option.id));
    tell(weightsSent(option.name, laboratory.formula));
  };
  const notes = weightsUse(option, scenario);
  return (
    <div class="lab-exchange">
      <p class="lab-exchange__title" id="lab-exchange-title">Weights of an option</p>
      <div class="lab-rules__row" role="group" aria-labelledby="lab-exchange-title">
        <OptionPicker label="Option to take weights from or send them to" options={looks} chosen={option.id}
          onChoose={(id) => { setWanted(id); setSaid(''); }} />
        <button type="button" class="text-button" onClick={take}>Take its weights</button>
        <button type="button" class="text-button" onClick={send}>Send these weights to it</button>
      </div>
      {notes.length === 0 ? null : <p class="lab-rules__hint">{notes.join(' ')}</p>}
      {said === '' ? (
        <p class="lab-rules__hint">
          Sending changes the option, so the answer is run again. {laboratory.formula === 'relative' || laboratory.formula === 'linear'
            ? `The formula goes with them: ${formulaWords[laboratory.formula].name.toLowerCase()}.`
            : 'An option knows two formulas, not this one: its own stays.'}
        </p>
      ) : <p class="lab-rules__hint">{said}</p>}
    </div>
  );
}
