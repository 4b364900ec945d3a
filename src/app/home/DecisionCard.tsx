import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { networkPicture } from '../../charts/networkPicture.ts';
import { MiniChart } from '../shared/MiniChart.tsx';
import { hashOf } from '../shared/route.ts';
import { CardAnswerView } from './CardAnswerView.tsx';
import type { CardRun, GalleryEntry } from './galleryRuns.ts';
import { networkOf } from './networkOf.ts';

/** One decision to explore: who works with whom, a line about it, and its answer so far. */
export function DecisionCard({ entry, run, changed }: { entry: GalleryEntry; run: CardRun | undefined; changed: boolean }): JSX.Element {
  const { scenario, file } = entry;
  const network = useMemo(() => networkOf(scenario), [scenario]);
  return (
    <li class="card">
      <MiniChart class="card__picture" chart={networkPicture} data={network} />
      <div class="card__body">
        <h3 class="card__title"><a href={hashOf({ page: 'decision', file, tab: 'answer' })}>{scenario.title}</a></h3>
        <p class="card__line">{scenario.summary ?? ''}{changed ? <em class="card__changed"> You have changed it; below is the original.</em> : null}</p>
        <div class="card__foot"><CardAnswerView run={run} /></div>
      </div>
    </li>
  );
}
