import { useLayoutEffect, useState } from 'preact/hooks';
import type { Comparison } from '../../analysis/comparison.ts';
import { difference } from '../../analysis/difference.ts';
import type { Difference } from '../../analysis/difference.ts';
import type { OptionLook } from '../../charts/frame.ts';
import type { RunResult } from '../../simulation/result.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { comparisonOf } from '../shared/comparisonOf.ts';
import { pageScheduler } from '../shared/scheduler.ts';

/** What the answer and its strips are told from. */
export interface AnswerFigures {
  readonly result: RunResult;
  readonly looks: readonly OptionLook[];
  readonly found: Comparison;
  /** Of the answer to the next; null with one option, or beyond the futures that are kept in full. */
  readonly spread: Difference | null;
}

/** The figures of the newest result, worked out in a task of their own; those before it until then. */
export function useAnswer(result: RunResult | null): AnswerFigures | null {
  const [figures, setFigures] = useState<AnswerFigures | null>(null);
  useLayoutEffect(() => {
    if (result === null) return undefined;
    pageScheduler().schedule('answer', () => {
      const found = comparisonOf(result);
      const { option, next } = found.whole;
      setFigures({
        result,
        looks: optionLooks(result.request.scenario, result.request.optionIds),
        found,
        spread: next === null ? null : difference(result, option, next),
      });
    });
    return () => pageScheduler().cancel('answer');
  }, [result]);
  return figures;
}
