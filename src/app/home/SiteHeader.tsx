import type { JSX } from 'preact';
import { Logo } from '../shared/Icon.tsx';
import { hashOf } from '../shared/route.ts';

/** The head of pages outside a decision. */
export function SiteHeader(): JSX.Element {
  return (
    <header class="head head--site">
      <div class="home__width">
        <a class="head__home" href={hashOf({ page: 'home' })}>
          <Logo />
          <span class="head__name">Keep or Compete</span>
        </a>
      </div>
    </header>
  );
}
