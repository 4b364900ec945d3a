import type { JSX } from 'preact';
import './home.scss';
import { SiteHeader } from './SiteHeader.tsx';

/** Until a decision has been read: a moment, which is no page of its own. */
export function Opening(): JSX.Element {
  return (
    <div class="home">
      <SiteHeader />
      <main class="home__hero home__hero--plain">
        <div class="home__width"><h1 class="home__heading">Opening the decision</h1></div>
      </main>
    </div>
  );
}
