import { comparison } from '../../analysis/comparison.ts';
import type { Comparison } from '../../analysis/comparison.ts';
import type { RunResult } from '../../simulation/result.ts';

const known = new WeakMap<RunResult, Comparison>();

/** Is the comparison of a result at hand? */
export const isCompared = (result: RunResult): boolean => known.has(result);

/** Takes over a comparison that was worked out elsewhere. */
export function keepComparison(result: RunResult, found: Comparison): void {
  known.set(result, found);
}

/** The comparison of a result, worked out once: several parts of the page ask for it. */
export function comparisonOf(result: RunResult): Comparison {
  const old = known.get(result);
  if (old !== undefined) return old;
  const made = comparison(result);
  known.set(result, made);
  return made;
}
