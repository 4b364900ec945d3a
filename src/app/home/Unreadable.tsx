import type { JSX } from 'preact';
import { recordFaultWords } from '../../words/keptWords.ts';
import { hashOf } from '../shared/route.ts';
import { usePage } from '../shared/usePage.ts';
import type { RecordFault } from '../storage/readRecord.ts';
import './home.scss';
import { SiteHeader } from './SiteHeader.tsx';

/** A decision that is kept on this device and cannot be read. */
export function Unreadable({ fault }: { fault: RecordFault }): JSX.Element {
  const heading = usePage('Decision not readable');
  return (
    <div class="home">
      <SiteHeader />
      <main class="home__hero home__hero--plain">
        <div class="home__width">
          <h1 class="home__title" tabIndex={-1} ref={heading}>This decision cannot be opened</h1>
          <p class="home__lead">{recordFaultWords[fault]} Nothing of it was changed.</p>
          <p><a href={hashOf({ page: 'home' })}>Save it as it is, or delete it, among your decisions</a></p>
        </div>
      </main>
    </div>
  );
}
