import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { networkPicture } from '../../charts/networkPicture.ts';
import type { Scenario } from '../../scenario/types.ts';
import { whenWords } from '../../words/keptWords.ts';
import { keptName } from '../program.ts';
import type { Program } from '../program.ts';
import { MiniChart } from '../shared/MiniChart.tsx';
import { hashOf } from '../shared/route.ts';
import { CardAnswerView } from './CardAnswerView.tsx';
import { networkOf } from './networkOf.ts';

/** The decision that was changed last, to carry on with; nothing where there is none. */
export function LastDecision({ program }: { program: Program }): JSX.Element | null {
  const card = program.kept.cards.value.find(({ scenario }) => scenario !== null);
  const scenario = card?.scenario ?? null;
  const summary = card?.entry.summary ?? null;
  if (scenario === null || summary === null) return null;
  const { id } = summary;
  return (
    <section class="last" aria-label="Carry on where you left off">
      <p class="last__when">Carry on where you left off, {whenWords(summary.changedAt, Date.now())}</p>
      <div class="last__head">
        <p class="last__title"><a href={hashOf({ page: 'decision', file: id, tab: 'answer' })}>{scenario.title}</a></p>
        <Picture scenario={scenario} />
      </div>
      <CardAnswerView run={program.galleryRuns.runs.value.get(keptName(id))} />
    </section>
  );
}

function Picture({ scenario }: { scenario: Scenario }): JSX.Element {
  const network = useMemo(() => networkOf(scenario), [scenario]);
  return <MiniChart class="last__picture" chart={networkPicture} data={network} />;
}
