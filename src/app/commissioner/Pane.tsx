import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Program } from '../program.ts';
import type { Tab } from '../shared/route.ts';
import type { Session } from '../shared/session.ts';
import { AnswerStrip } from './AnswerStrip.tsx';
import { AnswerTab } from './AnswerTab.tsx';
import { BidsTab } from './BidsTab.tsx';
import { ChangesTab } from './ChangesTab.tsx';
import { DrivesTab } from './DrivesTab.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FuturesTab } from './futures/FuturesTab.tsx';
import './pane.scss';
import type { PaneView } from './paneView.ts';
import { RecordTab } from './record/RecordTab.tsx';
import { RunBar } from './RunBar.tsx';
import './runBar.scss';
import { Tabs } from './Tabs.tsx';
import { tabWords } from './tabWords.ts';
import { useAnnouncements } from './useAnnouncements.ts';
import { PAGE_TRIALS, useAnswer } from './useAnswer.ts';
import { useScrolledAway } from './useScrolledAway.ts';
import { useSteadyStale } from './useSteadyStale.ts';
import { VersionsTab } from './versions/VersionsTab.tsx';

/** One screen of a decision: tabs above, the run below, and the answer always in sight. */
export function Pane({ program, session, file, tab, query }: {
  program: Program;
  session: Session;
  file: string;
  tab: Tab;
  query: string;
}): JSX.Element {
  const shown = session.shown.value;
  const stale = useSteadyStale(shown?.stale ?? false);
  const newest = shown?.result ?? null;
  const figures = useAnswer(program.analyst, newest);
  // Charts of many futures build on a comparison that is worked out off the page: until it is there the old ones stay.
  const isAwaited = newest !== null && newest.trials > PAGE_TRIALS && figures?.result !== newest;
  const result = isAwaited ? figures?.result ?? null : newest;
  useAnnouncements(session, figures, stale);
  const scroll = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLElement>(null);
  const away = useScrolledAway(place, tab);
  const isAnswer = tab === 'answer';
  const view: PaneView = { program, session, result, figures, stale, file, query };
  const back = (): void => {
    scroll.current?.scrollTo(0, 0);
    scrollTo(0, 0);
    document.getElementById('answer')?.focus({ preventScroll: true });
  };
  return (
    <section class={`pane pane--${tab}`} id="answer" tabIndex={-1} aria-label={isAnswer ? 'The answer' : tabWords[tab].name}>
      <Tabs file={file} tab={tab} />
      <div class="pane__scroll" ref={scroll} key={tab}>
        {isAnswer
          ? figures === null ? null : <AnswerStrip figures={figures} stale={stale} shown={away} onBack={back} />
          : <AnswerStrip figures={figures} stale={stale} />}
        <div class="pane__content">
          <ErrorSummary session={session} />
          {isAnswer ? <AnswerTab view={view} place={place} /> : null}
          {tab === 'bid-scoring' ? <BidsTab view={view} /> : null}
          {tab === 'what-drives-it' ? <DrivesTab view={view} /> : null}
          {tab === 'what-would-change-it' ? <ChangesTab view={view} /> : null}
          {tab === 'futures' ? <FuturesTab view={view} /> : null}
          {tab === 'route-and-record' ? <RecordTab view={view} /> : null}
          {tab === 'versions' ? <VersionsTab view={view} /> : null}
        </div>
      </div>
      <RunBar session={session} figures={figures} stale={stale} />
    </section>
  );
}
