import type { RunResult } from '../../simulation/result.ts';
import { comparisonOf } from '../shared/comparisonOf.ts';

/** What became of the leading option's share since an earlier result, in futures of 100: "up 11", "down 2", "the same". */
export function changeWords(before: RunResult, now: RunResult): string {
  const found = comparisonOf(now);
  const { id, whole } = found.options[found.whole.option];
  const old = comparisonOf(before).options.find((option) => option.id === id);
  if (old === undefined) return 'new';
  const steps = Math.round(100 * whole.probabilityBest.mean) - Math.round(100 * old.whole.probabilityBest.mean);
  return steps === 0 ? 'the same' : steps > 0 ? `up ${steps}` : `down ${-steps}`;
}
