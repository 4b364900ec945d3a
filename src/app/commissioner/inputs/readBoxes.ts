import { checkQuantity } from '../../../scenario/checkQuantity.ts';
import type { Field } from '../../../scenario/fields.ts';
import { fitMetalog, hasFiniteVariance } from '../../../scenario/quantity.ts';
import type { Quantity } from '../../../scenario/types.ts';
import type { Box, BoxName } from './boxes.ts';
import { boxesOf, numberIn, withNumbers } from './boxes.ts';
import type { NumberDisplay } from './numberText.ts';
import { numberText, numberWithUnit, tidy, typedNumber } from './numberText.ts';

/** Would the scenario's own check let a quantity pass? */
export function isAccepted(quantity: Quantity, field: Field): boolean {
  let fine = true;
  checkQuantity(quantity, field, () => {
    fine = false;
  });
  return fine;
}

/** What the boxes of a field say: a quantity, or what is wrong and what would be accepted. */
export type BoxesRead =
  | { readonly quantity: Quantity }
  | { readonly message: string; /** The boxes to mark. */ readonly boxes: readonly BoxName[] };

/** What stands in each box of a quantity. */
export function boxTexts(quantity: Quantity, display: NumberDisplay): Readonly<Record<string, string>> {
  return Object.fromEntries(boxesOf(quantity).map(({ name }) => [name, numberText(numberIn(quantity, name), display)]));
}

/**
 * Reads a field's boxes. `checkQuantity` alone decides what is accepted; what follows only finds the words for it.
 * @param last the last accepted quantity: gives the form, the bounds and what was said of it, and the number of each
 *   box whose text has not been touched, so that a shortened text never rounds it
 */
export function readBoxes(last: Quantity, texts: Readonly<Record<string, string>>, field: Field, display: NumberDisplay): BoxesRead {
  const boxes = boxesOf(last);
  const numbers: Partial<Record<BoxName, number>> = {};
  for (const { name, label } of boxes) {
    const text = texts[name] ?? '';
    const kept = numberIn(last, name);
    const number = text === numberText(kept, display) ? kept : typedNumber(text, display);
    if (number === null) {
      const what = boxes.length === 1 ? 'a number' : `a number for ${label}`;
      return { message: `Enter ${what}, such as ${numberWithUnit(kept, display)}.`, boxes: [name] };
    }
    numbers[name] = number;
  }
  const quantity = withNumbers(last, numbers);
  if (isAccepted(quantity, field)) return { quantity };
  return (
    outOfRange(quantity, field, display) ??
    outOfOrder(quantity, display) ??
    outOfBounds(quantity, display) ??
    noShape(quantity, field, display)
  );
}

function outOfRange(quantity: Quantity, field: Field, display: NumberDisplay): BoxesRead | null {
  for (const { name, label } of boxesOf(quantity)) {
    const number = numberIn(quantity, name);
    if (number >= field.min && number <= field.max) continue;
    const least = numberWithUnit(field.min, display);
    const accepted = field.max < Number.MAX_VALUE ? `from ${least} to ${numberWithUnit(field.max, display)}` : `${least} or more`;
    return { message: `${name === 'value' ? 'The number' : label} must be ${accepted}.`, boxes: [name] };
  }
  return null;
}

function outOfOrder(quantity: Quantity, display: NumberDisplay): BoxesRead | null {
  const boxes = boxesOf(quantity);
  const mayTouch = typeof quantity === 'object' && 'mode' in quantity;
  const number = (box: Box): number => numberIn(quantity, box.name);
  for (let i = 1; i < boxes.length; i++) {
    const [lower, upper] = [boxes[i - 1], boxes[i]];
    if (mayTouch ? number(lower) <= number(upper) : number(lower) < number(upper)) continue;
    // The middle is what the others are measured against: it is named, its neighbour is marked.
    const highIsWrong = upper.name === 'high' && boxes.length === 3;
    const [wrong, measure] = highIsWrong ? [upper, lower] : [lower, upper];
    const than = highIsWrong ? (mayTouch ? 'no less than' : 'more than') : mayTouch ? 'no more than' : 'less than';
    const stated = numberWithUnit(number(measure), display);
    return { message: `${wrong.label} must be ${than} ${measure.label}. ${measure.label} is ${stated}.`, boxes: [wrong.name] };
  }
  if (mayTouch && number(boxes[0]) === number(boxes[2])) return { message: 'Lowest must be less than Highest.', boxes: ['low', 'high'] };
  return null;
}

/** A metalog's own bounds, which are stated with the range and are not among its boxes. */
function outOfBounds(quantity: Quantity, display: NumberDisplay): BoxesRead | null {
  if (typeof quantity === 'number' || !('p10' in quantity)) return null;
  const { min, max, p10, p90 } = quantity;
  if (min !== undefined && p10 <= min) {
    return { message: `Low must be more than ${numberWithUnit(min, display)}, which is never reached.`, boxes: ['low'] };
  }
  if (max !== undefined && p90 >= max) {
    return { message: `High must be less than ${numberWithUnit(max, display)}, which is never reached.`, boxes: ['high'] };
  }
  return null;
}

/** Low, Middle and High rise and yet no curve passes through them, or one with too long a tail. */
function noShape(quantity: Quantity, field: Field, display: NumberDisplay): BoxesRead {
  const [low, middle, high] = (['low', 'middle', 'high'] as const).map((name) => numberIn(quantity, name));
  const said = (number: number): string => numberWithUnit(number, display);
  const inWords = (stretch: readonly [number, number]): string => stretch.map(said).join(' to ');
  const middles = acceptedStretch(quantity, 'middle', low, high, field);
  if (isTooWide(quantity)) {
    const ends = [['high', 'High', 'Low', low, middle, high], ['low', 'Low', 'High', high, low, middle]] as const;
    for (const [name, label, other, held, from, to] of ends) {
      const stretch = acceptedStretch(quantity, name, from, to, field);
      if (stretch === null) continue;
      const kept = `${other} ${said(held)} and Middle ${said(middle)}`;
      return { message: `The range is too wide. With ${kept}, ${label} can be ${inWords(stretch)}.`, boxes: [name] };
    }
  } else if (middles !== null) {
    const ends = `Low ${said(low)} and High ${said(high)}`;
    return { message: `No curve fits these three. With ${ends}, Middle can be ${inWords(middles)}.`, boxes: ['middle'] };
  }
  return { message: 'No curve fits these three. Bring Low and High to like distances from Middle.', boxes: ['low', 'middle', 'high'] };
}

/** Is there a curve, but one whose tail never thins enough? */
function isTooWide(quantity: Quantity): boolean {
  return typeof quantity === 'object' && 'p10' in quantity && !hasFiniteVariance(fitMetalog(quantity));
}

/** Least and greatest accepted number of one box between two, out of a hundred tried; null where none is. */
function acceptedStretch(quantity: Quantity, box: BoxName, from: number, to: number, field: Field): readonly [number, number] | null {
  const digits = Math.max(2, Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to)) / (to - from))) + 2);
  const tried = Array.from({ length: 99 }, (_, i) => tidy(Number((from + ((to - from) * (i + 1)) / 100).toPrecision(digits))));
  const accepted = tried.filter((number) => isAccepted(withNumbers(quantity, { [box]: number }), field));
  return accepted.length === 0 ? null : [accepted[0], accepted[accepted.length - 1]];
}
