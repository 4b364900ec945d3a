import type { ComponentChildren, JSX } from 'preact';
import { SiteHeader } from '../home/SiteHeader.tsx';
import '../home/home.scss';
import { hashOf } from '../shared/route.ts';
import { usePage } from '../shared/usePage.ts';
import './library.scss';

const pages = [['evidence', 'Evidence'], ['trust', 'How far to trust this'], ['model', 'How the model works']] as const;

/** Something on a page that its contents lead to. */
export interface Part {
  readonly id: string;
  readonly title: string;
}

/** A page to read: what there is beside it, its contents, its text. */
export function LibraryPage({ page, title, lead, parts, children }: {
  page: (typeof pages)[number][0];
  title: string;
  lead: string;
  parts: readonly Part[];
  children: ComponentChildren;
}): JSX.Element {
  const heading = usePage(title);
  return (
    <div class="home library">
      <SiteHeader />
      <nav class="library__pages no-print" aria-label="About the model">
        <ul class="home__width">
          {pages.map(([name, label]) => (
            <li key={name}><a href={hashOf({ page: name })} aria-current={name === page ? 'page' : undefined}>{label}</a></li>
          ))}
        </ul>
      </nav>
      <main class="library__main">
        <div class="home__width">
          <h1 class="library__title" tabIndex={-1} ref={heading}>{title}</h1>
          <p class="library__lead">{lead}</p>
          <div class="library__columns">
            <nav class="library__contents no-print" aria-label="On this page">
              <h2 class="library__contents-title">On this page</h2>
              <ul>
                {parts.map(({ id, title: words }) => (
                  <li key={id}><button type="button" class="text-button" onClick={() => goTo(id)}>{words}</button></li>
                ))}
              </ul>
            </nav>
            <div class="library__text">{children}</div>
          </div>
        </div>
      </main>
      <footer class="home__foot">
        <div class="home__width">
          <p>A decision aid. Not legal advice, and not a forecast.</p>
          <p><a href={hashOf({ page: 'home' })}>All decisions</a></p>
        </div>
      </footer>
    </div>
  );
}

/** The address tells the page, so a place on it cannot be a link's: its heading is shown and focused. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** A part of the page, named by its heading. */
export function LibraryPart({ id, title, children }: Part & { children: ComponentChildren }): JSX.Element {
  return (
    <section class="library__part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>{title}</h2>
      {children}
    </section>
  );
}
