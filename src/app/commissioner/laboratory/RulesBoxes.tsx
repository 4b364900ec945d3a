import type { JSX } from 'preact';
import { shares } from '../../../analysis/bidLaboratory/shares.ts';
import type { Criterion } from '../../../scenario/types.ts';
import { percent } from '../../../words/bidLaboratoryReading.ts';
import { bidCriterionWords } from '../../../words/bidLaboratoryWords.ts';
import type { Session } from '../../shared/session.ts';
import { displayOf, typedNumber } from '../inputs/numberText.ts';
import { criteria } from '../inputs/weights.ts';
import { OptionExchange } from './OptionExchange.tsx';
import { TypedNumber } from './TypedNumber.tsx';
import type { LaboratoryInHand } from './useLaboratory.ts';

const points = displayOf('points');
const plain = displayOf('number');
const MOST_WEIGHT = 1e9;

/** Weights, minimum quality and the panel's noise in boxes, and the way to and from an option. */
export function RulesBoxes({ session, hand }: { session: Session; hand: LaboratoryInHand }): JSX.Element {
  const { laboratory, change, endGesture } = hand;
  const { formula, minQuality, panelSd, weights } = laboratory;
  const share = shares(weights, formula);
  const counts = (criterion: Criterion): string => (
    share === null || (formula === 'pricePerPoint' && criterion === 'value') ? 'not used' : percent(share[criterion])
  );
  /** The last weight above 0 stays so: with none at all there is nothing to score by. */
  const readWeight = (criterion: Criterion) => (text: string): number | null => {
    const number = typedNumber(text, plain);
    return number === 0 && criteria.every((other) => other === criterion || weights[other] === 0) ? null : number;
  };
  return (
    <div class="lab-rules__boxes no-print">
      <div class="lab-rules__all">
        <div class="lab-rules__row" role="group" aria-label="Weights of the criteria">
          {criteria.map((criterion) => (
            <div class="lab-rules__box" key={criterion}>
              <TypedNumber id={`lab-weight-${criterion}`} label={bidCriterionWords[criterion]} value={weights[criterion]} display={plain}
                range={[0, MOST_WEIGHT]} fault="Enter 0 or more, not all 0." read={readWeight(criterion)}
                onValue={(next, gesture) => change({ weights: { ...weights, [criterion]: next } }, gesture)} onEnd={endGesture} />
              <span class="lab-rules__share">{counts(criterion)}</span>
            </div>
          ))}
        </div>
        <div class="lab-rules__row">
          <div class="lab-rules__box">
            <TypedNumber id="lab-minimum" label="Minimum quality" value={minQuality} display={points} range={[0, 1]} fault="Enter 0 to 100."
              onValue={(next, gesture) => change({ minQuality: next }, gesture)} onEnd={endGesture} />
          </div>
          <div class="lab-rules__box">
            <TypedNumber id="lab-noise" label="Panel noise" value={panelSd} display={points} range={[0, 1]} fault="Enter 0 to 100."
              onValue={(next, gesture) => change({ panelSd: next }, gesture)} onEnd={endGesture} />
          </div>
        </div>
      </div>
      <p class="lab-rules__hint">
        Weights may be any numbers: what counts is each one’s share of their sum. Panel noise is how far another panel’s score of the same
        bid would lie from this one, in points (a standard deviation). 2 to 6 is usual.
      </p>
      <OptionExchange session={session} hand={hand} />
    </div>
  );
}
