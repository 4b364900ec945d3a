import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { RunResult } from '../../../simulation/result.ts';
import type { PaneView } from '../paneView.ts';
import { useSteadyStale } from '../useSteadyStale.ts';
import { comparedVersions, NOW, type ComparedVersion } from './comparedVersion.ts';
import { DifferencesTable } from './DifferencesTable.tsx';
import { useVersionRuns, VERSION_TRIALS } from './useVersionRuns.ts';
import { VersionAnswers, type AnsweredVersion } from './VersionAnswers.tsx';
import { VersionList } from './VersionList.tsx';
import './versions.scss';
import { versionsChoiceOf } from './versionsChoice.ts';
import { WaterfallFigure } from './WaterfallFigure.tsx';

/** Versions of a decision: kept, set side by side, and what led from one to another. */
export function VersionsTab({ view }: { view: PaneView }): JSX.Element {
  const { session } = view;
  const choice = versionsChoiceOf(session);
  const chosen = useChosen(view, choice.columns.value);
  const scenarios = useMemo(() => chosen.map(({ scenario }) => scenario), [chosen]);
  const runs = useVersionRuns(view, scenarios);
  const lastNow = useRef<RunResult | null>(null);
  const place = chosen.findIndex(({ id }) => id === NOW);
  const present = place < 0 ? null : runs[place].result;
  if (present !== null) lastNow.current = present;
  const isBehind = place >= 0 && lastNow.current !== null && (present === null || session.drafts.value.size > 0);
  const stale = useSteadyStale(isBehind);
  const answered = chosen.map((version, i): AnsweredVersion => {
    const { result, error } = runs[i];
    return version.id === NOW ? { version, result: result ?? lastNow.current, error, stale } : { version, result, error, stale: false };
  });
  const isDone = runs.every(({ result, error }) => error !== null || (result !== null && result.trials >= VERSION_TRIALS));
  return (
    <div class="versions">
      <VersionList session={session} choice={choice} />
      {chosen.length === 0 ? null : <VersionAnswers answered={answered} seed={session.seed.value} />}
      <WaterfallFigure view={view} choice={choice} mayStart={isDone} />
      <DifferencesTable versions={chosen} />
    </div>
  );
}

/** The versions side by side; the same array as long as they are the same. */
function useChosen({ session }: PaneView, ids: readonly string[]): readonly ComparedVersion[] {
  const versions = session.versions.value;
  const present = session.scenario.value;
  return useMemo(() => comparedVersions(session).filter(({ id }) => ids.includes(id)), [session, versions, present, ids]);
}
