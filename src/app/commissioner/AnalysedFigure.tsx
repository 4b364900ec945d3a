import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Chart, OptionLook } from '../../charts/frame.ts';
import { FULL_TRIALS } from '../../simulation/plan.ts';
import type { RunResult } from '../../simulation/result.ts';
import { sameInputs } from '../../simulation/sameInputs.ts';
import { wholeNumber } from '../../words/number.ts';
import { optionLooks } from '../../words/optionLook.ts';
import type { Reading } from '../../words/reading.ts';
import { ChartFigure } from '../shared/ChartFigure.tsx';
import type { AnalysisState } from '../shared/useAnalysis.ts';
import type { PaneView } from './paneView.ts';
import { useSteadyStale } from './useSteadyStale.ts';

interface Props<Value, Data> {
  readonly view: PaneView;
  readonly name: string;
  readonly title: string;
  /** null in a finding: the run kept too little for it. */
  readonly state: AnalysisState<Value | null>;
  /** Words and data of a finding. A new function means new words: keep it where nothing has changed. */
  readonly reading: (value: Value, looks: readonly OptionLook[], result: RunResult) => Reading<Data>;
  readonly chart: Chart<Data>;
  readonly control?: ComponentChildren;
  readonly stem?: string;
  readonly sentenceStart?: ComponentChildren;
  readonly waiting?: string | undefined;
  readonly children?: ComponentChildren;
}

/** A chart of something that was worked out off the page: marked as old while it belongs to other inputs than the figures on screen. */
export function AnalysedFigure<Value, Data>({ view, state, reading, waiting, ...rest }: Props<Value, Data>): JSX.Element {
  const { finding, error } = state;
  const isBehind = finding !== null && view.result !== null && !sameInputs(finding.result.request, view.result.request);
  const stale = useSteadyStale(isBehind) || view.stale;
  const read = useMemo(() => {
    const value = finding?.value ?? null;
    if (finding === null || value === null) return null;
    const { result } = finding;
    const { scenario, optionIds } = result.request;
    return function* () {
      const looks = optionLooks(scenario, optionIds);
      yield;
      return reading(value, looks, result);
    };
  }, [finding, reading]);
  return <ChartFigure {...rest} read={read} stale={stale} waiting={waiting} unavailable={whyNone(state, error)} />;
}

function whyNone({ finding }: AnalysisState<unknown>, error: string | null): string | null {
  if (error !== null) return `This could not be worked out: ${error}`;
  if (finding?.value !== null) return null;
  return finding.result.trials > FULL_TRIALS
    ? `This needs every future in full, which is kept up to ${wholeNumber(FULL_TRIALS)}. Set a lower number of futures to see it.`
    : 'There are too few futures for this yet.';
}
