import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { MODEL_VERSION } from '../../model/version.ts';
import { troubleWords } from '../../words/keptWords.ts';
import type { Program } from '../program.ts';
import { Banner } from '../shared/Banner.tsx';
import { FileDrop } from '../shared/FileDrop.tsx';
import { FileFaults } from '../shared/FileFaults.tsx';
import { Icon } from '../shared/Icon.tsx';
import { OpenFileButton } from '../shared/OpenFileButton.tsx';
import { hashOf } from '../shared/route.ts';
import { useOpenFile } from '../shared/useOpenFile.ts';
import { usePage } from '../shared/usePage.ts';
import { DecisionCard } from './DecisionCard.tsx';
import './home.scss';
import { KeptDecisions } from './KeptDecisions.tsx';
import './kept.scss';
import { LastDecision } from './LastDecision.tsx';
import { SiteHeader } from './SiteHeader.tsx';

/** The first page: what this is, decisions of one's own, and decisions to explore, each with its answer. */
export function Home({ program }: { program: Program }): JSX.Element {
  const heading = usePage('Keep or Compete');
  const entries = program.entries.value;
  const allRead = program.allRead.value;
  const runs = program.galleryRuns.runs.value;
  const cards = program.kept.cards.value;
  const fault = program.decisions.shelf.fault.value;
  const open = useOpenFile(program);
  useEffect(() => {
    program.read();
    const stopReading = program.kept.follow();
    return () => {
      stopReading();
      program.galleryRuns.stop();
    };
  }, [program]);
  useEffect(() => {
    if (allRead) program.galleryRuns.start();
  }, [program, allRead, cards]);
  return (
    <div class="home">
      <SiteHeader>
        <nav class="head__links no-print" aria-label="To read">
          <a href={hashOf({ page: 'evidence' })}>Evidence, for and against</a>
          <a href={hashOf({ page: 'trust' })}>How far to trust this</a>
          <a href={hashOf({ page: 'model' })}>How the model works</a>
        </nav>
      </SiteHeader>
      {fault === null ? null : (
        <Banner name="Keeping your work" title={troubleWords[fault].title} icon="warning" tone="warning">{troubleWords[fault].sentence}</Banner>
      )}
      <main>
        <div class="home__hero">
          <div class="home__width">
            <div class="home__hero-words">
              <h1 class="home__title" tabIndex={-1} ref={heading}>Keep the provider, or put the service out to competition?</h1>
              <p class="home__lead">
                See what each choice could do to people, money and working relationships, how sure that is,
                and what would change the answer.
              </p>
              <div class="home__ways">
                <a class="nhsuk-button" href={hashOf({ page: 'start' })}>Start from eight questions</a>
                <OpenFileButton class="nhsuk-button nhsuk-button--secondary-solid" onFile={open}>
                  <Icon name="folder" />Open a file
                </OpenFileButton>
              </div>
              <FileFaults program={program} />
            </div>
            <LastDecision program={program} />
          </div>
        </div>
        <KeptDecisions program={program} />
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
              {allRead ? (
                <li class="drop-tile">
                  <Icon name="folder" class="drop-tile__icon" />
                  <p class="drop-tile__title">Drop a scenario file here</p>
                  <p>
                    or <OpenFileButton class="text-button" onFile={open}>choose one</OpenFileButton>,
                    or <a href={hashOf({ page: 'start' })}>answer eight questions</a>
                  </p>
                </li>
              ) : null}
            </ul>
          </div>
        </section>
      </main>
      <footer class="home__foot">
        <div class="home__width">
          <p><Icon name="lock" />Nothing you enter leaves this browser.</p>
          <p>A decision aid. Not legal advice, and not a forecast.</p>
          <nav class="home__links" aria-label="About the model">
            <a href={hashOf({ page: 'evidence' })}>Evidence</a>
            <a href={hashOf({ page: 'trust' })}>How far to trust this</a>
            <a href={hashOf({ page: 'model' })}>How the model works</a>
          </nav>
          <p class="home__version">Model version {MODEL_VERSION}</p>
        </div>
      </footer>
      <FileDrop onFile={open} />
    </div>
  );
}
