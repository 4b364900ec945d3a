import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { futuresStrip } from '../../charts/futuresStrip.ts';
import { MiniChart } from '../shared/MiniChart.tsx';
import { OptionName } from '../shared/OptionName.tsx';
import { cardAnswer } from './cardAnswer.ts';
import type { CardRun } from './galleryRuns.ts';

const noFigures = { parts: [] } as const;

/** The answer of a decision so far: who leads, how sure that is, and the strip of futures with its words. */
export function CardAnswerView({ run }: { run: CardRun | undefined }): JSX.Element {
  const result = run?.result ?? null;
  const answer = useMemo(() => (result === null ? null : cardAnswer(result)), [result]);
  return (
    <>
      <p class="card__answer">
        {answer !== null ? (
          <>
            {answer.leader === null ? <strong>No clear leader</strong> : <OptionName look={answer.leader} />}
            <span class="card__certainty">{answer.certainty}</span>
          </>
        ) : run?.failed === true ? 'The answer could not be worked out' : 'Working out the first futures'}
      </p>
      <MiniChart class="card__strip" chart={futuresStrip} data={answer?.strip ?? noFigures} />
      {answer === null ? <p class="card__strip-none" /> : <p class="card__strip-words">{answer.words}</p>}
    </>
  );
}
