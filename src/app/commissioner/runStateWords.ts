import type { Comparison } from '../../analysis/comparison.ts';
import { runWords } from '../../words/runWords.ts';
import type { RunWords } from '../../words/runWords.ts';
import type { RunState } from '../shared/session.ts';

/**
 * A session's run in words.
 * @param found of the figures on screen; null until there are any
 * @param stale they are of other inputs
 * @param corrections fields in error
 */
export function runStateWords(run: RunState, found: Comparison | null, stale: boolean, corrections: number): RunWords {
  const { done, total } = run;
  switch (run.phase) {
    case 'waiting':
      return runWords({ kind: 'waiting', corrections });
    case 'failed':
      return runWords({ kind: 'failed', done, total, error: run.error ?? { kind: 'worker', message: '' } });
    case 'stopped':
      return runWords({ kind: 'stopped', done, total });
    case 'upToDate':
      if (found !== null && !stale) return runWords({ kind: 'upToDate', done, found });
      break;
    default:
  }
  return runWords({ kind: 'running', done, total, again: stale, found: stale ? null : found });
}
