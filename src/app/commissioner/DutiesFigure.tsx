import type { JSX } from 'preact';
import { dutiesChart } from '../../charts/dutiesChart.ts';
import { dutiesReading } from '../../words/dutiesReading.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { OptionPicker } from '../shared/OptionPicker.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';
import { referenceOf } from './referenceOf.ts';

const STEM = 'The duties, one by one, against';

/** What the law asks of a choice, for each option against the reference. */
export function DutiesFigure({ view }: { view: PaneView }): JSX.Element {
  const { program, session, result } = view;
  const looks = optionLooks(session.scenario.value);
  const reference = referenceOf(session);
  const place = Math.max(0, result?.request.optionIds.indexOf(reference) ?? 0);
  const state = useAnalysis(program.analyst, 'duties', result, 'duties', place);
  return (
    <AnalysedFigure view={view} name="duties" title={`${STEM} ${looks.find(({ id }) => id === reference)?.name ?? ''}`} stem={STEM}
      state={state} reading={dutiesReading} chart={dutiesChart}
      control={(
        <OptionPicker label="Option that the duties are measured against" options={looks} chosen={reference}
          onChoose={(id) => { session.reference.value = id; }} />
      )} />
  );
}
