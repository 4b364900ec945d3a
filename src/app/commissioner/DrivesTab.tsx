import type { JSX } from 'preact';
import { InformationFigure } from './InformationFigure.tsx';
import type { PaneView } from './paneView.ts';
import { RegisterFigure } from './RegisterFigure.tsx';
import { TornadoFigure } from './TornadoFigure.tsx';

/** What drives the answer: each input's effect on the lead, and what it would be worth to know more. */
export function DrivesTab({ view }: { view: PaneView }): JSX.Element {
  return (
    <div class="pane__screen">
      <TornadoFigure view={view} />
      <InformationFigure view={view} />
      <RegisterFigure view={view} />
    </div>
  );
}
