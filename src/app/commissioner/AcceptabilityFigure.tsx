import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Acceptability } from '../../analysis/acceptability.ts';
import type { ValueAxis } from '../../analysis/valueLines.ts';
import { acceptabilityChart } from '../../charts/acceptabilityChart.ts';
import type { OptionLook } from '../../charts/frame.ts';
import { acceptabilityReading } from '../../words/acceptabilityReading.ts';
import type { AcceptabilityMeasure } from '../../words/acceptabilityReading.ts';
import { Picker } from '../shared/Picker.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';

const axes = [
  { value: 'qalyValue', label: 'Worth of a year of full health' },
  { value: 'joinedUpYearValue', label: 'Worth of a joined-up year' },
  { value: 'deprivedWeight', label: 'Weight of the most deprived' },
] as const satisfies readonly { readonly value: ValueAxis; readonly label: string }[];

const measures = [
  { value: 'share', label: 'Futures in which it is best' },
  { value: 'loss', label: 'What it gives away on average' },
] as const satisfies readonly { readonly value: AcceptabilityMeasure; readonly label: string }[];

/** How the answer depends on what is held to be worth how much. */
export function AcceptabilityFigure({ view }: { view: PaneView }): JSX.Element {
  const [axis, setAxis] = useState<ValueAxis>('qalyValue');
  const [measure, setMeasure] = useState<AcceptabilityMeasure>('share');
  const state = useAnalysis(view.program.analyst, 'acceptability', view.result, 'acceptability', axis);
  const reading = useCallback(
    (found: Acceptability, looks: readonly OptionLook[]) => acceptabilityReading(found, looks, measure), [measure],
  );
  return (
    <AnalysedFigure view={view} name="acceptability" title="If health were worth more or less" state={state} reading={reading} chart={acceptabilityChart}>
      <div class="figure__control">
        <Picker label="Across" choices={axes} chosen={axis} onChoose={setAxis} />
        <Picker label="Up" choices={measures} chosen={measure} onChoose={setMeasure} />
      </div>
    </AnalysedFigure>
  );
}
