import type { JSX, RefObject } from 'preact';
import { AnswerSummary } from './AnswerSummary.tsx';
import { ContributionsFigure } from './ContributionsFigure.tsx';
import { DifferenceFigure } from './DifferenceFigure.tsx';
import { DutiesFigure } from './DutiesFigure.tsx';
import { IntegrationFigure } from './IntegrationFigure.tsx';
import { LensesFigure } from './LensesFigure.tsx';
import { LossFigure } from './LossFigure.tsx';
import { OtherSideFact } from './OtherSideFact.tsx';
import type { PaneView } from './paneView.ts';
import { PlaneFigure } from './PlaneFigure.tsx';
import { RestsOnFact } from './RestsOnFact.tsx';

/** The answer now and what it is made of. */
export function AnswerTab({ view, place }: { view: PaneView; place: RefObject<HTMLElement | null> }): JSX.Element {
  const { session, result, figures, stale } = view;
  const standing = stale ? 'before' : session.run.value.phase === 'upToDate' ? 'now' : 'soFar';
  return (
    <>
      <div class="pane__top">
        <AnswerSummary session={session} figures={figures} stale={stale} standing={standing} place={place}>
          <OtherSideFact view={view} />
          <RestsOnFact view={view} />
        </AnswerSummary>
        <LensesFigure result={result} stale={stale} />
      </div>
      <div class="pane__charts">
        <DifferenceFigure view={view} />
        <IntegrationFigure session={session} result={result} stale={stale} />
        <ContributionsFigure session={session} result={result} stale={stale} />
        <DutiesFigure view={view} />
        <LossFigure view={view} />
        <PlaneFigure view={view} />
      </div>
    </>
  );
}
