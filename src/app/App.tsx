import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Workspace } from './commissioner/Workspace.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Home } from './home/Home.tsx';
import { NotFound } from './home/NotFound.tsx';
import { Opening } from './home/Opening.tsx';
import { SharedLink } from './home/SharedLink.tsx';
import { Unreadable } from './home/Unreadable.tsx';
import { EvidencePage } from './library/EvidencePage.tsx';
import { ModelPage } from './library/ModelPage.tsx';
import { TrustPage } from './library/TrustPage.tsx';
import type { Program } from './program.ts';
import { announcer } from './shared/announcer.ts';
import { route } from './shared/currentRoute.ts';
import type { Tab } from './shared/route.ts';
import { trialsAsked } from './shared/runNumbers.ts';
import { Start } from './start/Start.tsx';
import type { Opened } from './storage/decisions.ts';

/** The page that the address asks for, and the one voice that tells of changes. */
export function App({ program }: { program: Program }): JSX.Element {
  return (
    <>
      <p class="nhsuk-u-visually-hidden" aria-live="polite" role="status">{announcer.words}</p>
      <Page program={program} />
    </>
  );
}

function Page({ program }: { program: Program }): JSX.Element {
  const here = route.value;
  if (here.page === 'home') return <Home program={program} />;
  if (here.page === 'gallery') return <Gallery program={program} />;
  if (here.page === 'start') return <Start program={program} />;
  if (here.page === 'trust') return <TrustPage />;
  if (here.page === 'evidence') return <EvidencePage />;
  if (here.page === 'model') return <ModelPage />;
  if (here.page === 'shared') return <SharedLink key={here.packed} program={program} packed={here.packed} />;
  if (here.page !== 'decision') return <NotFound />;
  return <Decision key={here.file} program={program} file={here.file} tab={here.tab} query={here.query} />;
}

interface Place {
  readonly program: Program;
  readonly file: string;
  readonly tab: Tab;
  readonly query: string;
}

/** The decision at an address, once it has been found and read. */
function Decision({ program, file, tab, query }: Place): JSX.Element {
  const state = useMemo(() => program.open(file), [program, file]).value;
  if (state === 'loading') return <Opening />;
  if (state === null) return <NotFound />;
  if (state === 'damaged' || state === 'newer') return <Unreadable fault={state} />;
  return <OpenDecision program={program} opened={state} file={file} tab={tab} query={query} />;
}

/** Runs and keeps a decision while it is on screen; left, its changes are saved and the workers free. */
function OpenDecision({ program, opened: { session, keeper }, file, tab, query }: Place & { opened: Opened }): JSX.Element {
  useEffect(() => {
    keeper.attach();
    return () => keeper.detach();
  }, [keeper]);
  useEffect(() => {
    const trials = trialsAsked(query);
    if (trials !== null) session.trials.value = trials;
  }, [session, query]);
  useEffect(() => {
    if (session.run.peek().phase === 'stopped') session.runAgain();
    return () => session.stop();
  }, [session]);
  // Fields keep what is being typed: another session has other fields.
  return <Workspace key={session} program={program} session={session} keeper={keeper} file={file} tab={tab} query={query} />;
}
