import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { futuresStrip } from '../../charts/futuresStrip.ts';
import { networkPicture } from '../../charts/networkPicture.ts';
import { MiniChart } from '../shared/MiniChart.tsx';
import { OptionName } from '../shared/OptionName.tsx';
import { hashOf } from '../shared/route.ts';
import { cardAnswer } from './cardAnswer.ts';
import type { CardRun, GalleryEntry } from './galleryRuns.ts';
import { networkOf } from './networkOf.ts';

const noFigures = { parts: [] } as const;

/** One decision to explore: who works with whom, a line about it, and its answer so far. */
export function DecisionCard({ entry, run, changed }: { entry: GalleryEntry; run: CardRun | undefined; changed: boolean }): JSX.Element {
  const { scenario, file } = entry;
  const network = useMemo(() => networkOf(scenario), [scenario]);
  const result = run?.result ?? null;
  const answer = useMemo(() => (result === null ? null : cardAnswer(result)), [result]);
  return (
    <li class="card">
      <MiniChart class="card__picture" chart={networkPicture} data={network} />
      <div class="card__body">
        <h3 class="card__title"><a href={hashOf({ page: 'decision', file, tab: 'answer' })}>{scenario.title}</a></h3>
        <p class="card__line">{scenario.summary ?? ''}{changed ? <em class="card__changed"> You have changed it; below is the original.</em> : null}</p>
        <div class="card__foot">
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
        </div>
      </div>
    </li>
  );
}
