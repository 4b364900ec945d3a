import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { againstPremise, forPremise, gaps, toBeChecked } from '../../words/evidenceFacts.ts';
import type { EvidenceFact } from '../../words/evidenceFacts.ts';
import { evidenceTables } from '../../words/evidenceTable.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { FiguresTable } from '../shared/FiguresTable.tsx';
import { LibraryPage, LibraryPart } from './LibraryPage.tsx';

const parts = {
  against: { id: 'evidence-against', title: 'Evidence that cuts against the premise' },
  supporting: { id: 'evidence-for', title: 'Evidence that supports it' },
  ranges: { id: 'evidence-ranges', title: 'Facts behind the usual ranges' },
  gaps: { id: 'evidence-gaps', title: 'What nobody knows' },
  check: { id: 'evidence-check', title: 'To be checked' },
} as const;

/** What is known, on both sides, and how well. */
export function EvidencePage(): JSX.Element {
  const tables = useMemo(evidenceTables, []);
  return (
    <LibraryPage page="evidence" title="Evidence" parts={Object.values(parts)}
      lead="That working relationships are worth protecting is not settled. Here is what speaks against it, what speaks for it, and how firm each number is.">
      <LibraryPart {...parts.against}>
        <p>Read these before you trust an answer that says keep.</p>
        <Facts facts={againstPremise} />
      </LibraryPart>
      <LibraryPart {...parts.supporting}>
        <p>Read these before you trust an answer that says compete.</p>
        <Facts facts={forPremise} />
        <p class="library__note library__check">
          Figures are those of abstracts and summaries; full reports were not read.
          Cases that go wrong are reported more often than those that go well.
        </p>
      </LibraryPart>
      <LibraryPart {...parts.ranges}>
        <p>
          For every assumption: what 1 case in 10 falls below, the middle, and what 1 in 10 goes beyond.
          Beside it stand its grade, what was found, and what speaks against it.
          A is direct evidence in this setting, B comes from like services, C is judgement.
          A decision may state other ranges, with its own sources.
        </p>
        {tables.map((table) => (
          <Disclosure key={table.caption} label={table.caption}>{() => <div class="library__wide"><FiguresTable table={table} /></div>}</Disclosure>
        ))}
      </LibraryPart>
      <LibraryPart {...parts.gaps}>
        <p>No study was found that answers these. The ranges for them are judgement, and answers often turn on them.</p>
        <ul class="library__list">{gaps.map((gap) => <li key={gap}>{gap}</li>)}</ul>
      </LibraryPart>
      <LibraryPart {...parts.check}>
        <p>These have not been held against their sources. Check them before you rely on them.</p>
        <ul class="library__list">{toBeChecked.map((fact) => <li key={fact}>{fact}</li>)}</ul>
      </LibraryPart>
    </LibraryPage>
  );
}

function Facts({ facts }: { facts: readonly EvidenceFact[] }): JSX.Element {
  return (
    <div class="library__facts">
      {facts.map(({ title, text, sources }) => (
        <article key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
          <ul>{sources.map(({ name, address }) => <li key={address} class="library__source">{name}. {address}</li>)}</ul>
        </article>
      ))}
    </div>
  );
}
