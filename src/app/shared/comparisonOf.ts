import { comparison } from '../../analysis/comparison.ts';
import type { Comparison } from '../../analysis/comparison.ts';
import type { RunResult } from '../../simulation/result.ts';

const known = new WeakMap<RunResult, Comparison>();

/** The comparison of a result, worked out once: several parts of the page ask for it. */
export function comparisonOf(result: RunResult): Comparison {
  const old = known.get(result);
  if (old !== undefined) return old;
  const made = comparison(result);
  known.set(result, made);
  return made;
}
