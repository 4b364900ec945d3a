import { useMemo } from 'preact/hooks';
import type { Tornado, TornadoColumns } from '../../analysis/tornado.ts';
import { EVENT_TRIALS, REFINED_TRIALS, tornadoRefinement, tornadoVariants } from '../../analysis/tornadoVariants.ts';
import type { TornadoVariant } from '../../analysis/tornadoVariants.ts';
import { variantColumns } from '../../analysis/variantColumns.ts';
import type { RunResult } from '../../simulation/result.ts';
import { useAnalysis } from '../shared/useAnalysis.ts';
import type { AnalysisState } from '../shared/useAnalysis.ts';
import type { VariationWish } from '../shared/variation.ts';
import type { PaneView } from './paneView.ts';
import { useVariation } from './useVariation.ts';
import type { Variation } from './useVariation.ts';

export interface TornadoState extends AnalysisState<Tornado | null> {
  /** Variants run and to run; null where none is left. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

const none: readonly TornadoColumns[] = [];

/**
 * What each input does to the lead of one option over another: by regression at once, then with runs of what is drawn at events,
 * then with runs that make the longest bars more exact.
 * @param pair ids of the two options; null while there are none
 */
export function useTornado(view: PaneView, pair: readonly [string, string] | null): TornadoState {
  const { result, stale, program } = view;
  const places = pair === null || result === null ? [-1, -1] : pair.map((id) => result.request.optionIds.indexOf(id));
  const [option, other] = places;
  const isReady = result !== null && pair !== null && option >= 0 && other >= 0;
  const asked = isReady ? result : null;
  const [at, against] = [Math.max(0, option), Math.max(0, other)];

  const inputs = !stale && asked !== null ? asked.request : null;
  const events = useMemo(() => (inputs === null ? null : tornadoVariants(inputs.scenario)), [inputs?.scenario]);
  const first = useMemo(() => (
    inputs === null || events === null || pair === null ? null : wishOf('tornado', inputs, pair, events, EVENT_TRIALS)
  ), [inputs, events, pair?.[0], pair?.[1]]);
  const eventRuns = useVariation(view, first);
  const isFirstDone = first !== null && eventRuns?.wish === first && eventRuns.done === first.variants.length;

  // Columns are handed over once all have come in: each hand-over is an analysis.
  const known = useMemo(() => (
    isFirstDone && events !== null ? columnsOf(eventRuns, events) : none
  ), [isFirstDone, eventRuns?.wish, events]);
  const base = useAnalysis(program.analyst, 'tornado', asked, 'tornado', at, against, known);

  const found = base.finding;
  const isSettled = isFirstDone && found !== null && found.result === asked;
  const finer = useMemo(() => (
    isSettled && found.value !== null ? tornadoRefinement(found.result.request.scenario, found.value) : null
  ), [isSettled, asked, known]);
  const second = useMemo(() => (
    inputs === null || finer === null || finer.length === 0 || pair === null ? null : wishOf('tornado finer', inputs, pair, finer, REFINED_TRIALS)
  ), [inputs, finer]);
  const finerRuns = useVariation(view, second);
  const isSecondDone = second !== null && finerRuns?.wish === second && finerRuns.done === second.variants.length;
  const all = useMemo(() => (
    isSecondDone && finer !== null ? merged(known, columnsOf(finerRuns, finer)) : none
  ), [isSecondDone, finerRuns?.wish, finer]);
  const refined = useAnalysis(program.analyst, 'tornado finer', isSecondDone ? asked : null, 'tornado', at, against, all);

  const best = refined.finding !== null && isSecondDone && refined.finding.result === asked ? refined : base;
  const running = isFirstDone ? [second, finerRuns] as const : [first, eventRuns] as const;
  const [wish, runs] = running;
  const done = wish === null ? 0 : runs?.wish === wish ? runs.done : 0;
  return {
    ...best,
    error: best.error ?? eventRuns?.error ?? finerRuns?.error ?? null,
    progress: wish === null || done === wish.variants.length ? null : { done, total: wish.variants.length },
  };
}

function wishOf(
  name: string, request: RunResult['request'], pair: readonly [string, string], variants: readonly TornadoVariant[], trials: number,
): VariationWish {
  return {
    key: `${name} ${variants.map(({ path }) => path).join(' ')}`,
    base: { ...request, optionIds: pair, trials: Math.min(trials, request.trials) },
    outcomes: ['wholeValueNetBenefit'],
    variants: variants.map(({ changes }) => changes),
  };
}

function columnsOf(runs: Variation | null, variants: readonly TornadoVariant[]): readonly TornadoColumns[] {
  return variants.flatMap(({ path, share, value }, i): TornadoColumns[] => {
    const result = runs?.results[i];
    if (result === undefined) return [];
    const [option, other] = variantColumns(result, 2);
    return [{ variant: { path, share, value }, option, other }];
  });
}

/** Where an input was run twice, the finer run counts. */
function merged(first: readonly TornadoColumns[], finer: readonly TornadoColumns[]): readonly TornadoColumns[] {
  const paths = new Set(finer.map(({ variant }) => variant.path));
  return [...first.filter(({ variant }) => !paths.has(variant.path)), ...finer];
}
