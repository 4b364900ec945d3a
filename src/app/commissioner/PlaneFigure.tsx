import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { CostOutcomePlane } from '../../analysis/costOutcomePlane.ts';
import { planeChart } from '../../charts/planeChart.ts';
import type { OptionLook } from '../../charts/frame.ts';
import type { RunResult } from '../../simulation/result.ts';
import { dominanceReading } from '../../words/dominanceReading.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { planeReading } from '../../words/planeReading.ts';
import type { PlaneReading } from '../../words/planeReading.ts';
import { comparisonOf } from '../shared/comparisonOf.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { FiguresTable } from '../shared/FiguresTable.tsx';
import { OptionPicker } from '../shared/OptionPicker.tsx';
import { SentenceView } from '../shared/SentenceView.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { AnalysedFigure } from './AnalysedFigure.tsx';
import type { PaneView } from './paneView.ts';
import { referenceOf } from './referenceOf.ts';

const STEM = 'Extra cost and extra health against';

/** What each option costs and gives in health beside the reference; futures of the leader and of the narrow lens's favourite. */
export function PlaneFigure({ view }: { view: PaneView }): JSX.Element {
  const { program, session, result } = view;
  const looks = optionLooks(session.scenario.value);
  const reference = referenceOf(session);
  const place = Math.max(0, result?.request.optionIds.indexOf(reference) ?? 0);
  const state = useAnalysis(program.analyst, 'plane', result, 'costOutcomePlane', place);
  const reading = useCallback((found: CostOutcomePlane, ran: readonly OptionLook[], of: RunResult): PlaneReading => {
    const { whole, narrow } = comparisonOf(of);
    const told = new Set([whole.option, narrow.option, whole.next ?? whole.option]);
    return planeReading(found, ran, [...told].filter((option) => option !== found.reference).slice(0, 2));
  }, []);
  return (
    <AnalysedFigure view={view} name="plane" title={`${STEM} ${looks.find(({ id }) => id === reference)?.name ?? ''}`} stem={STEM}
      state={state} reading={reading} chart={planeChart}
      control={(
        <OptionPicker label="Option that cost and health are measured against" options={looks} chosen={reference}
          onChoose={(id) => { session.reference.value = id; }} />
      )}>
      <DominanceNote view={view} />
    </AnalysedFigure>
  );
}

/** Which options another one beats on both counts, of all pairs: the picture shows each against the reference alone. */
function DominanceNote({ view: { program, result } }: { view: PaneView }): JSX.Element | null {
  const { finding } = useAnalysis(program.analyst, 'dominance', result, 'dominance');
  const found = finding?.value ?? null;
  if (finding === null || found === null) return null;
  const { scenario, optionIds } = finding.result.request;
  const { sentence, table } = dominanceReading(found, optionLooks(scenario, optionIds));
  return (
    <>
      <p class="figure__note figure__dominance"><SentenceView sentence={sentence} /></p>
      {table.rows.length === 0 ? null : (
        <Disclosure label="Table of options beaten on both counts">{() => <FiguresTable table={table} />}</Disclosure>
      )}
    </>
  );
}
