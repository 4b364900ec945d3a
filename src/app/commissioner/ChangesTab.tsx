import type { JSX } from 'preact';
import { AcceptabilityFigure } from './AcceptabilityFigure.tsx';
import { BreakEvenFigure } from './BreakEvenFigure.tsx';
import { DiscoveryFigure } from './DiscoveryFigure.tsx';
import { EnoughFigure } from './EnoughFigure.tsx';
import { MirrorFigure } from './MirrorFigure.tsx';
import type { PaneView } from './paneView.ts';
import { RankFigure } from './RankFigure.tsx';

/** What would change the answer: where another option takes over, by inputs, by values, by weights; and whether more futures would. */
export function ChangesTab({ view }: { view: PaneView }): JSX.Element {
  return (
    <div class="pane__screen">
      <BreakEvenFigure view={view} />
      <DiscoveryFigure view={view} />
      <AcceptabilityFigure view={view} />
      <RankFigure view={view} />
      <EnoughFigure view={view} />
      <MirrorFigure view={view} />
    </div>
  );
}
