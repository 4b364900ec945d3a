import type { Field } from '../../../scenario/fields.ts';
import { distributionOf, quantile } from '../../../scenario/quantity.ts';
import type { Provenance, Quantity } from '../../../scenario/types.ts';
import { boxesOf, numberIn } from './boxes.ts';
import { tidy } from './numberText.ts';
import { widthAtZero } from './outline.ts';
import { isAccepted } from './readBoxes.ts';

/** How far a new range reaches on either side of the number it starts from. */
const REACH = 0.3;

/** What is said of a quantity besides its numbers. */
export function provenanceOf(quantity: Quantity): Provenance {
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

/** The forms that a quantity may have, by the number of things that are known of it. */
export const quantityForms = ['fixed', 'metalog', 'triangular', 'uniform'] as const;
export type QuantityForm = (typeof quantityForms)[number];

export function formOf(quantity: Quantity): QuantityForm {
  if (typeof quantity === 'number' || 'value' in quantity) return 'fixed';
  if ('p10' in quantity) return 'metalog';
  return 'mode' in quantity ? 'triangular' : 'uniform';
}

/**
 * A quantity in another form: what was said of it is kept, and as much of its distribution as the form can hold. One number becomes a
 * range of ±30%. Between ranges the middle stays, and so, about, do the numbers that 1 in 10 futures falls below and above.
 * @returns the quantity itself where no range of that form would be accepted
 */
export function asForm(quantity: Quantity, form: QuantityForm, field: Field): Quantity {
  if (formOf(quantity) === form) return quantity;
  if (form === 'fixed') return asOneNumber(quantity);
  const provenance = provenanceOf(quantity);
  const found = candidates(quantity, form, field).find((candidate) => isAccepted(candidate, field));
  return found === undefined ? quantity : { ...found, ...provenance };
}

/** Ranges of a form in the place of a quantity, the best first. */
function candidates(quantity: Quantity, form: Exclude<QuantityForm, 'fixed'>, field: Field): readonly Exclude<Quantity, number>[] {
  const range = formOf(quantity) === 'fixed' ? asRange(quantity, field) : quantity;
  if (typeof range === 'number') return [];
  const distribution = distributionOf(range);
  const at = (u: number): number => rounded(quantile(distribution, u));
  const [low, middle, high] = [at(0.1), middleOf(range), at(0.9)];
  const within = (number: number): number => Math.min(Math.max(rounded(number), field.min), field.max);
  switch (form) {
    case 'uniform':
      // The tenths beyond Low and High are each an eighth of what lies between.
      return [{ min: within(low - (high - low) / 8), max: within(high + (high - low) / 8) }];
    case 'triangular': {
      const [min, max] = [within(at(0.01)), within(at(0.99))];
      return [{ min: Math.min(min, middle), mode: middle, max: Math.max(max, middle) }];
    }
    case 'metalog': {
      const bounds = 'min' in range && range.min !== undefined && range.max !== undefined ? [{ min: range.min, max: range.max }] : [];
      const most = field.max < Number.MAX_VALUE ? { max: field.max } : {};
      const three = { p10: low, p50: at(0.5), p90: high };
      const spread = asRange(middle, field);
      return [
        ...[...bounds, { min: field.min, ...most }, {}].map((stated) => ({ ...three, ...stated })),
        ...(typeof spread === 'number' ? [] : [spread]),
      ];
    }
  }
}

/** Three digits of meaning: a range that was worked out promises no more. */
function rounded(number: number): number {
  return Number(number.toPrecision(3));
}
