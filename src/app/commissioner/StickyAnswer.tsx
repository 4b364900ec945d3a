import type { JSX } from 'preact';
import { certaintyLabel } from '../../words/certaintyWords.ts';
import { futures } from '../../words/number.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { STALE_TAG } from '../../words/runWords.ts';
import { comparisonOf } from '../shared/comparisonOf.ts';
import { OptionName } from '../shared/OptionName.tsx';
import type { Session } from '../shared/session.ts';
import { changeWords } from './changeWords.ts';
import { useSteadyStale } from './useSteadyStale.ts';

/** On a phone, while something is changed: the answer, what the change did to it, and the way back. */
export function StickyAnswer({ session }: { session: Session }): JSX.Element | null {
  const shown = session.shown.value;
  const stale = useSteadyStale(shown?.stale ?? false);
  if (shown === null) return null;
  const { result } = shown;
  const found = comparisonOf(result);
  const { option, certainty } = found.whole;
  const look = optionLooks(result.request.scenario, result.request.optionIds)[option];
  const before = session.before.value;
  return (
    <aside class="sticky-answer" aria-label="The answer now">
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
