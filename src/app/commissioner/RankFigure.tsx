import type { JSX } from 'preact';
import { rankAcceptabilityChart } from '../../charts/rankAcceptabilityChart.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { rankAcceptabilityReading } from '../../words/rankAcceptabilityReading.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';

/** Ranks of the options whatever the criteria's weights, with the scales that they rest on. */
export function RankFigure({ view }: { view: PaneView }): JSX.Element {
  const state = useAnalysis(view.program.analyst, 'ranks', view.result, 'rankAcceptability');
  const { finding } = state;
  const found = finding?.value ?? null;
  return (
    <AnalysedFigure view={view} name="ranks" title="If nobody could agree on the weights" state={state}
      reading={rankAcceptabilityReading} chart={rankAcceptabilityChart}>
      {finding === null || found === null ? null : (
        <Disclosure label="What each criterion is measured by">
          {() => {
            const { scenario, optionIds } = finding.result.request;
            const { scales } = rankAcceptabilityReading(found, optionLooks(scenario, optionIds));
            return <ul class="figure__list">{scales.map((words) => <li key={words}>{words}</li>)}</ul>;
          }}
        </Disclosure>
      )}
    </AnalysedFigure>
  );
}
