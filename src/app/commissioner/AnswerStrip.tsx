import type { JSX } from 'preact';
import { answerReading } from '../../words/answerReading.ts';
import { certaintyLabel } from '../../words/certaintyWords.ts';
import { futures } from '../../words/number.ts';
import { FIRST_RUN, STALE_TAG } from '../../words/runWords.ts';
import { OptionName } from '../shared/OptionName.tsx';
import { SentenceView } from '../shared/SentenceView.tsx';
import type { AnswerFigures } from './useAnswer.ts';

/**
 * The answer in one line. On the answer's own screen it shows where the answer has scrolled away and leads back to it;
 * without `onBack` it stands at the head of another screen.
 */
export function AnswerStrip({ figures, stale, shown = true, onBack }: {
  figures: AnswerFigures | null;
  stale: boolean;
  shown?: boolean;
  onBack?: () => void;
}): JSX.Element {
  const standing = onBack === undefined;
  return (
    <div class={`strip${shown ? ' strip--shown' : ''}${stale ? ' strip--stale' : ''}${standing ? ' strip--standing' : ' no-print'}`}>
      <div class="strip__box">
        {standing ? <span class="strip__label">The answer now</span> : null}
        {figures === null ? <span class="strip__option strip__option--none">{FIRST_RUN.title}</span> : <Line figures={figures} stale={stale} />}
        {onBack === undefined ? null : <button type="button" class="text-button strip__back" onClick={onBack}>Back to top</button>}
      </div>
    </div>
  );
}

function Line({ figures: { found, looks, result }, stale }: { figures: AnswerFigures; stale: boolean }): JSX.Element {
  const { option, certainty } = found.whole;
  const reading = answerReading(found, looks, null, result.request.scenario.horizonMonths, stale ? 'before' : 'now');
  return (
    <>
      {certainty === 'tooClose' ? (
        <span class="strip__option strip__option--sentence"><SentenceView sentence={reading.sentence} stale={stale} /></span>
      ) : (
        <>
          <span class="strip__option"><OptionName look={looks[option]} stale={stale} /></span>
          <span class="strip__part strip__share">best in {futures(found.options[option].whole.probabilityBest.mean)}</span>
          {reading.strip === null ? null : <span class="strip__part strip__margin"><SentenceView sentence={reading.strip} stale={stale} /></span>}
        </>
      )}
      {stale ? <span class="tag tag--stale">{STALE_TAG}</span> : certainty === null || certainty === 'tooClose' ? null : <span class="tag">{certaintyLabel(certainty)}</span>}
    </>
  );
}
