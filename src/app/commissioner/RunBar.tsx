import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { receiptCode, receiptOf } from '../../export/receipt.ts';
import type { RunResult } from '../../simulation/result.ts';
import { announcer } from '../shared/announcer.ts';
import type { Session } from '../shared/session.ts';
import { RunSettings } from './RunSettings.tsx';
import { runStateWords } from './runStateWords.ts';
import { StateMark } from './StateMark.tsx';
import type { AnswerFigures } from './useAnswer.ts';

/** The foot of the answer: how far the run is, how exact its figures are, its receipt, and what can be set about it. */
export function RunBar({ session, figures, stale }: { session: Session; figures: AnswerFigures | null; stale: boolean }): JSX.Element {
  const run = session.run.value;
  const words = runStateWords(run, figures?.found ?? null, stale, session.drafts.value.size);
  const running = run.phase === 'first' || run.phase === 'preview' || run.phase === 'sharpening';
  const ended = run.phase === 'failed' || run.phase === 'stopped';
  const share = run.total === 0 ? 0 : run.done / run.total;
  return (
    <section class={`run-bar run-bar--${run.phase}`} aria-label="The run">
      <div class="run-bar__track" aria-hidden="true"><span style={{ transform: `scaleX(${running ? share : 0})` }} /></div>
      <p class="run-bar__state"><StateMark phase={run.phase} /><strong>{words.label}</strong></p>
      <p class="run-bar__detail">{words.detail}</p>
      {running ? <button type="button" class="text-button no-print" onClick={() => session.stop()}>Stop</button> : null}
      {ended ? (
        <button type="button" class="text-button no-print" onClick={() => session.runAgain()}>{run.phase === 'failed' ? 'Run again' : 'Carry on'}</button>
      ) : null}
      <div class="run-bar__end">
        {figures === null ? null : <Receipt result={figures.result} />}
        <RunSettings session={session} />
      </div>
    </section>
  );
}

function Receipt({ result }: { result: RunResult }): JSX.Element {
  const [said, setSaid] = useState('Copy');
  const receipt = useMemo(() => receiptOf(result), [result]);
  const code = useMemo(() => receiptCode(receipt), [receipt]);
  const copy = async (): Promise<void> => {
    let outcome = 'Copied';
    try {
      await navigator.clipboard.writeText(JSON.stringify({ code, ...receipt }, null, 2));
    } catch {
      // Denied, or a page that is not secure: the code stands there to be copied by hand.
      outcome = 'Could not copy';
    }
    setSaid(outcome);
    announcer.say(`Receipt: ${outcome.toLowerCase()}.`);
    setTimeout(() => setSaid('Copy'), 2500);
  };
  return (
    <p class="run-bar__receipt">
      <span><span class="run-bar__word">Receipt </span><code>{code}</code></span>
      <button type="button" class="text-button no-print" onClick={() => void copy()}>
        {said}<span class="nhsuk-u-visually-hidden"> the receipt</span>
      </button>
    </p>
  );
}
