import { outcomeIndex, type OutcomeName } from '../model/outcomes.ts';
import type { RunResult } from '../simulation/result.ts';
import type { Lens } from './comparison.ts';

/**
 * One outcome of every option: by option (as `request.optionIds`), then trial.
 * @returns null where the run kept no trials of it (beyond the number that it keeps in full)
 */
export function outcomeColumns(result: RunResult, outcome: OutcomeName): readonly Float64Array[] | null {
  const columns = result.outcomes.map((outcomes) => outcomes[outcomeIndex[outcome]]);
  return columns.every((column) => column !== null) ? columns : null;
}

/** Net benefits, £, by option, then trial. @throws Error when the result lacks them: a run always keeps both */
export function netBenefitColumns(result: RunResult, lens: Lens): readonly Float64Array[] {
  const columns = outcomeColumns(result, lens === 'whole' ? 'wholeValueNetBenefit' : 'narrowNetBenefit');
  if (columns === null) throw new Error('A run keeps both net benefits of every trial; this result has none.');
  return columns;
}
