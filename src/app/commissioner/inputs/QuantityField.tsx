import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Provenance, Quantity } from '../../../scenario/types.ts';
import { inputWords } from '../../../words/inputs.ts';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { boxesOf, numberIn } from './boxes.ts';
import { asOneNumber, asRange, middleOf } from './changeForm.ts';
import { DistributionPicture } from './DistributionPicture.tsx';
import { Evidence } from './Evidence.tsx';
import { FieldMessage } from './FieldMessage.tsx';
import { FormChoice } from './FormChoice.tsx';
import { NumberBox } from './NumberBox.tsx';
import type { NumberDisplay } from './numberText.ts';
import { displayOf, numberText, numberWithUnit } from './numberText.ts';
import { isAccepted } from './readBoxes.ts';
import { fieldAt, useQuantity } from './useQuantity.ts';

interface Props {
  readonly session: Session;
  readonly path: string;
}

/** A quantity to edit: in number boxes, by its picture's handles, as one number or a range; with what it rests on. */
export function QuantityField({ session, path }: Props): JSX.Element {
  // Words and range of a field do not change with its numbers.
  const { label, hint, field, display } = useMemo(() => {
    const words = inputWords(path, session.original);
    return { ...words, field: fieldAt(session.original, path), display: displayOf(words.unit) };
  }, [session, path]);
  const hand = useQuantity(session, path, field, display, label);
  const { quantity, original, fault } = hand;
  const group = useRef<HTMLDivElement>(null);
  const id = fieldId(path);
  const boxes = boxesOf(quantity);
  const isRange = boxes.length > 1;
  const startedAsRange = boxesOf(original).length > 1;

  const chooseForm = (range: boolean): void => {
    if (!range) hand.replace(asOneNumber(quantity));
    else hand.replace(startedAsRange && middleOf(original) === middleOf(quantity) ? original : asRange(quantity, field));
  };
  const putBack = (): void => {
    hand.putBack();
    // The button goes; the hand stays at the field.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  const leave = (to: EventTarget | null): void => {
    if (to instanceof Node && group.current?.contains(to) === true) hand.pass();
    else hand.settle();
  };
  const formChoice = (
    <>
      <FormChoice id={`${id}-form`} label={label} range={isRange} onChoose={chooseForm} />
      {isRange ? null : <p class="quantity__aside">Choosing a range starts from ±30% around the number.</p>}
    </>
  );
  const provenance: Provenance = typeof quantity === 'number' ? {} : quantity;
  const source = provenance.source === undefined ? undefined : session.original.sources?.[provenance.source];
  const meaning = formMeaning(quantity, display);
  const more = startedAsRange || meaning !== '' ? (
    <>
      {meaning === '' ? null : <p>{meaning}</p>}
      {startedAsRange ? formChoice : null}
    </>
  ) : null;

  return (
    <div class={`quantity${fault === null ? '' : ' quantity--error'}`} role="group" aria-labelledby={`${id}-label`}>
      <h3 class="quantity__label" id={`${id}-label`}>{label}</h3>
      {hint === '' ? null : <p class="quantity__hint" id={`${id}-hint`}>{hint}</p>}
      {startedAsRange ? null : formChoice}
      {fault === null ? null : <FieldMessage id={id} message={fault.message} />}
      <div class="quantity__row">
        <div class="quantity__boxes" ref={group}>
          {boxes.map((box, index) => (
            <NumberBox
              key={box.name}
              id={index === 0 ? id : `${id}-${box.name}`}
              label={isRange ? box.label : label}
              labelHidden={!isRange}
              text={hand.texts[box.name] ?? ''}
              display={display}
              invalid={fault?.boxes.includes(box.name) === true}
              describedBy={[hint === '' ? '' : `${id}-hint`, fault === null ? '' : `${id}-message`].join(' ').trim() || undefined}
              onType={(text) => hand.type(box.name, text)}
              onEnter={hand.settle}
              onLeave={leave}
            />
          ))}
        </div>
        {fault === null ? (
          <DistributionPicture
            label={label}
            quantity={quantity}
            original={original}
            field={field}
            display={display}
            accepted={(candidate) => isAccepted(candidate, field)}
            onMove={hand.move}
            onEnd={hand.endGesture}
          />
        ) : (
          <p class="quantity__no-picture">no picture until it can be drawn</p>
        )}
      </div>
      <Evidence
        id={id}
        label={label}
        provenance={provenance}
        source={source}
        more={more}
      >
        {hand.changed || fault !== null ? (
          <span class="quantity__was">
            Was {was(original, hand.changed ? quantity : original, display)}.{' '}
            <button type="button" class="text-button" onClick={putBack}>
              Put back<span class="nhsuk-u-visually-hidden">, {label}</span>
            </button>
          </span>
        ) : null}
      </Evidence>
    </div>
  );
}

/** A quantity as it was: the one number that has changed, or all. */
function was(original: Quantity, now: Quantity, display: NumberDisplay): string {
  const boxes = boxesOf(original);
  const sameForm = boxesOf(now).length === boxes.length;
  const changed = boxes.filter(({ name }) => !sameForm || numberIn(now, name) !== numberIn(original, name));
  const told = changed.length === 1 && changed[0].name === 'middle' ? changed : boxes;
  const numbers = told.map(({ name }) => numberIn(original, name));
  const last = numberWithUnit(numbers[numbers.length - 1], display);
  return [...numbers.slice(0, -1).map((number) => `${display.prefix}${numberText(number, display)}`), last].join(', ');
}

/** What the form says beyond its boxes' labels. */
function formMeaning(quantity: Quantity, display: NumberDisplay): string {
  if (typeof quantity === 'number' || 'value' in quantity) return '';
  if (!('p10' in quantity)) {
    return 'mode' in quantity ? 'Never below Lowest or above Highest.' : 'Any number from Lowest to Highest is as likely as another.';
  }
  const { min, max } = quantity;
  const [least, most] = [min, max].map((bound) => (bound === undefined ? '' : numberWithUnit(bound, display)));
  if (least !== '' && most !== '') return `Never below ${least} or above ${most}.`;
  if (least !== '') return `Never below ${least}.`;
  return most === '' ? '' : `Never above ${most}.`;
}
