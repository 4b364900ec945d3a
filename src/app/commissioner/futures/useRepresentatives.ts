import { useMemo } from 'preact/hooks';
import { representativeTrials } from '../../../analysis/representativeTrials.ts';
import type { RepresentativeTrials } from '../../../analysis/representativeTrials.ts';
import type { RunResult } from '../../../simulation/result.ts';
import type { Analyst } from '../../shared/analyst.ts';
import { useAnalysis } from '../../shared/useAnalysis.ts';
import { PAGE_TRIALS } from '../useAnswer.ts';

/** The futures that stand for many; null until they are known. Those of very many are worked out off the page. */
export function useRepresentatives(
  analyst: Analyst, result: RunResult | null, option: number, other: number | null,
): { readonly found: RepresentativeTrials | null; readonly error: string | null } {
  const isLarge = result !== null && result.trials > PAGE_TRIALS;
  const { finding, error } = useAnalysis(analyst, 'representatives', isLarge ? result : null, 'representativeTrials', option, other);
  const onPage = useMemo(
    () => (result === null || isLarge ? null : representativeTrials(result, option, other)), [result, isLarge, option, other],
  );
  if (!isLarge) return { found: onPage, error: null };
  return { found: finding?.result === result ? finding.value : null, error };
}
