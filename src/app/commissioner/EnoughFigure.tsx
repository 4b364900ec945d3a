import type { JSX } from 'preact';
import { FULL_TRIALS } from '../../simulation/plan.ts';
import { wholeNumber } from '../../words/number.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { stabilityWords } from '../../words/stabilityWords.ts';
import { SentenceView } from '../shared/SentenceView.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import type { PaneView } from './paneView.ts';
import { WordsFigure } from './WordsFigure.tsx';

/** Would more futures change the answer, or only its decimals? The run goes on by itself where they would; here it says so. */
export function EnoughFigure({ view }: { view: PaneView }): JSX.Element {
  const { program, session, result, stale } = view;
  const { finding, error } = useAnalysis(program.analyst, 'enough', result, 'stability');
  const run = session.run.value;
  if (finding === null) {
    return <WordsFigure name="enough" title="Are there enough futures?" sentence={error === null ? 'Working out the first futures.' : `This could not be worked out: ${error}`} />;
  }
  const { value, result: { request } } = finding;
  const words = stabilityWords(value, optionLooks(request.scenario, request.optionIds));
  const running = run.phase === 'sharpening' || run.phase === 'preview';
  const { needed } = value;
  const offer = needed.kind === 'more' && !running && !stale && needed.trials > session.trials.value ? needed.trials : null;
  return (
    <WordsFigure name="enough" title="Are there enough futures?" stale={stale}
      sentence={<><strong>{words.label}.</strong> <SentenceView sentence={words.sentence} stale={stale} /></>}>
      {running ? (
        <p class="figure__note">The run goes on: {wholeNumber(run.done)} of {wholeNumber(run.total)} futures.</p>
      ) : needed.kind === 'more' && needed.trials > FULL_TRIALS ? (
        <p class="figure__note">A run goes on by itself up to {wholeNumber(FULL_TRIALS)} futures, and only where that would settle it.</p>
      ) : null}
      {offer === null ? null : (
        <button type="button" class="nhsuk-button nhsuk-button--secondary-solid figure__button no-print" onClick={() => { session.trials.value = offer; }}>
          Run {wholeNumber(offer)} futures
        </button>
      )}
    </WordsFigure>
  );
}
