import type { ComponentChildren, JSX, RefObject } from 'preact';
import { answerReading } from '../../words/answerReading.ts';
import type { Standing } from '../../words/answerReading.ts';
import { wholeNumber } from '../../words/number.ts';
import { FAILED_TITLE, failureSentence, FIRST_RUN, STALE_TAG } from '../../words/runWords.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { SentenceView } from '../shared/SentenceView.tsx';
import type { Session } from '../shared/session.ts';
import { CertaintyMeter } from './CertaintyMeter.tsx';
import type { AnswerFigures } from './useAnswer.ts';

/** As many futures as are offered where an answer is too close to call. */
const MORE_TRIALS = 100_000;

/** The answer: lens, one sentence, its certainty, its margin, spread and whatever other facts are handed in; or what state it is in. */
export function AnswerSummary({ session, figures, stale, standing, place, children }: {
  session: Session;
  figures: AnswerFigures | null;
  stale: boolean;
  standing: Standing;
  place: RefObject<HTMLElement | null>;
  /** Pairs of `dt` and `dd`. */
  children?: ComponentChildren;
}): JSX.Element {
  const run = session.run.value;
  const months = session.scenario.value.horizonMonths;
  const reading = figures === null ? null : answerReading(figures.found, figures.looks, figures.spread, months, standing);
  const changes = session.shown.value?.changes ?? [];
  const failed = run.phase === 'failed' && !stale;
  const sentence = reading === null ? FIRST_RUN.title : <SentenceView sentence={reading.sentence} stale={stale} />;
  const offer = reading?.certainty === 'tooClose' && run.phase === 'upToDate' && !stale && session.trials.value < MORE_TRIALS;
  return (
    <section ref={place} class={`answer${stale ? ' answer--stale' : ''}${reading === null ? ' answer--first' : ''}`} aria-labelledby="answer-sentence">
      {stale ? (
        <p class="answer__stale"><span class="tag tag--stale">{STALE_TAG}</span><span>{listed(changes)}</span></p>
      ) : (
        <p class="answer__lens">{reading?.lens ?? 'The answer now, counting everything that matters'}</p>
      )}
      <h2 class="answer__sentence" id="answer-sentence">{failed ? FAILED_TITLE : sentence}</h2>
      {failed ? (
        <>
          <p class="answer__note">{failureSentence(run.error ?? { kind: 'worker', message: '' }, figures === null ? 0 : figures.result.trials)}</p>
          {reading === null ? null : <p class="answer__note">{sentence}.</p>}
          <div class="answer__actions no-print">
            <button type="button" class="nhsuk-button" onClick={() => session.runAgain()}>Run again</button>
            <Disclosure label="What happened">{() => <p class="answer__note">{run.error?.message ?? ''}</p>}</Disclosure>
          </div>
        </>
      ) : figures !== null && reading?.certainty === null ? null : (
        <CertaintyMeter certainty={reading?.certainty ?? null} stale={stale} />
      )}
      {failed ? null : (
        <dl class="answer__facts">
          <dt>Margin</dt>
          <dd>{reading === null ? '\u00a0' : reading.margin === null ? 'Nothing to compare with' : <SentenceView sentence={reading.margin} stale={stale} />}</dd>
          {reading !== null && reading.spread === null ? null : (
            <>
              <dt>Spread</dt>
              <dd>{reading?.spread ? <SentenceView sentence={reading.spread} stale={stale} /> : '\u00a0'}</dd>
            </>
          )}
          {children}
        </dl>
      )}
      {offer ? (
        <div class="answer__actions no-print">
          <button type="button" class="text-button" onClick={() => { session.trials.value = MORE_TRIALS; }}>Run {wholeNumber(MORE_TRIALS)} futures</button>
        </div>
      ) : null}
    </section>
  );
}

/** The first two changes, and how many there are besides. */
function listed(changes: readonly string[]): string {
  if (changes.length <= 2) return changes.join('; ');
  return `${changes.slice(0, 2).join('; ')} and ${changes.length - 2} more`;
}
