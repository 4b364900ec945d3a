import type { JSX } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { axisOf } from '../../analysis/breakEven/axis.ts';
import type { BreakEven } from '../../analysis/breakEven/breakEven.ts';
import { defaultPair } from '../../analysis/breakEven/defaultPair.ts';
import type { AxisPair } from '../../analysis/breakEven/defaultPair.ts';
import type { TornadoColumns } from '../../analysis/tornado.ts';
import { breakEvenChart } from '../../charts/breakEvenChart.ts';
import type { BreakEvenData } from '../../charts/breakEvenChart.ts';
import type { OptionLook } from '../../charts/frame.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { RunResult } from '../../simulation/result.ts';
import { breakEvenReading } from '../../words/breakEvenReading.ts';
import { wholeNumber } from '../../words/number.ts';
import type { Reading } from '../../words/reading.ts';
import { Picker } from '../shared/Picker.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import { axisChoices } from './axisChoices.ts';
import { leadingPair } from './leadingPair.ts';
import type { PaneView } from './paneView.ts';
import { useBreakEven } from './useBreakEven.ts';
import type { AxisChoice } from './useBreakEven.ts';

const noVariants: readonly TornadoColumns[] = [];
const whys: Readonly<Record<AxisPair['why'], string>> = {
  given: 'It opens with the pair that this decision names.',
  swing: 'It opens with the two inputs that come nearest to turning the answer, each alone.',
};

/** Who leads where, over any two inputs or settings; finer the longer it is looked at. */
export function BreakEvenFigure({ view }: { view: PaneView }): JSX.Element {
  const scenario = view.session.scenario.value;
  const [chosen, setChosen] = useState<{ readonly across?: string; readonly up?: string }>({});
  const choices = useMemo(() => axisChoices(scenario), [scenario]);
  const usual = useUsualPair(view, scenario);
  const across = chosen.across ?? usual?.across ?? null;
  const up = chosen.up ?? usual?.up ?? null;
  const choice = useMemo(() => axesOf(scenario, across, up), [scenario, across, up]);
  const state = useBreakEven(view, choice);
  const reading = useCallback((found: BreakEven, looks: readonly OptionLook[], { request }: RunResult): Reading<BreakEvenData> => (
    breakEvenReading(found, request.scenario, looks)
  ), []);
  // Hundreds of choices: made anew only where they change, not with every place of the map that comes in.
  const pickers = useMemo(() => (
    <div class="figure__control">
      {across === null || up === null ? null : (
        <>
          <Picker label="Across" choices={choices.filter(({ value }) => value !== up)} chosen={across}
            onChoose={(id) => setChosen({ across: id, up })} />
          <Picker label="Up" choices={choices.filter(({ value }) => value !== across)} chosen={up}
            onChoose={(id) => setChosen({ across, up: id })} />
        </>
      )}
    </div>
  ), [choices, across, up]);
  const { progress } = state;
  const why = usual !== null && chosen.across === undefined && chosen.up === undefined ? `${whys[usual.why]} ` : '';
  const cannot = across !== null && up !== null && choice === null ? 'One of these has nothing to vary in this scenario: pick another. ' : '';
  return (
    <AnalysedFigure view={view} name="map" title="Two things together that would change it" state={state} reading={reading}
      chart={breakEvenChart} waiting="The map is drawn once the run has ended.">
      {pickers}
      <p class="figure__note no-print">
        {cannot}{why}
        {progress === null ? '\u00a0' : `Growing finer: ${wholeNumber(progress.done)} of ${wholeNumber(progress.total)} places.`}
      </p>
    </AnalysedFigure>
  );
}

/** The pair that a map opens with; where the scenario names none, it follows from what drives the lead. */
function useUsualPair(view: PaneView, scenario: Scenario): AxisPair | null {
  const named = useMemo(() => defaultPair(scenario, null), [scenario]);
  const pair = leadingPair(view, null, null);
  const { result } = view;
  const [option, other] = pair === null || result === null ? [-1, -1] : pair.map((id) => result.request.optionIds.indexOf(id));
  const asks = named === null && option >= 0 && other >= 0 ? result : null;
  const { finding } = useAnalysis(view.program.analyst, 'usual pair', asks, 'tornado', Math.max(0, option), Math.max(0, other), noVariants);
  const value = finding?.value ?? null;
  const found = useMemo(() => (value === null ? null : defaultPair(scenario, value)), [scenario, value]);
  return named ?? found;
}

function axesOf(scenario: Scenario, across: string | null, up: string | null): AxisChoice | null {
  if (across === null || up === null) return null;
  const axes = { across: axisOf(scenario, across), up: axisOf(scenario, up) };
  return axes.across === null || axes.up === null ? null : { across: axes.across, up: axes.up };
}
