import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Workspace } from './commissioner/Workspace.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Home } from './home/Home.tsx';
import { NotFound } from './home/NotFound.tsx';
import type { Program } from './program.ts';
import { announcer } from './shared/announcer.ts';
import { route } from './shared/currentRoute.ts';
import type { Tab } from './shared/route.ts';
import type { Session } from './shared/session.ts';

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
  const session = here.page === 'decision' ? program.open(here.file) : null;
  if (here.page !== 'decision' || session === null) return <NotFound />;
  return <OpenDecision key={here.file} program={program} session={session} file={here.file} tab={here.tab} />;
}

/** Runs a decision while it is open; left, it keeps its changes and frees the workers. */
function OpenDecision({ program, session, file, tab }: { program: Program; session: Session; file: string; tab: Tab }): JSX.Element {
  useEffect(() => {
    if (session.run.peek().phase === 'stopped') session.runAgain();
    return () => session.stop();
  }, [session]);
  return <Workspace program={program} session={session} file={file} tab={tab} />;
}
