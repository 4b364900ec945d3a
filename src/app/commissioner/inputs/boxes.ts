import type { Quantity } from '../../../scenario/types.ts';

/** The number boxes of a quantity: `value` where it is one number, else `low`, `high` and, but for a uniform one, `middle`. */
export type BoxName = 'value' | 'low' | 'middle' | 'high';

export interface Box {
  readonly name: BoxName;
  readonly label: string;
}

const oneNumber: readonly Box[] = [{ name: 'value', label: 'Number' }];
/** A metalog states quantiles, the others their ends: the labels must not promise more than the form says. */
const quantiles: readonly Box[] = [
  { name: 'low', label: 'Low' },
  { name: 'middle', label: 'Middle' },
  { name: 'high', label: 'High' },
];
const ends: readonly Box[] = [
  { name: 'low', label: 'Lowest' },
  { name: 'middle', label: 'Likeliest' },
  { name: 'high', label: 'Highest' },
];
const endsOnly: readonly Box[] = ends.filter(({ name }) => name !== 'middle');

/** The boxes that a quantity is edited in, in the order of their numbers. */
export function boxesOf(quantity: Quantity): readonly Box[] {
  if (typeof quantity === 'number' || 'value' in quantity) return oneNumber;
  if ('p10' in quantity) return quantiles;
  return 'mode' in quantity ? ends : endsOnly;
}

/** The number in one of a quantity's boxes. @throws Error when the quantity has no such box */
export function numberIn(quantity: Quantity, box: BoxName): number {
  if (typeof quantity === 'number') {
    if (box === 'value') return quantity;
  } else if ('value' in quantity) {
    if (box === 'value') return quantity.value;
  } else if ('p10' in quantity) {
    if (box !== 'value') return { low: quantity.p10, middle: quantity.p50, high: quantity.p90 }[box];
  } else if (box === 'low') {
    return quantity.min;
  } else if (box === 'high') {
    return quantity.max;
  } else if (box === 'middle' && 'mode' in quantity) {
    return quantity.mode;
  }
  throw new Error(`A quantity of this form has no box ${box}.`);
}

/** A quantity with some of its boxes' numbers replaced; form, bounds, note and source are kept. Not checked: `checkQuantity` does. */
export function withNumbers(quantity: Quantity, numbers: Partial<Readonly<Record<BoxName, number>>>): Quantity {
  if (typeof quantity === 'number') return numbers.value ?? quantity;
  if ('value' in quantity) return { ...quantity, value: numbers.value ?? quantity.value };
  if ('p10' in quantity) {
    return { ...quantity, p10: numbers.low ?? quantity.p10, p50: numbers.middle ?? quantity.p50, p90: numbers.high ?? quantity.p90 };
  }
  const min = numbers.low ?? quantity.min;
  const max = numbers.high ?? quantity.max;
  return 'mode' in quantity ? { ...quantity, min, mode: numbers.middle ?? quantity.mode, max } : { ...quantity, min, max };
}
