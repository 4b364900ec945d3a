import { useLayoutEffect, useState } from 'preact/hooks';
import type { Comparison } from '../../analysis/comparison.ts';
import { difference } from '../../analysis/difference.ts';
import type { Difference } from '../../analysis/difference.ts';
import type { OptionLook } from '../../charts/frame.ts';
import type { RunResult } from '../../simulation/result.ts';
import { optionLooks } from '../../words/optionLook.ts';
import type { Analyst } from '../shared/analyst.ts';
import { comparisonOf, isCompared, keepComparison } from '../shared/comparisonOf.ts';
import { pageScheduler } from '../shared/scheduler.ts';

/** Up to so many futures the page compares by itself, in a few milliseconds and without a worker between; beyond, it would be held up. */
export const PAGE_TRIALS = 30_000;

/** Up to so many futures the answer is told in the task in which they come: somebody may be moving a slider and waits for it. */
export const TRIALS_AT_ONCE = 1000;

/** What the answer and its strips are told from. */
export interface AnswerFigures {
  readonly result: RunResult;
  readonly looks: readonly OptionLook[];
  readonly found: Comparison;
  /** Of the answer to the next; null with one option, or beyond the futures that are kept in full. */
  readonly spread: Difference | null;
}

/**
 * The figures of the newest result; those before it until they are worked out. That is done at once where there are few futures, in a
 * task of its own where there are more, off the page where there are many.
 * @param place tells those who ask apart
 */
export function useAnswer(analyst: Analyst, result: RunResult | null, place = 'answer'): AnswerFigures | null {
  const [figures, setFigures] = useState<AnswerFigures | null>(null);
  useLayoutEffect(() => {
    if (result === null) return undefined;
    let isWanted = true;
    const show = (found: Comparison, spread: Difference | null): void => {
      if (isWanted) setFigures({ result, looks: optionLooks(result.request.scenario, result.request.optionIds), found, spread });
    };
    const onPage = (): void => {
      const found = comparisonOf(result);
      const { option, next } = found.whole;
      show(found, next === null ? null : difference(result, option, next));
    };
    const offPage = async (): Promise<void> => {
      const compared = isCompared(result)
        ? { status: 'found' as const, value: comparisonOf(result) }
        : await analyst.ask(place, result, 'comparison');
      if (!isWanted || compared.status === 'overtaken') return;
      // A worker that fails leaves the page to do it, late rather than never.
      if (compared.status === 'failed') {
        onPage();
        return;
      }
      const found = compared.value;
      keepComparison(result, found);
      const { option, next } = found.whole;
      if (next === null) {
        show(found, null);
        return;
      }
      const spread = await analyst.ask(place, result, 'difference', option, next);
      if (spread.status !== 'overtaken') show(found, spread.status === 'found' ? spread.value : null);
    };
    if (result.trials > PAGE_TRIALS) void offPage();
    else if (result.trials <= TRIALS_AT_ONCE) onPage();
    else pageScheduler().schedule(place, onPage);
    return () => {
      isWanted = false;
      pageScheduler().cancel(place);
      analyst.forget(place);
    };
  }, [analyst, result, place]);
  return figures;
}
