import type { JSX } from 'preact';
import { optionLooks } from '../../words/optionLook.ts';
import { secondOpinionReading } from '../../words/secondOpinionReading.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { FiguresTable } from '../shared/FiguresTable.tsx';
import { SentenceView } from '../shared/SentenceView.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import type { PaneView } from './paneView.ts';

/** Two other measures of what drives a lead, worked out when they are looked at. */
export function SecondOpinion({ view, pair }: { view: PaneView; pair: readonly [string, string] }): JSX.Element {
  return <Disclosure label="A second opinion: rank correlation and share of the spread">{() => <Opinion view={view} pair={pair} />}</Disclosure>;
}

function Opinion({ view: { program, result }, pair }: { view: PaneView; pair: readonly [string, string] }): JSX.Element {
  const [option, other] = pair.map((id) => Math.max(0, result?.request.optionIds.indexOf(id) ?? 0));
  const { finding, error } = useAnalysis(program.analyst, 'second opinion', result, 'secondOpinion', option, other);
  if (finding === null) return <p class="figure__note">{error === null ? 'Working it out.' : `This could not be worked out: ${error}`}</p>;
  const { value, result: { request } } = finding;
  if (value === null) return <p class="figure__note">This needs every future in full.</p>;
  const looks = optionLooks(request.scenario, request.optionIds);
  const { sentence, table } = secondOpinionReading(value, request.scenario, looks[option], looks[other]);
  return (
    <>
      <p class="figure__note"><SentenceView sentence={sentence} /></p>
      <FiguresTable table={table} />
    </>
  );
}
