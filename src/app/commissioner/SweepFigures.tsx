import { Fragment } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WeightSweep } from '../../analysis/weightSweep/weightSweep.ts';
import type { Scoring } from '../../analysis/weightSweep/weightVariants.ts';
import { weightSweepChart } from '../../charts/weightSweepChart.ts';
import { winnersChart } from '../../charts/winnersChart.ts';
import { sameInputs } from '../../simulation/sameInputs.ts';
import { wholeNumber } from '../../words/number.ts';
import { optionLooks } from '../../words/optionLook.ts';
import type { Reading } from '../../words/reading.ts';
import { weightSweepReading } from '../../words/weightSweepReading.ts';
import type { WeightSweepReading } from '../../words/weightSweepReading.ts';
import { SentenceView } from '../shared/SentenceView.tsx';
import type { AnalysisState } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';
import type { SweepState } from './useWeightSweep.ts';

const WAITING = 'Every weight is run once the run itself has ended.';

/** The weight on integration: its answer in words, who wins each service, and what follows. */
export function SweepFigures({ view, state, title, scoring: { priceFormula, trackRecord }, optionId, control, switches }: {
  view: PaneView;
  state: SweepState;
  title: string;
  scoring: Scoring;
  optionId: string;
  control: ComponentChildren;
  switches: ComponentChildren;
}): JSX.Element {
  const { finding, error, progress } = state;
  const reading = useMemo((): WeightSweepReading | null => {
    const value = finding?.value ?? null;
    if (finding === null || value === null) return null;
    const { scenario } = finding.result.request;
    return weightSweepReading(value, { priceFormula, trackRecord }, scenario, optionLooks(scenario, [optionId])[0]);
  }, [finding, priceFormula, trackRecord, optionId]);
  const shown: AnalysisState<WeightSweep | null> = reading === null ? { finding: null, error } : { finding, error };
  const isOld = view.stale || (finding !== null && view.result !== null && !sameInputs(finding.result.request, view.result.request));
  const makers = useMemo(() => (reading === null ? null : {
    winners: reading.winners.map((one) => () => one),
    follows: () => reading.follows,
  }), [reading]);
  const { lots } = view.session.scenario.value;
  return (
    <>
      <section class={`bids__head${isOld ? ' figure--stale' : ''}`} aria-labelledby="sweep-title">
        <div class="bids__answer">
          <div class="bids__title"><h2 id="sweep-title">{reading?.title ?? title}</h2>{control}</div>
          <p class="figure__sentence">{reading === null ? WAITING : <SentenceView sentence={reading.sentence} stale={isOld} />}</p>
        </div>
        {switches}
      </section>
      <p class="figure__note bids__progress no-print">
        {progress === null ? '\u00a0' : `Running every weight: ${wholeNumber(progress.done)} of ${wholeNumber(progress.total)}.`}
      </p>
      <div class="pane__screen">
        {lots.map((lot, i) => (
          <Fragment key={lot.id}>
            <AnalysedFigure view={view} name={`winners-${i}`} title={`Who wins ${lot.name}`} waiting={WAITING} state={shown}
              reading={makers?.winners[i] ?? never} chart={winnersChart} />
            {i > 0 ? null : (
              <AnalysedFigure view={view} name="follows" title="What follows from the winner" waiting={WAITING} state={shown}
                reading={makers?.follows ?? never} chart={weightSweepChart} />
            )}
          </Fragment>
        ))}
      </div>
    </>
  );
}

/** Stands where there is nothing to read yet, and so is never called. */
function never<Data>(): Reading<Data> {
  throw new Error('There is no sweep to read.');
}
