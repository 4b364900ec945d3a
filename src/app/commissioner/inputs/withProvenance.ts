import type { Provenance, Quantity } from '../../../scenario/types.ts';

/** A quantity's numbers with other things said of it. One number of which nothing is said is a plain number. */
export function withProvenance(quantity: Quantity, { note, source, grade, basis }: Provenance): Quantity {
  const said: Provenance = {
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
    ...(grade === undefined ? {} : { grade }),
    ...(basis === undefined ? {} : { basis }),
  };
  const isBare = Object.keys(said).length === 0;
  if (typeof quantity === 'number') return isBare ? quantity : { value: quantity, ...said };
  if ('value' in quantity) return isBare ? quantity.value : { value: quantity.value, ...said };
  const { note: _note, source: _source, grade: _grade, basis: _basis, ...numbers } = quantity;
  return { ...numbers, ...said };
}
