import { useMemo } from 'preact/hooks';
import type { Tornado, TornadoColumns } from '../../analysis/tornado.ts';
import { EVENT_TRIALS, REFINED_TRIALS } from '../../analysis/tornadoVariants.ts';
import type { TornadoVariant } from '../../analysis/tornadoVariants.ts';
import { variantColumns } from '../../analysis/variantColumns.ts';
import type { RunResult } from '../../simulation/result.ts';
import { useAnalysis } from '../shared/useAnalysis.ts';
import type { AnalysisState, Finding } from '../shared/useAnalysis.ts';
import type { VariationResults, VariationWish } from '../shared/variation.ts';
import type { PaneView } from './paneView.ts';
import { useRestingResult } from './useRestingResult.ts';
import { useVariation } from './useVariation.ts';

export interface TornadoState extends AnalysisState<Tornado | null> {
  /** Variants run and to run; null where none is left. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Nothing is left that would make the finding more exact. */
  readonly isFinal: boolean;
}

type Pair = readonly [string, string];
const none: readonly TornadoColumns[] = [];

/**
 * What each input does to the lead of one option over another: by regression at once, then with runs of what is drawn at events,
 * then with runs that make the longest bars more exact.
 * @param pair ids of the two options; null while there are none
 */
export function useTornado(view: PaneView, pair: Pair | null): TornadoState {
  const { result, program: { analyst } } = view;
  const [option, other] = pair === null || result === null ? [-1, -1] : pair.map((id) => result.request.optionIds.indexOf(id));
  const [at, against] = [Math.max(0, option), Math.max(0, other)];
  const asked = option < 0 || other < 0 ? null : result;
  const resting = useRestingResult(view);
  const rests = asked !== null && resting === asked ? resting : null;

  const events = valueFor(useAnalysis(analyst, 'tornado events', rests, 'tornadoVariants').finding, rests);
  const first = useRuns(view, 'tornado', rests, pair, events, EVENT_TRIALS);
  const base = useAnalysis(analyst, 'tornado', asked, 'tornado', at, against, first.columns ?? none);

  const found = first.columns === null ? null : valueFor(base.finding, rests);
  const plan = useAnalysis(analyst, 'tornado finer', found === null ? null : rests, 'tornadoRefinement', found ?? nothing);
  const finer = valueFor(plan.finding, rests);
  const second = useRuns(view, 'tornado finer', rests, pair, found === null ? null : finer, REFINED_TRIALS);
  const all = useMemo(() => (
    first.columns === null || second.columns === null ? none : merged(first.columns, second.columns)
  ), [first.columns, second.columns]);
  const refined = useAnalysis(analyst, 'tornado exact', all === none ? null : rests, 'tornado', at, against, all);
  const exact = all === none ? null : valueFor(refined.finding, rests);
  const isRefined = exact !== null && exact.option === at && exact.other === against;

  const best = isRefined ? refined : base;
  return {
    ...best,
    error: best.error ?? first.error ?? second.error,
    progress: first.progress ?? second.progress,
    isFinal: isRefined || finer?.length === 0,
  };
}

/** Stands where no tornado is asked about. */
const nothing: Tornado = {
  option: 0, other: 0, trials: 0, difference: { mean: 0, standardError: 0 }, rows: [], withoutEffect: 0, fixed: 0,
};

function valueFor<Value>(finding: Finding<Value> | null, result: RunResult | null): Value | null {
  return finding !== null && result !== null && finding.result === result ? finding.value : null;
}

interface Runs {
  /** null until all have come in: each hand-over is an analysis. */
  readonly columns: readonly TornadoColumns[] | null;
  readonly progress: TornadoState['progress'];
  readonly error: string | null;
}

function useRuns(
  view: PaneView, name: string, result: RunResult | null, pair: Pair | null, variants: readonly TornadoVariant[] | null, trials: number,
): Runs {
  const [option, other] = pair ?? ['', ''];
  const wish = useMemo((): VariationWish | null => (result === null || variants === null || variants.length === 0 ? null : {
    key: `${name} ${variants.map(({ path }) => path).join(' ')}`,
    base: { ...result.request, optionIds: [option, other], trials: Math.min(trials, result.request.trials) },
    outcomes: ['wholeValueNetBenefit'],
    variants: variants.map(({ changes }) => changes),
  }), [name, result, option, other, variants, trials]);
  const variation = useVariation(view, wish);
  const runs = wish !== null && variation?.wish === wish ? variation : null;
  const isDone = variants?.length === 0 || (runs !== null && runs.done === variants?.length);
  const columns = useMemo(() => (isDone && variants !== null ? columnsOf(runs?.results ?? [], variants) : null), [isDone, wish, variants]);
  return {
    columns,
    progress: wish === null || isDone ? null : { done: runs?.done ?? 0, total: wish.variants.length },
    error: runs?.error ?? null,
  };
}

function columnsOf(results: VariationResults, variants: readonly TornadoVariant[]): TornadoColumns[] {
  return variants.flatMap(({ path, share, value }, i): TornadoColumns[] => {
    const result = results[i];
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
