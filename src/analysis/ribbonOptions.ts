import type { Comparison } from './comparison.ts';

/**
 * The options (places, at most two) that a chart over time shows with their spread: the answer, and what it is most usefully
 * seen against: the narrow lens's favourite, else the reference, else the next best.
 */
export function ribbonOptions(found: Comparison, reference: number): number[] {
  const leader = found.whole.option;
  const other = [found.narrow.option, reference, found.whole.next].find((option) => option !== null && option !== leader);
  return other === undefined || other === null ? [leader] : [leader, other];
}
