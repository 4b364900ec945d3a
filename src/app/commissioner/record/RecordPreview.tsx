import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ProviderSelection } from '../../../analysis/providerSelection/providerSelection.ts';
import { decisionRecord, recordAnnexes, type RecordRun } from '../../../export/decisionRecord.ts';
import { decisionRecordHtml, pageFoot } from '../../../export/decisionRecordHtml.ts';
import { decisionRecordText } from '../../../export/decisionRecordText.ts';
import { fileStem } from '../../../export/fileStem.ts';
import { announcer } from '../../shared/announcer.ts';
import { saveFile } from '../../shared/saveFile.ts';
import { pageScheduler } from '../../shared/scheduler.ts';
import { useAnalysis } from '../../shared/useAnalysis.ts';
import type { PaneView } from '../paneView.ts';
import { referenceOf } from '../referenceOf.ts';
import { RecordView } from './RecordView.tsx';

/** The record as it stands: to read, to print and to save. */
export function RecordPreview({ view, selection }: { view: PaneView; selection: ProviderSelection }): JSX.Element {
  const { session, program: { analyst }, figures } = view;
  const scenario = session.scenario.value;
  const shown = session.shown.value;
  const [open, setOpen] = useState(false);
  const isDrawn = useLater('record annexes');
  const result = figures?.result ?? null;
  const reference = Math.max(0, result?.request.optionIds.indexOf(referenceOf(session)) ?? 0);
  const loss = useAnalysis(analyst, 'record loss', result, 'expectedLoss');
  const duties = useAnalysis(analyst, 'record duties', result, 'duties', reference);
  const run = useMemo((): RecordRun | null => {
    if (figures === null) return null;
    const { looks, found, spread } = figures;
    return {
      result: figures.result,
      looks,
      found,
      spread,
      loss: loss.finding?.result === figures.result ? loss.finding.value : null,
      duties: duties.finding?.result === figures.result ? duties.finding.value : null,
    };
  }, [figures, loss.finding, duties.finding]);
  const isOld = shown === null || shown.stale;
  const long = useAnnexes(scenario);
  const record = useMemo(
    () => decisionRecord(scenario, selection, run, isOld && run !== null ? shown?.changes ?? [] : null, long),
    [scenario, selection, run, isOld, shown?.changes.join('\n'), long],
  );
  const drawn = useMemo(
    () => (isDrawn ? record : { ...record, sections: record.sections.filter((section) => !long.includes(section)) }),
    [record, isDrawn, long],
  );
  usePageFoot(record.receipt);

  const isWorking = run !== null && [loss, duties].some(({ finding, error }) => finding?.result !== run.result && error === null);
  const refusal = run === null || isOld
    ? 'Saving waits until the figures belong to what stands here.'
    : isWorking ? 'Saving waits until the last figures are worked out.' : null;
  const save = (write: (of: typeof record) => string, type: string, ending: string): void => {
    if (refusal !== null) {
      announcer.say(refusal);
      return;
    }
    saveFile(`${fileStem(scenario.title)}-record.${ending}`, type, write(record));
    announcer.say('The record was saved as a file.');
  };
  const button = (label: string, kind: string, act: () => void, waits = refusal !== null): JSX.Element => (
    <button type="button" class={`nhsuk-button${kind}`} aria-disabled={waits ? 'true' : undefined} aria-describedby={waits ? 'record-refusal' : undefined}
      onClick={act}>
      {label}
    </button>
  );
  return (
    <section class="record__part record__preview" aria-labelledby="preview-title">
      <div class="no-print">
        <h2 class="record__title" id="preview-title">The record</h2>
        <p class="record__sentence">Everything above, with the answer, its evidence and its receipt. It is kept in the scenario’s file too.</p>
        <div class="record__actions">
          {button('Save as a page', '', () => save(decisionRecordHtml, 'text/html', 'html'))}
          {button('Save as text', ' nhsuk-button--secondary', () => save(decisionRecordText, 'text/markdown', 'md'))}
          {button('Print', ' nhsuk-button--secondary', () => print(), false)}
        </div>
        <p class="record__note" id="record-refusal">{refusal ?? 'A page opens in any browser, needs nothing else and runs no program.'}</p>
        <button type="button" class="text-button" aria-expanded={open ? 'true' : 'false'} aria-controls="record-view" onClick={() => setOpen(!open)}>
          {open ? 'Close the record' : 'Read the record here'}
        </button>
      </div>
      <RecordView id="record-view" record={drawn} open={open} />
    </section>
  );
}

/** The annexes, made again only where something in them has changed: no reason that is typed does that. */
function useAnnexes(scenario: PaneView['session']['scenario']['value']): ReturnType<typeof recordAnnexes> {
  const { assumptions, values, lots, links, partners, segments, sources, about } = scenario;
  return useMemo(() => recordAnnexes(scenario), [assumptions, values, lots, links, partners, segments, sources, about]);
}

/** Turns true in a task of its own: a long part of the page does not hold up the rest. */
function useLater(key: string): boolean {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    pageScheduler().schedule(key, () => setTime(true));
    return () => pageScheduler().cancel(key);
  }, []);
  return isTime;
}

/** Prints the receipt at the foot of every page while the record is on screen. */
function usePageFoot(receipt: string | null): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageFoot(receipt));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [receipt]);
}
