import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { assumptionsRegister } from '../../analysis/assumptionsRegister.ts';
import { assumptionsRegisterCsv } from '../../export/assumptionsRegister.ts';
import { fileStem } from '../../export/fileStem.ts';
import { receiptCode, receiptOf } from '../../export/receipt.ts';
import type { TornadoColumns } from '../../analysis/tornado.ts';
import { quantityPaths } from '../../scenario/path.ts';
import { registerLabel, registerSentence, registerTable } from '../../words/registerWords.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { FiguresTable } from '../shared/FiguresTable.tsx';
import { saveFile } from '../shared/saveFile.ts';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { leadingPair } from './leadingPair.ts';
import type { PaneView } from './paneView.ts';
import './register.scss';
import { WordsFigure } from './WordsFigure.tsx';

/** The register's own bars need no runs: what is drawn at events is told as such. */
const noRuns: readonly TornadoColumns[] = [];

/** What matters most and is known least: every assumption by influence and grade, worked out when it is looked at. */
export function RegisterFigure({ view }: { view: PaneView }): JSX.Element {
  const count = quantityPaths(view.session.scenario.value).length;
  return (
    <WordsFigure name="register" title="What matters most and is known least" stale={view.stale}
      sentence="Every assumption by how far it moves the lead and how firm its evidence is. Those that matter and are only judged come first.">
      <Disclosure label={registerLabel(count)}>{() => <Register view={view} />}</Disclosure>
    </WordsFigure>
  );
}

function Register({ view }: { view: PaneView }): JSX.Element {
  const { result, program: { analyst } } = view;
  const pair = leadingPair(view, null, null);
  const [option, other] = pair === null || result === null ? [-1, -1] : pair.map((id) => result.request.optionIds.indexOf(id));
  const asked = option < 0 || other < 0 ? null : result;
  const bars = useAnalysis(analyst, 'register', asked, 'tornado', Math.max(0, option), Math.max(0, other), noRuns);
  const worth = useAnalysis(analyst, 'register worth', asked, 'valueOfInformation');
  const { finding } = bars;
  const rows = useMemo(() => {
    const found = finding?.value ?? null;
    if (finding === null || found === null) return null;
    const information = worth.finding !== null && worth.finding.result === finding.result ? worth.finding.value : null;
    return assumptionsRegister(finding.result.request.scenario, found, information);
  }, [finding, worth.finding]);
  if (bars.error !== null) return <p class="figure__note">This could not be worked out: {bars.error}</p>;
  if (finding !== null && rows === null) return <p class="figure__note">There are too few futures for this yet.</p>;
  if (finding === null || rows === null) return <p class="figure__note">{pair === null ? 'This needs two options or more.' : 'Working it out.'}</p>;
  const { scenario } = finding.result.request;
  const save = (): void => {
    const text = assumptionsRegisterCsv(rows, scenario, receiptCode(receiptOf(finding.result)));
    saveFile(`${fileStem(scenario.title)}-assumptions.csv`, 'text/csv', text);
  };
  return (
    <>
      <p class="figure__note">
        {registerSentence(rows, scenario)}{' '}
        What is drawn anew at each bid or collapse moves the lead together with others: see the bars above.
      </p>
      <button type="button" class="nhsuk-button nhsuk-button--secondary-solid figure__button" onClick={save}>Save the register as CSV</button>
      <FiguresTable table={registerTable(rows, scenario)} />
    </>
  );
}
