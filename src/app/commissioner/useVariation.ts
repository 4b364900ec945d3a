import { useEffect, useState } from 'preact/hooks';
import { sameModel } from '../../scenario/sameModel.ts';
import { pageScheduler } from '../shared/scheduler.ts';
import { missingOf, resultsOf } from '../shared/variation.ts';
import type { VariationResults, VariationWish } from '../shared/variation.ts';
import type { PaneView } from './paneView.ts';

/** Milliseconds for which results are gathered before they are shown together. */
const GATHERED = 120;

export interface Variation {
  /** The wish that the results belong to. */
  readonly wish: VariationWish;
  /** A new array where more has come in. */
  readonly results: VariationResults;
  readonly done: number;
  readonly error: string | null;
}

/**
 * Runs variants while the run itself rests, and starts over where an edit has made it run again: the run has the workers first.
 * @param wish null: nothing is wanted. A new object is a new wish
 */
export function useVariation({ program: { runner }, session }: PaneView, wish: VariationWish | null): Variation | null {
  const [variation, setVariation] = useState<Variation | null>(null);
  const { phase } = session.run.value;
  const rests = phase === 'upToDate' || phase === 'stopped';
  const isCurrent = wish !== null && sameModel(wish.base.scenario, session.scenario.value) && session.drafts.value.size === 0;
  const mayRun = rests && isCurrent;
  useEffect(() => {
    if (wish === null || !mayRun) return undefined;
    const results = resultsOf(wish);
    const key = `variation ${wish.key}`;
    const show = (error: string | null): void => {
      setVariation({ wish, results: [...results], done: results.filter((one) => one !== undefined).length, error });
    };
    show(null);
    const missing = missingOf(wish, results);
    if (missing === null) return undefined;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onVariant = (variant: number, result: (typeof results)[number]): void => {
      results[missing.places[variant]] = result;
      timer ??= setTimeout(() => {
        timer = undefined;
        pageScheduler().schedule(key, () => show(null));
      }, GATHERED);
    };
    void runner.vary(missing.request, { signal: controller.signal, onVariant }).then((end) => {
      clearTimeout(timer);
      if (!controller.signal.aborted) show(end.status === 'failed' ? end.error.message : null);
    });
    return () => {
      controller.abort();
      clearTimeout(timer);
      pageScheduler().cancel(key);
    };
  }, [runner, wish, mayRun]);
  return variation;
}
