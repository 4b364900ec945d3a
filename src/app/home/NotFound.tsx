import type { JSX } from 'preact';
import { hashOf } from '../shared/route.ts';
import { usePage } from '../shared/usePage.ts';
import { SiteHeader } from './SiteHeader.tsx';

/** An address that leads nowhere. */
export function NotFound(): JSX.Element {
  const heading = usePage('Page not found');
  return (
    <div class="home">
      <SiteHeader />
      <main class="home__hero home__hero--plain">
        <div class="home__width">
          <h1 class="home__title" tabIndex={-1} ref={heading}>There is nothing at this address</h1>
          <p class="home__lead">The link may be incomplete, or made by another version of this program.</p>
          <p><a href={hashOf({ page: 'home' })}>See the decisions to explore</a></p>
        </div>
      </main>
    </div>
  );
}
