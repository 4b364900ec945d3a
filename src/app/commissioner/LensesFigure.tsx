import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { lensesChart } from '../../charts/lensesChart.ts';
import type { RunResult } from '../../simulation/result.ts';
import { lensesReading } from '../../words/lensesReading.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { ChartFigure } from '../shared/ChartFigure.tsx';
import { comparisonOf } from '../shared/comparisonOf.ts';
import { TRIALS_AT_ONCE } from './useAnswer.ts';

/** In how many futures each option is best, by both lenses. */
export function LensesFigure({ result, stale }: { result: RunResult | null; stale: boolean }): JSX.Element {
  const read = useMemo(() => (result === null ? null : function* () {
    const { scenario, optionIds } = result.request;
    const found = comparisonOf(result);
    yield;
    return lensesReading(found, optionLooks(scenario, optionIds));
  }), [result]);
  const isFirst = result !== null && result.trials <= TRIALS_AT_ONCE;
  return (
    <ChartFigure name="lenses" title="Which option is best, and by what count" read={read} chart={lensesChart} stale={stale} isFirst={isFirst} />
  );
}
