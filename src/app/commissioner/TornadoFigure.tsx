import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Tornado } from '../../analysis/tornado.ts';
import { tornadoChart } from '../../charts/tornadoChart.ts';
import type { OptionLook } from '../../charts/frame.ts';
import type { RunResult } from '../../simulation/result.ts';
import { wholeNumber } from '../../words/number.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { tornadoReading } from '../../words/tornadoReading.ts';
import type { TornadoReading } from '../../words/tornadoReading.ts';
import { OptionName } from '../shared/OptionName.tsx';
import { OptionPicker } from '../shared/OptionPicker.tsx';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';
import { SecondOpinion } from './SecondOpinion.tsx';
import { leadingPair } from './leadingPair.ts';
import { useTornado } from './useTornado.ts';

const readingOf = (found: Tornado, looks: readonly OptionLook[], { request }: RunResult): TornadoReading => (
  tornadoReading(found, request.scenario, looks)
);

const allOf = (found: Tornado, result: RunResult): string => (
  readingOf(found, optionLooks(result.request.scenario, result.request.optionIds), result).all
);

/** What each input, one at a time, does to the lead of one option over another. */
export function TornadoFigure({ view }: { view: PaneView }): JSX.Element {
  const looks = optionLooks(view.session.scenario.value);
  const [option, setOption] = useState<string | null>(null);
  const other = view.session.other.value;
  const pair = leadingPair(view, option, other);
  const state = useTornado(view, pair);
  const lookOf = (id: string): OptionLook => looks.find((look) => look.id === id) ?? looks[0];
  const found = state.finding;
  const value = found?.value ?? null;
  return (
    <AnalysedFigure view={view} name="tornado" title="What drives the lead" state={state} reading={readingOf} chart={tornadoChart}
      sentenceStart={pair === null ? null : (
        <span class="figure__pair">
          <span class="figure__picks no-print">
            Lead of{' '}
            <OptionPicker label="Option whose lead is looked at" options={looks.filter(({ id }) => id !== pair[1])} chosen={pair[0]}
              onChoose={setOption} />
            {' '}over{' '}
            <OptionPicker label="Option that it leads" options={looks.filter(({ id }) => id !== pair[0])} chosen={pair[1]}
              onChoose={(id) => { view.session.other.value = id; }} />
          </span>
          <span class="print-only"><OptionName look={lookOf(pair[0])} /> against <OptionName look={lookOf(pair[1])} /></span>
        </span>
      )}>
      <p class="figure__note">
        {found === null || value === null ? '\u00a0' : allOf(value, found.result)}
        {state.progress === null ? '' : `. Growing more exact: ${wholeNumber(state.progress.done)} of ${wholeNumber(state.progress.total)} runs`}
      </p>
      {pair === null ? null : <SecondOpinion view={view} pair={pair} />}
    </AnalysedFigure>
  );
}
