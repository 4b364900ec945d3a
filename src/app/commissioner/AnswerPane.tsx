import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../shared/session.ts';
import { AnswerStrip } from './AnswerStrip.tsx';
import { AnswerSummary } from './AnswerSummary.tsx';
import { ContributionsFigure } from './ContributionsFigure.tsx';
import { DifferenceFigure } from './DifferenceFigure.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { IntegrationFigure } from './IntegrationFigure.tsx';
import { LensesFigure } from './LensesFigure.tsx';
import './pane.scss';
import { RunBar } from './RunBar.tsx';
import './runBar.scss';
import { useAnnouncements } from './useAnnouncements.ts';
import { useAnswer } from './useAnswer.ts';
import { useSteadyStale } from './useSteadyStale.ts';

/** The answer now and what it is made of. */
export function AnswerPane({ session }: { session: Session }): JSX.Element {
  const shown = session.shown.value;
  const { phase } = session.run.value;
  const stale = useSteadyStale(shown?.stale ?? false);
  const result = shown?.result ?? null;
  const figures = useAnswer(result);
  const standing = stale ? 'before' : phase === 'upToDate' ? 'now' : 'soFar';
  useAnnouncements(session, figures, stale);
  const scroll = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLElement>(null);
  const away = useScrolledAway(place);
  const back = (): void => {
    scroll.current?.scrollTo(0, 0);
    scrollTo(0, 0);
    document.getElementById('answer')?.focus({ preventScroll: true });
  };
  return (
    <section class="pane" id="answer" tabIndex={-1} aria-label="The answer">
      <div class="pane__scroll" ref={scroll}>
        {figures === null ? null : <AnswerStrip figures={figures} stale={stale} shown={away} onBack={back} />}
        <div class="pane__content">
          <ErrorSummary session={session} />
          <div class="pane__top">
            <AnswerSummary session={session} figures={figures} stale={stale} standing={standing} place={place} />
            <LensesFigure result={result} stale={stale} />
          </div>
          <div class="pane__charts">
            <DifferenceFigure session={session} result={result} stale={stale} />
            <IntegrationFigure session={session} result={result} stale={stale} />
            <ContributionsFigure session={session} result={result} stale={stale} />
          </div>
        </div>
      </div>
      <RunBar session={session} figures={figures} stale={stale} />
    </section>
  );
}

/** Has an element that is part of the page scrolled out of its view, upwards? */
function useScrolledAway(place: { readonly current: HTMLElement | null }): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      const above = entry.boundingClientRect.top < (entry.rootBounds?.top ?? 0) + 60;
      setAway(!entry.isIntersecting && entry.boundingClientRect.height > 0 && above);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return away;
}
