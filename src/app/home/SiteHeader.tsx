import type { JSX } from 'preact';
import { Logo } from '../shared/Icon.tsx';
import { hashOf } from '../shared/route.ts';

/** The head of pages outside a decision. @param children stands at its right, where there is width for it */
export function SiteHeader({ children }: { children?: JSX.Element }): JSX.Element {
  return (
    <header class="head head--site">
      <div class="home__width head__site">
        <a class="head__home" href={hashOf({ page: 'home' })}>
          <Logo />
          <span class="head__name">Keep or Compete</span>
        </a>
        {children}
      </div>
    </header>
  );
}
