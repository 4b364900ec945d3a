import type { RunResult } from '../../simulation/result.ts';
import type { PaneView } from './paneView.ts';

/** The figures on screen once their run has ended and while they are of the scenario as it is; null else. Variants run only then. */
export function useRestingResult({ session, result, stale }: PaneView): RunResult | null {
  const { phase } = session.run.value;
  const shown = session.shown.value;
  const isCurrent = shown !== null && shown.result === result && !shown.stale && !stale;
  return isCurrent && (phase === 'upToDate' || phase === 'stopped') ? result : null;
}
