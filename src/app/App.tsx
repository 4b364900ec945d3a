import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Workspace } from './commissioner/Workspace.tsx';
import { Home } from './home/Home.tsx';
import { NotFound } from './home/NotFound.tsx';
import type { Program } from './program.ts';
import { announcer } from './shared/announcer.ts';
import { route } from './shared/currentRoute.ts';
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
  const session = here.page === 'decision' ? program.open(here.file) : null;
  if (here.page === 'unknown' || session === null) return <NotFound />;
  return <OpenDecision key={here.file} session={session} />;
}

/** Runs a decision while it is open; left, it keeps its changes and frees the workers. */
function OpenDecision({ session }: { session: Session }): JSX.Element {
  useEffect(() => {
    if (session.run.peek().phase === 'stopped') session.runAgain();
    return () => session.stop();
  }, [session]);
  return <Workspace session={session} />;
}
