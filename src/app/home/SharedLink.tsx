import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Issue } from '../../scenario/issues.ts';
import { unpackScenario } from '../../scenario/share.ts';
import type { Program } from '../program.ts';
import { goTo } from '../shared/currentRoute.ts';
import { IssueSummary } from '../shared/IssueSummary.tsx';
import { hashOf } from '../shared/route.ts';
import { usePage } from '../shared/usePage.ts';
import './home.scss';
import { Opening } from './Opening.tsx';
import { SiteHeader } from './SiteHeader.tsx';

/** A link that holds a decision: keeps it among one's own and goes there, or says why it cannot. */
export function SharedLink({ program, packed }: { program: Program; packed: string }): JSX.Element {
  const [issues, setIssues] = useState<readonly Issue[] | null>(null);
  useEffect(() => {
    let isLeft = false;
    void unpackScenario(packed).then(async (parsed) => {
      if (!parsed.ok) {
        if (!isLeft) setIssues(parsed.issues);
        return;
      }
      const id = await program.decisions.addOnce(parsed.scenario, (again) => ({ kind: 'link', again }));
      // In place of the link, which is long and would open it again on every way back.
      if (!isLeft) goTo({ page: 'decision', file: id, tab: 'answer' }, { replace: true });
    });
    return () => {
      isLeft = true;
    };
  }, [program, packed]);
  return issues === null ? <Opening /> : <Refused issues={issues} />;
}

function Refused({ issues }: { issues: readonly Issue[] }): JSX.Element {
  const heading = usePage('Link not opened');
  return (
    <div class="home">
      <SiteHeader />
      <main class="home__hero home__hero--plain">
        <div class="home__width home__width--one">
          <h1 class="home__title" tabIndex={-1} ref={heading}>This link cannot be opened</h1>
          <IssueSummary title="What is wrong with the link" issues={issues} />
          <p>Ask for the link again, or for the decision as a file.</p>
          <p><a href={hashOf({ page: 'home' })}>See the decisions to explore</a></p>
        </div>
      </main>
    </div>
  );
}
