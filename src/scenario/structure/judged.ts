import type { Provenance, Quantity } from '../types.ts';

/**
 * The numbers of a quantity as a starting figure for something else: graded C, a judgement, with where they come from as its note
 * and without a source, which spoke of the other.
 */
export function judged(quantity: Quantity, note: string): Quantity {
  const provenance: Provenance = { note, grade: 'C', basis: 'judgement' };
  if (typeof quantity === 'number') return { value: quantity, ...provenance };
  const { source: _, ...numbers } = quantity;
  return { ...numbers, ...provenance };
}
