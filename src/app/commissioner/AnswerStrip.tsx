import type { JSX } from 'preact';
import { answerReading } from '../../words/answerReading.ts';
import { certaintyLabel } from '../../words/certaintyWords.ts';
import { futures } from '../../words/number.ts';
import { STALE_TAG } from '../../words/runWords.ts';
import { OptionName } from '../shared/OptionName.tsx';
import { SentenceView } from '../shared/SentenceView.tsx';
import type { AnswerFigures } from './useAnswer.ts';

/** The answer in one line, where it has scrolled away. */
export function AnswerStrip({ figures, stale, shown, onBack }: {
  figures: AnswerFigures;
  stale: boolean;
  shown: boolean;
  onBack: () => void;
}): JSX.Element {
  const { found, looks, result } = figures;
  const { option, certainty } = found.whole;
  const reading = answerReading(found, looks, null, result.request.scenario.horizonMonths, stale ? 'before' : 'now');
  return (
    <div class={`strip${shown ? ' strip--shown' : ''}${stale ? ' strip--stale' : ''} no-print`}>
      <div class="strip__box">
        {certainty === 'tooClose' ? (
          <span class="strip__option"><SentenceView sentence={reading.sentence} stale={stale} /></span>
        ) : (
          <>
            <span class="strip__option"><OptionName look={looks[option]} stale={stale} /></span>
            <span class="strip__part strip__share">best in {futures(found.options[option].whole.probabilityBest.mean)}</span>
            {reading.strip === null ? null : <span class="strip__part strip__margin"><SentenceView sentence={reading.strip} stale={stale} /></span>}
          </>
        )}
        {stale ? <span class="tag tag--stale">{STALE_TAG}</span> : certainty === null ? null : <span class="tag">{certaintyLabel(certainty)}</span>}
        <button type="button" class="text-button strip__back" onClick={onBack}>Back to top</button>
      </div>
    </div>
  );
}
