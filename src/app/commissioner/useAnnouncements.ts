import { useEffect } from 'preact/hooks';
import { answerReading } from '../../words/answerReading.ts';
import { plainText } from '../../words/reading.ts';
import { announcer } from '../shared/announcer.ts';
import type { Session } from '../shared/session.ts';
import { runStateWords } from './runStateWords.ts';
import type { AnswerFigures } from './useAnswer.ts';

/** Tells those who cannot see it how the run stands; with the answer, where it is up to date. */
export function useAnnouncements(session: Session, figures: AnswerFigures | null, stale: boolean): void {
  const run = session.run.value;
  const result = session.shown.value?.result ?? null;
  // The run can be done before its figures have been worked out.
  const ready = run.phase === 'upToDate' && figures !== null && figures.result === result && !stale;
  useEffect(() => {
    if (run.phase === 'upToDate' && !ready) return;
    const { announcement } = runStateWords(run, figures?.found ?? null, stale, session.drafts.value.size);
    if (!ready) {
      announcer.say(announcement);
      return;
    }
    const { sentence } = answerReading(figures.found, figures.looks, null, figures.result.request.scenario.horizonMonths);
    announcer.say(`${announcement} ${plainText(sentence)}.`);
  }, [run.phase, ready, stale]);
}
