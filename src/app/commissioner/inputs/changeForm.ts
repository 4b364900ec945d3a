import type { Field } from '../../../scenario/fields.ts';
import type { Provenance, Quantity } from '../../../scenario/types.ts';
import { boxesOf, numberIn } from './boxes.ts';
import { tidy } from './numberText.ts';
import { widthAtZero } from './outline.ts';

/** How far a new range reaches on either side of the number it starts from. */
const REACH = 0.3;

function provenanceOf(quantity: Quantity): Provenance {
  if (typeof quantity === 'number') return {};
  const { note, source, grade, basis } = quantity;
  return {
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
    ...(grade === undefined ? {} : { grade }),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** The one number that stands for a range: its middle, or halfway where it states none. */
export function middleOf(quantity: Quantity): number {
  const names = boxesOf(quantity).map(({ name }) => name);
  if (names.includes('value')) return numberIn(quantity, 'value');
  if (names.includes('middle')) return numberIn(quantity, 'middle');
  return tidy((numberIn(quantity, 'low') + numberIn(quantity, 'high')) / 2);
}

/** A range as one number, with what was said of it. */
export function asOneNumber(quantity: Quantity): Quantity {
  const value = middleOf(quantity);
  const provenance = provenanceOf(quantity);
  return Object.keys(provenance).length === 0 ? value : { value, ...provenance };
}

/**
 * One number as a range of ±30% around it, bounded by what the field may be. Near a bound it reaches halfway there, and as far
 * on the other side: a lopsided range would be no metalog. A number on a bound gets a triangle with its likeliest point there.
 */
export function asRange(quantity: Quantity, field: Field): Quantity {
  const value = middleOf(quantity);
  const provenance = provenanceOf(quantity);
  const reach = value === 0 ? widthAtZero(field) : Math.abs(value) * REACH;
  if (value <= field.min || value >= field.max) {
    return { min: tidy(Math.max(field.min, value - reach)), mode: value, max: tidy(Math.min(field.max, value + reach)), ...provenance };
  }
  const within = Math.min(reach, (value - field.min) / 2, (field.max - value) / 2);
  const max = field.max < Number.MAX_VALUE ? { max: field.max } : {};
  return { p10: tidy(value - within), p50: value, p90: tidy(value + within), min: field.min, ...max, ...provenance };
}
