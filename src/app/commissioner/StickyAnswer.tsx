import type { JSX } from 'preact';
import { certaintyLabel } from '../../words/certaintyWords.ts';
import { errorSummaryWords } from '../../words/errorSummaryWords.ts';
import { futures } from '../../words/number.ts';
import { STALE_TAG } from '../../words/runWords.ts';
import type { Analyst } from '../shared/analyst.ts';
import { OptionName } from '../shared/OptionName.tsx';
import type { Session } from '../shared/session.ts';
import { changeWords } from './changeWords.ts';
import { useAnswer } from './useAnswer.ts';
import { useSteadyStale } from './useSteadyStale.ts';

/** On a phone, while something is changed: the answer, what the change did to it, the way back, and the way to what is in error. */
export function StickyAnswer({ session, analyst, onErrors }: {
  session: Session;
  analyst: Analyst;
  onErrors: () => void;
}): JSX.Element | null {
  const shown = session.shown.value;
  const stale = useSteadyStale(shown?.stale ?? false);
  const figures = useAnswer(analyst, shown?.result ?? null, 'sticky answer');
  const errors = [...session.drafts.value.values()];
  const fields = errors.filter(({ texts }) => Object.keys(texts).length > 0).length;
  const errorLine = errors.length === 0 ? null : (
    <p class="sticky-answer__errors">
      <button type="button" class="text-button" onClick={onErrors}>{errorSummaryWords.title(fields, errors.length)}</button>
    </p>
  );
  if (figures === null) return errorLine === null ? null : <aside class="sticky-answer" aria-label="The answer now">{errorLine}</aside>;
  const { result, found, looks } = figures;
  const { option, certainty } = found.whole;
  const look = looks[option];
  const before = session.before.value;
  return (
    <aside class="sticky-answer" aria-label="The answer now">
      {errorLine}
      <p class="sticky-answer__option">{certainty === 'tooClose' ? 'No clear leader' : <OptionName look={look} stale={stale} />}</p>
      {stale ? <span class="tag tag--stale">{STALE_TAG}</span> : certainty === null ? null : <span class="tag">{certaintyLabel(certainty)}</span>}
      <p class="sticky-answer__change">
        <span>
          {certainty === 'tooClose' ? `${look.name}, ` : ''}best in {futures(found.options[option].whole.probabilityBest.mean)}
          {before === null ? '' : `, ${changeWords(before, result)} since your change`}
        </span>
        {session.canUndo.value ? <button type="button" class="text-button" onClick={() => session.undo()}>Undo</button> : null}
      </p>
    </aside>
  );
}
