import { useRef } from 'preact/hooks';
import type { RunResult } from '../../../simulation/result.ts';
import type { PaneView } from '../paneView.ts';

/**
 * The figures of the newest run that has ended, whatever way: those before it while one goes on, so that nobody's future changes
 * while it is looked at. null until a first run has ended.
 */
export function useStillResult({ session, result }: PaneView): RunResult | null {
  const kept = useRef<RunResult | null>(null);
  const { phase } = session.run.value;
  const goesOn = phase === 'idle' || phase === 'first' || phase === 'preview' || phase === 'sharpening';
  if (!goesOn && result !== null) kept.current = result;
  return kept.current;
}
