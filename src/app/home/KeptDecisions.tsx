import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countWord } from '../../words/number.ts';
import { keptName } from '../program.ts';
import type { Program } from '../program.ts';
import { KeptCardView } from './KeptCardView.tsx';
import { RemovedView } from './RemovedView.tsx';

/** Decisions shown at first, so that those to explore stay in sight. */
const FIRST = 6;

/** The reader's own decisions and those that they have changed, the newest first; nothing where there is none. */
export function KeptDecisions({ program }: { program: Program }): JSX.Element | null {
  const [all, setAll] = useState(false);
  const cards = program.kept.cards.value;
  const removed = program.decisions.removed.value;
  const runs = program.galleryRuns.runs.value;
  if (cards.length + removed.length === 0) return null;
  const rows = [
    ...cards.map((card) => ({ id: card.entry.id, changedAt: card.entry.summary?.changedAt ?? -1, card, removed: null })),
    ...removed.map((gone) => ({ id: gone.entry.id, changedAt: gone.entry.summary?.changedAt ?? -1, card: null, removed: gone })),
  ].sort((a, b) => b.changedAt - a.changedAt);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section class="home__kept" aria-labelledby="kept-decisions">
      <div class="home__width">
        <div class="home__bar">
          <h2 class="home__heading" id="kept-decisions" tabIndex={-1}>Your decisions</h2>
          <p class="home__strip-note">Kept in this browser, on this device. A file is the safe copy.</p>
        </div>
        <ul class="home__rows">
          {shown.map(({ id, card, removed: gone }) => (gone === null
            ? <KeptCardView key={id} program={program} card={card} run={runs.get(keptName(id))} />
            : <RemovedView key={`gone ${id}`} program={program} removed={gone} />))}
        </ul>
        {rows.length > shown.length ? (
          <p class="home__more"><button type="button" class="text-button" onClick={() => setAll(true)}>Show all {countWord(rows.length)}</button></p>
        ) : null}
      </div>
    </section>
  );
}
