import type { JSX } from 'preact';
import { expectedLossChart } from '../../charts/expectedLossChart.ts';
import { expectedLossReading } from '../../words/expectedLossReading.ts';
import type { ExpectedLoss } from '../../analysis/expectedLoss.ts';
import type { ExpectedLossData } from '../../charts/expectedLossChart.ts';
import type { OptionLook } from '../../charts/frame.ts';
import type { Reading } from '../../words/reading.ts';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';

const readingOf = (found: ExpectedLoss, looks: readonly OptionLook[]): Reading<ExpectedLossData> => expectedLossReading(found, looks);

/** What each option gives away where another would have been better. */
export function LossFigure({ view }: { view: PaneView }): JSX.Element {
  const state = useAnalysis(view.program.analyst, 'loss', view.result, 'expectedLoss');
  return <AnalysedFigure view={view} name="loss" title="What each choice could lose" state={state} reading={readingOf} chart={expectedLossChart} />;
}
