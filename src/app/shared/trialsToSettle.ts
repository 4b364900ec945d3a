import { stability } from '../../analysis/stability.ts';
import { FULL_TRIALS } from '../../simulation/plan.ts';
import type { RunResult } from '../../simulation/result.ts';

/** A run is refined in as many futures as one of these. */
const STEPS = [30_000, FULL_TRIALS] as const;

/** Futures in all by which a run would settle the decision; null where it is settled, or takes more than are kept in full. */
export function trialsToSettle(result: RunResult): number | null {
  if (result.trials >= FULL_TRIALS) return null;
  const { needed } = stability(result);
  if (needed.kind !== 'more' || needed.trials > FULL_TRIALS) return null;
  return STEPS.find((step) => step >= needed.trials && step > result.trials) ?? null;
}
