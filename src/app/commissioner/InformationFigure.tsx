import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Lens } from '../../analysis/comparison.ts';
import type { ValueOfInformation } from '../../analysis/valueOfInformation/valueOfInformation.ts';
import { informationChart } from '../../charts/informationChart.ts';
import type { InformationData } from '../../charts/informationChart.ts';
import type { OptionLook } from '../../charts/frame.ts';
import type { RunResult } from '../../simulation/result.ts';
import { informationReading } from '../../words/informationReading.ts';
import type { Reading } from '../../words/reading.ts';
import { Picker } from '../shared/Picker.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';

const lenses = [
  { value: 'whole', label: 'everything that matters' }, { value: 'narrow', label: 'price and clinical quality' },
] as const satisfies readonly { readonly value: Lens; readonly label: string }[];

/** What it would be worth to find out first. */
export function InformationFigure({ view }: { view: PaneView }): JSX.Element {
  const [lens, setLens] = useState<Lens>('whole');
  const state = useAnalysis(view.program.analyst, 'information', view.result, 'valueOfInformation');
  const reading = useCallback((found: ValueOfInformation, _: readonly OptionLook[], { request }: RunResult): Reading<InformationData> => (
    informationReading(found, lens, request.scenario)
  ), [lens]);
  return (
    <AnalysedFigure view={view} name="information" title="What it would be worth to find out first" state={state} reading={reading} chart={informationChart}>
      <div class="figure__control"><Picker label="Counting" choices={lenses} chosen={lens} onChoose={setLens} /></div>
    </AnalysedFigure>
  );
}
