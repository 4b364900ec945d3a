import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { criteria, usualMeasures, type CriterionMeasures } from '../../analysis/criterionScales.ts';
import { rankAcceptabilityChart } from '../../charts/rankAcceptabilityChart.ts';
import { scaleWords } from '../../words/criterionScaleWords.ts';
import { rankAcceptabilityReading } from '../../words/rankAcceptabilityReading.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import type { Session } from '../shared/session.ts';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';
import { usualScaleForm } from './scaleBoxes.ts';
import type { ScaleForm } from './scaleBoxes.ts';
import { ScaleEditor } from './ScaleEditor.tsx';

interface Scales {
  readonly form: Signal<ScaleForm>;
  readonly measures: Signal<CriterionMeasures>;
}

/** The scales of each open decision, kept while the page lives: they belong to nobody's file, as the figures change no option. */
const kept = new WeakMap<Session, Scales>();

function scalesOf(session: Session): Scales {
  const scales = kept.get(session) ?? { form: signal(usualScaleForm()), measures: signal(usualMeasures) };
  kept.set(session, scales);
  return scales;
}

/** Ranks of the options whatever the criteria's weights, with the scales that they rest on. */
export function RankFigure({ view }: { view: PaneView }): JSX.Element {
  const { form, measures } = scalesOf(view.session);
  const state = useAnalysis(view.program.analyst, 'ranks', view.result, 'rankAcceptability', measures.value);
  const found = state.finding?.value ?? null;
  return (
    <AnalysedFigure view={view} name="ranks" title="If nobody could agree on the weights" state={state}
      reading={rankAcceptabilityReading} chart={rankAcceptabilityChart}>
      {found === null ? null : (
        <Disclosure label="What each criterion is measured by">
          {() => (
            <>
              <ul class="figure__list">
                {criteria.map((criterion) => <li key={criterion}>{scaleWords(criterion, found.scales[criterion])}</li>)}
              </ul>
              <ScaleEditor form={form.value}
                onForm={(next) => { form.value = next; }}
                onMeasures={(next) => { measures.value = next; }} />
            </>
          )}
        </Disclosure>
      )}
    </AnalysedFigure>
  );
}
