import type { ComponentChildren, JSX } from 'preact';
import { laboratoryFields, laboratoryFormulas, type PricePeriod } from '../../../scenario/bidLaboratory.ts';
import { readAmount } from '../../../scenario/readAmount.ts';
import { formulaWords, withdrawalWords } from '../../../words/bidLaboratoryFormulas.ts';
import { weightsLine } from '../../../words/bidLaboratoryReading.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { Picker } from '../../shared/Picker.tsx';
import type { Session } from '../../shared/session.ts';
import { Switch } from '../../shared/Switch.tsx';
import { priceDisplay, priceText } from './priceText.ts';
import { RulesBoxes } from './RulesBoxes.tsx';
import { TypedNumber } from './TypedNumber.tsx';
import type { LaboratoryInHand } from './useLaboratory.ts';

const periods: readonly { readonly value: PricePeriod; readonly label: string }[] = [
  { value: 'year', label: 'a year' }, { value: 'total', label: 'in all' },
];
const { min: leastMaximum, max: mostMaximum } = laboratoryFields.maximumPrice;

/** How bids are scored: the weights, the formula with its equation and what is known of it, and behind words all that can be set. */
export function RulesPanel({ session, hand, children }: {
  session: Session;
  hand: LaboratoryInHand;
  /** Before the formula, on its line. */
  children: ComponentChildren;
}): JSX.Element {
  const { laboratory, change, endGesture } = hand;
  const { formula, maximumPrice, pricePeriod } = laboratory;
  const words = formulaWords[formula];
  return (
    <div class="lab-rules">
      <p class="lab-rules__weights"><strong>Weights</strong> {weightsLine(laboratory) ?? 'none'}</p>
      <div class="lab-rules__row no-print">
        {children}
        <Picker label="Price formula" choices={laboratoryFormulas.map((value) => ({ value, label: formulaWords[value].name }))} chosen={formula}
          onChoose={(next) => change({ formula: next })} />
        {formula === 'linearToMaximum' ? (
          <div class="lab-rules__box">
            <TypedNumber id="lab-maximum" label="Maximum price" value={maximumPrice} display={priceDisplay} range={[leastMaximum, mostMaximum]}
              fault="Enter a price, such as 15m." read={readAmount} show={priceText}
              onValue={(next, gesture) => change({ maximumPrice: next }, gesture)} onEnd={endGesture} />
          </div>
        ) : null}
        <Switch legend="Prices are" choices={periods} chosen={pricePeriod} onChoose={(next) => change({ pricePeriod: next })} />
      </div>
      <p class="lab-rules__formula">
        <span class="print-only">{words.name}. </span>
        <span class="lab-rules__equation">{words.equation}</span> {words.inWords} {withdrawalWords(formula)}
      </p>
      <div class="lab-rules__more">
        <Disclosure label="Change weights, minimum quality and panel noise">
          {() => <RulesBoxes session={session} hand={hand} />}
        </Disclosure>
        <Disclosure label="Where this formula is used, and what is known against it">
          {() => (
            <div class="lab-rules__facts">
              <p>p: this price. m: the lowest price of the bids still in. M: the stated maximum. Q: quality points.</p>
              <h3>Used</h3>
              <ul>{words.used.map(({ fact, source }) => <li key={fact}>{fact} <span class="lab-rules__source">{source}</span></li>)}</ul>
              <h3>Against it</h3>
              <ul>{words.against.map(({ fact, source }) => <li key={fact}>{fact} <span class="lab-rules__source">{source}</span></li>)}</ul>
            </div>
          )}
        </Disclosure>
      </div>
    </div>
  );
}
