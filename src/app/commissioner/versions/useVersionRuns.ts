import { useEffect, useState } from 'preact/hooks';
import { sameModel } from '../../../scenario/sameModel.ts';
import type { Scenario } from '../../../scenario/types.ts';
import type { RunResult } from '../../../simulation/result.ts';
import type { RunPhase, Session } from '../../shared/session.ts';
import type { PaneView } from '../paneView.ts';

/** Futures of each version, and of its earlier figures. */
const STEPS = [250, 1000, 4000] as const;
export const VERSION_TRIALS = STEPS[2];
/** Results that are kept at hand for a decision: several more than stand side by side. */
const KEPT = 10;

/** Where the run itself has the workers no longer. */
const resting: ReadonlySet<RunPhase> = new Set(['upToDate', 'stopped', 'waiting', 'failed']);
export const isResting = (session: Session): boolean => resting.has(session.run.value.phase);

export interface VersionRun {
  readonly result: RunResult | null;
  /** Why there is none, or no more. */
  readonly error: string | null;
}

interface KeptRun extends VersionRun {
  readonly scenario: Scenario;
  readonly seed: number;
}

const known = new WeakMap<Session, KeptRun[]>();

function runOf(session: Session, scenario: Scenario, seed: number): VersionRun {
  return known.get(session)?.find((one) => one.seed === seed && sameModel(one.scenario, scenario)) ?? { result: null, error: null };
}

function keep(session: Session, run: KeptRun): void {
  const others = (known.get(session) ?? []).filter((one) => one.seed !== run.seed || !sameModel(one.scenario, run.scenario));
  known.set(session, [run, ...others].slice(0, KEPT));
}

/**
 * The figures of several versions of a decision, all at the seed of the decision and with as many futures each, one after the other and
 * more precise from round to round. They wait while the decision's own run has the workers.
 * @param scenarios a new array is a new wish
 */
export function useVersionRuns({ program: { runner }, session }: PaneView, scenarios: readonly Scenario[]): readonly VersionRun[] {
  const [, setCount] = useState(0);
  const seed = session.seed.value;
  const mayRun = isResting(session);
  useEffect(() => {
    if (!mayRun) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const isOver = (): boolean => signal.aborted;
    const work = async (): Promise<void> => {
      for (const trials of STEPS) {
        for (const scenario of scenarios) {
          const { result, error } = runOf(session, scenario, seed);
          if (error !== null || (result !== null && result.trials >= trials)) continue;
          const request = { scenario, optionIds: scenario.options.map(({ id }) => id), seed, trials };
          const end = await runner.run(request, { signal, ...(result === null ? {} : { extend: result }) });
          if (isOver()) return;
          if (end.status === 'done') keep(session, { scenario, seed, result: end.result, error: null });
          else if (end.status === 'failed') keep(session, { scenario, seed, result, error: end.error.message });
          setCount((count) => count + 1);
        }
      }
    };
    void work();
    return () => controller.abort();
  }, [runner, session, scenarios, seed, mayRun]);
  return scenarios.map((scenario) => runOf(session, scenario, seed));
}
