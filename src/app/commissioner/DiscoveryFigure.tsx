import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ScenarioDiscovery } from '../../analysis/scenarioDiscovery.ts';
import { conditionsChart } from '../../charts/conditionsChart.ts';
import type { ConditionsData } from '../../charts/conditionsChart.ts';
import type { OptionLook } from '../../charts/frame.ts';
import type { RunResult } from '../../simulation/result.ts';
import { optionLooks } from '../../words/optionLook.ts';
import type { Reading } from '../../words/reading.ts';
import { scenarioDiscoveryReading } from '../../words/scenarioDiscoveryReading.ts';
import { Picker } from '../shared/Picker.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';

const ANY = '';

const readingOf = (found: ScenarioDiscovery, looks: readonly OptionLook[], { request }: RunResult): Reading<ConditionsData> => (
  scenarioDiscoveryReading(found, looks, request.scenario)
);

/** The futures in which another option wins, as conditions that a sentence can hold. */
export function DiscoveryFigure({ view }: { view: PaneView }): JSX.Element {
  const { program, session, result, figures } = view;
  const [wanted, setWanted] = useState(ANY);
  const leader = figures?.looks[figures.found.whole.option].id ?? null;
  const looks = optionLooks(session.scenario.value).filter(({ id }) => id !== leader);
  const chosen = looks.some(({ id }) => id === wanted) ? wanted : ANY;
  const place = chosen === ANY ? -1 : result?.request.optionIds.indexOf(chosen) ?? -1;
  const state = useAnalysis(program.analyst, 'discovery', result, 'scenarioDiscovery', place < 0 ? null : place);
  return (
    <AnalysedFigure view={view} name="discovery" title="The futures in which another option would have been better" state={state}
      reading={readingOf} chart={conditionsChart}>
      <div class="figure__control">
        <Picker label="Futures in which the best is" chosen={chosen} onChoose={setWanted}
          choices={[{ value: ANY, label: 'any other option' }, ...looks.map(({ id, name }) => ({ value: id, label: name }))]} />
      </div>
    </AnalysedFigure>
  );
}
