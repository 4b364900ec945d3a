import { useMemo } from 'preact/hooks';
import type { VariantResult } from '../../../workers/protocol.ts';
import { SWEEP_TRIALS, sweepOutcomes, weightVariants } from '../../analysis/weightSweep/weightVariants.ts';
import type { Scoring, WeightVariant } from '../../analysis/weightSweep/weightVariants.ts';
import type { WeightSweep } from '../../analysis/weightSweep/weightSweep.ts';
import type { Scenario } from '../../scenario/types.ts';
import { useAnalysis } from '../shared/useAnalysis.ts';
import type { AnalysisState } from '../shared/useAnalysis.ts';
import type { VariationWish } from '../shared/variation.ts';
import type { PaneView } from './paneView.ts';
import { useVariation } from './useVariation.ts';

export interface SweepState extends AnalysisState<WeightSweep | null> {
  /** Variants run and to run; null where none is left. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

const noResults: readonly VariantResult[] = [];
const noVariants: readonly WeightVariant[] = [];

/**
 * The weight on integration swept for one option, in all ways of scoring: its own first.
 * @param optionId null: nothing is swept
 */
export function useWeightSweep(view: PaneView, optionId: string | null, own: Scoring): SweepState {
  const { result, stale, program } = view;
  const current = stale ? null : result;
  const scenario = current?.request.scenario ?? null;
  const seed = current?.request.seed ?? 0;
  const variants = useMemo(() => (
    scenario === null || optionId === null ? noVariants : ownFirst(weightVariants(scenario, optionId), own)
  ), [scenario, optionId, own.priceFormula, own.trackRecord]);
  const wish = useMemo(() => (
    scenario === null || optionId === null ? null : wishOf(scenario, seed, optionId, variants)
  ), [scenario, seed, optionId, variants]);
  const runs = useVariation(view, wish);
  const found = runs?.wish === wish ? runs : null;

  // Only whole ways of scoring are worked out: a quarter more each time.
  const quarter = Math.max(1, variants.length / 4);
  const complete = found === null ? 0 : found.done === variants.length ? 4 : Math.floor(found.done / quarter);
  const results = useMemo(() => (complete === 0 || found === null ? noResults : found.results), [complete, wish]);
  const state = useAnalysis(program.analyst, 'sweep', complete === 0 ? null : current, 'weightSweep', optionId ?? '', variants, results);
  return {
    ...state,
    error: state.error ?? runs?.error ?? null,
    progress: wish === null || found?.done === variants.length ? null : { done: found?.done ?? 0, total: variants.length },
  };
}

function ownFirst(variants: readonly WeightVariant[], own: Scoring): readonly WeightVariant[] {
  const isOwn = ({ priceFormula, trackRecord }: Scoring): boolean => priceFormula === own.priceFormula && trackRecord === own.trackRecord;
  return [...variants.filter(isOwn), ...variants.filter((variant) => !isOwn(variant))];
}

function wishOf(scenario: Scenario, seed: number, optionId: string, variants: readonly WeightVariant[]): VariationWish {
  return {
    key: `sweep ${variants[0]?.priceFormula ?? ''} ${String(variants[0]?.trackRecord ?? '')}`,
    base: { scenario, optionIds: [optionId], seed, trials: SWEEP_TRIALS },
    outcomes: sweepOutcomes,
    variants: variants.map(({ changes }) => changes),
  };
}
