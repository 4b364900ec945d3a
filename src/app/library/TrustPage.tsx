import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TargetFinding } from '../../analysis/calibration/calibrate.ts';
import { targetWords } from '../../words/calibrationWords.ts';
import { wholeNumber } from '../../words/number.ts';
import { casesLeftOut, SELECTION } from '../../words/replayWords.ts';
import { faultWords } from '../../words/sanityWords.ts';
import { replaysSentence, replayTable, ruleTables, sanitySentence, targetsSentence, targetTable, titlesOf } from '../../words/trustTables.ts';
import { assuranceLog, checks, limits } from '../../words/trustWords.ts';
import type { CheckWords } from '../../words/trustWords.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { FiguresTable } from '../shared/FiguresTable.tsx';
import { hashOf } from '../shared/route.ts';
import { LibraryPage, LibraryPart } from './LibraryPage.tsx';
import { storedValidation } from './storedValidation.ts';

const parts = {
  limits: { id: 'trust-limits', title: 'Where it should not be believed' },
  checks: { id: 'trust-checks', title: 'How it was checked' },
  targets: { id: 'trust-targets', title: 'Published figures beside the model’s' },
  replays: { id: 'trust-replays', title: 'Cases replayed' },
  rules: { id: 'trust-rules', title: 'Rules of sense' },
  log: { id: 'trust-log', title: 'Quality assurance log' },
} as const;

/** How far the model can be trusted: where not, how it was checked, and how it stands beside the world. */
export function TrustPage(): JSX.Element {
  const report = useMemo(storedValidation, []);
  const titles = useMemo(() => titlesOf(report), [report]);
  const ids = [...new Set(report.targets.map(({ target }) => target))];
  return (
    <LibraryPage page="trust" title="How far to trust this" parts={Object.values(parts)}
      lead="A model can be right in its sums and wrong about the world. Here is where it fails, and what was done to find out.">
      <LibraryPart {...parts.limits}>
        <Cards cards={limits} />
        <p class="library__check">
          Everything that is left out, and which way each omission leans, is in <a href={hashOf({ page: 'model' })}>How the model works</a>, section{'\u00a0'}11.
        </p>
      </LibraryPart>
      <LibraryPart {...parts.checks}><Cards cards={checks} /></LibraryPart>
      <LibraryPart {...parts.targets}>
        <p>{targetsSentence(report.targets)} Failures are left standing, and explained.</p>
        {ids.map((id) => <Target key={id} found={report.targets.filter(({ target }) => target === id)} titles={titles} />)}
        <p class="library__note library__check">
          Model {report.modelVersion}, seed {report.seed}, {wholeNumber(report.trials)} futures of each option.
          ± is two standard errors of the simulation.
          These figures are stored; the command “validate:model” works them out again.
        </p>
      </LibraryPart>
      <LibraryPart {...parts.replays}>
        <p>{SELECTION}</p>
        <p>{replaysSentence(report.replays)} {casesLeftOut}</p>
        <div class="library__wide"><FiguresTable table={replayTable(report.replays)} /></div>
      </LibraryPart>
      <LibraryPart {...parts.rules}>
        <p>{sanitySentence(report.sanity, report.sanityTrials)}</p>
        <p>A direction counts as broken only beyond simulation error. “Moved” tells in how many comparisons it could have been.</p>
        {ruleTables(report.sanity).map((table) => (
          <Disclosure key={table.caption} label={table.caption}>{() => <FiguresTable table={table} />}</Disclosure>
        ))}
        {report.sanity.faults.length === 0 ? null : (
          <ul class="library__list">{report.sanity.faults.map((fault, i) => <li key={i}>{titles.get(fault.scenario)}: {faultWords(fault)}</li>)}</ul>
        )}
      </LibraryPart>
      <LibraryPart {...parts.log}>
        <p>As the government’s AQuA Book asks. Two checks that only others can make are open.</p>
        <FiguresTable table={assuranceLog} />
      </LibraryPart>
    </LibraryPage>
  );
}

function Cards({ cards }: { cards: readonly CheckWords[] }): JSX.Element {
  return (
    <div class="library__facts">
      {cards.map(({ title, text }) => <article key={title}><h3>{title}</h3><p>{text}</p></article>)}
    </div>
  );
}

/** One published figure: what was found, how the model's is taken, the two side by side, and what a failure means. */
function Target({ found, titles }: { found: readonly TargetFinding[]; titles: ReadonlyMap<string, string> }): JSX.Element {
  const words = targetWords[found[0].target];
  const off = (['below', 'above'] as const).filter((side) => found.some(({ verdict }) => verdict === side));
  return (
    <article>
      <h3>{words.title}</h3>
      <p>{words.published}</p>
      <FiguresTable table={targetTable(found, titles)} />
      {off.map((side) => <p key={side} class="library__check"><strong>{side === 'below' ? 'Below:' : 'Above:'}</strong> {words[side]}</p>)}
      <p class="library__note">{words.how} {words.where}</p>
      <p class="library__source">{words.source}</p>
    </article>
  );
}
