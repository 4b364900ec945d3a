import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { MODEL_VERSION } from '../../model/version.ts';
import type { Program } from '../program.ts';
import { Icon } from '../shared/Icon.tsx';
import { usePage } from '../shared/usePage.ts';
import { DecisionCard } from './DecisionCard.tsx';
import './home.scss';
import { SiteHeader } from './SiteHeader.tsx';

/** The first page: what this is, and decisions to explore, each with its answer. */
export function Home({ program }: { program: Program }): JSX.Element {
  const heading = usePage('Keep or Compete');
  const entries = program.entries.value;
  const allRead = program.allRead.value;
  const runs = program.galleryRuns.runs.value;
  useEffect(() => {
    program.read();
    return () => program.galleryRuns.stop();
  }, [program]);
  useEffect(() => {
    if (allRead) program.galleryRuns.start();
  }, [program, allRead]);
  return (
    <div class="home">
      <SiteHeader />
      <main>
        <div class="home__hero">
          <div class="home__width">
            <h1 class="home__title" tabIndex={-1} ref={heading}>Keep the provider, or put the service out to competition?</h1>
            <p class="home__lead">
              See what each choice could do to people, money and working relationships, how sure that is, and what would change the answer.
            </p>
          </div>
        </div>
        <section class="home__decisions" aria-labelledby="decisions">
          <div class="home__width">
            <div class="home__bar">
              <h2 class="home__heading" id="decisions">Decisions to explore</h2>
              <p class="home__strip-note">Each strip is 100 futures, coloured by the option that does best in them</p>
            </div>
            <ul class="home__cards">
              {entries.map((entry) => (
                <DecisionCard key={entry.file} entry={entry} run={runs.get(entry.file)} changed={program.isChanged(entry.file)} />
              ))}
            </ul>
          </div>
        </section>
      </main>
      <footer class="home__foot">
        <div class="home__width">
          <p><Icon name="lock" />Nothing you enter leaves this browser.</p>
          <p>A decision aid. Not legal advice, and not a forecast.</p>
          <p class="home__version">Model version {MODEL_VERSION}</p>
        </div>
      </footer>
    </div>
  );
}
