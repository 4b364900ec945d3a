import { useEffect, useRef, useState } from 'preact/hooks';
import { compareMirror } from '../../analysis/compareMirror.ts';
import type { MirrorComparison } from '../../analysis/compareMirror.ts';
import { mirror } from '../../analysis/mirror.ts';
import { DEFAULT_TRIALS } from '../../simulation/plan.ts';
import type { RunResult } from '../../simulation/result.ts';
import { announcer } from '../shared/announcer.ts';
import { pageScheduler } from '../shared/scheduler.ts';
import { firstTrials } from './firstTrials.ts';
import type { PaneView } from './paneView.ts';

/** Who changes places. */
export interface MirrorPair {
  readonly lotId: string;
  readonly challengerId: string;
}

export type MirrorState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly message: string }
  /** `found` is null where the options are all of one kind. */
  | { readonly kind: 'found'; readonly pair: MirrorPair; readonly before: RunResult; readonly found: MirrorComparison | null };

/** Runs the scenario with two providers exchanged, when asked, and compares; an edit ends it. */
export function useMirror({ program: { runner }, session, result }: PaneView): { state: MirrorState; run: (pair: MirrorPair) => void } {
  const [state, setState] = useState<MirrorState>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const scenario = session.scenario.value;
  const seed = session.seed.value;
  useEffect(() => () => {
    if (controller.current === null) return;
    controller.current.abort();
    controller.current = null;
    setState({ kind: 'idle' });
  }, [scenario, seed]);

  const run = (pair: MirrorPair): void => {
    if (result === null) return;
    controller.current?.abort();
    const mine = new AbortController();
    controller.current = mine;
    const before = firstTrials(result, DEFAULT_TRIALS);
    const total = before.trials;
    const exchanged = mirror(before.request.scenario, pair.lotId, pair.challengerId).scenario;
    const request = { ...before.request, scenario: exchanged, trials: total };
    setState({ kind: 'running', done: 0, total });
    const onProgress = (done: number): void => {
      if (!mine.signal.aborted) setState({ kind: 'running', done, total });
    };
    void runner.run(request, { signal: mine.signal, onProgress }).then((end) => {
      if (mine.signal.aborted) return;
      controller.current = null;
      if (end.status === 'failed') setState({ kind: 'failed', message: end.error.message });
      if (end.status !== 'done') return;
      pageScheduler().schedule('mirror', () => {
        setState({ kind: 'found', pair, before, found: compareMirror(before, end.result, pair.lotId) });
        announcer.say('The exchange has been run.');
      });
    });
  };
  return { state, run };
}
