import { useEffect, useState } from 'preact/hooks';
import type { DifferenceGroup } from '../../../analysis/differenceGroups.ts';
import { waterfall, type Waterfall } from '../../../analysis/waterfall.ts';
import type { WaterfallPlan } from '../../../analysis/waterfallPlan.ts';
import { commands } from '../../../scenario/edit.ts';
import type { Scenario } from '../../../scenario/types.ts';
import type { PaneView } from '../paneView.ts';
import { isResting, VERSION_TRIALS } from './useVersionRuns.ts';

/** Futures of the first figures, and of the last. */
const STEPS = [500, VERSION_TRIALS] as const;

export interface WaterfallState {
  /** Of `plan`. */
  readonly found: { readonly value: Waterfall; readonly plan: WaterfallPlan } | null;
  /** States of the decision that have been run, and all of them; null where no more are to come. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: string | null;
}

/** Levels of the states between two versions, by what makes them: kept as long as both are, so that another order runs only what is new. */
const known = new WeakMap<Scenario, WeakMap<Scenario, Map<string, Float64Array>>>();

function levelsBetween({ from, to }: WaterfallPlan): Map<string, Float64Array> {
  const ofFrom = known.get(from) ?? new WeakMap<Scenario, Map<string, Float64Array>>();
  known.set(from, ofFrom);
  const levels = ofFrom.get(to) ?? new Map<string, Float64Array>();
  ofFrom.set(to, levels);
  return levels;
}

/** A state on the way: the groups that have been taken over, and what they make of the decision. */
interface PlannedState {
  readonly key: string;
  readonly scenario: Scenario;
}
interface PlannedStep {
  readonly groups: readonly DifferenceGroup[];
  readonly after: PlannedState;
  readonly alone: PlannedState | null;
}

/** Two states that took over the same groups are one, in whatever order and for whatever purpose. */
function statesOf({ from, steps }: WaterfallPlan): { readonly from: PlannedState; readonly steps: readonly PlannedStep[] } {
  const keyOf = (groups: readonly DifferenceGroup[]): string => [...groups].sort().join(' ');
  let taken: readonly DifferenceGroup[] = [];
  return {
    from: { key: '', scenario: from },
    steps: steps.map(({ groups, after, alone }) => {
      taken = [...taken, ...groups];
      const own = alone === null ? null : { key: keyOf(groups), scenario: alone };
      return { groups, after: { key: keyOf(taken), scenario: after }, alone: own };
    }),
  };
}

/**
 * Runs the states between two versions under the same luck, few futures first, then as many as the versions themselves have.
 * @param plan null: nothing is wanted. A new object is a new wish
 * @param mayStart the versions' own figures come first
 */
export function useWaterfall({ program: { runner }, session }: PaneView, plan: WaterfallPlan | null, mayStart: boolean): WaterfallState {
  const [state, setState] = useState<WaterfallState>({ found: null, progress: null, error: null });
  const seed = session.seed.value;
  const mayRun = isResting(session) && mayStart;
  useEffect(() => {
    if (plan === null) {
      setState({ found: null, progress: null, error: null });
      return undefined;
    }
    const levels = levelsBetween(plan);
    const planned = statesOf(plan);
    const states = [...new Map([planned.from, ...planned.steps.flatMap(({ after, alone }) => (alone === null ? [after] : [after, alone]))]
      .map((one) => [one.key, one])).values()];
    const nameOf = (trials: number, key: string): string => JSON.stringify([seed, trials, plan.optionIds, key]);
    const levelOf = (trials: number, { key }: PlannedState): Float64Array | undefined => levels.get(nameOf(trials, key));

    const show = (trials: number): boolean => {
      const from = levelOf(trials, planned.from);
      const steps = planned.steps.flatMap(({ groups, after, alone }) => {
        const level = levelOf(trials, after);
        const own = alone === null ? null : levelOf(trials, alone);
        return level === undefined || own === undefined ? [] : [{ groups, after: level, alone: own }];
      });
      if (from === undefined || steps.length < planned.steps.length) return false;
      const isLast = trials === VERSION_TRIALS;
      setState({
        found: { value: waterfall({ from, steps }), plan },
        progress: isLast ? null : { done: 0, total: states.length },
        error: null,
      });
      return true;
    };
    if (show(VERSION_TRIALS) || !mayRun) return undefined;

    const controller = new AbortController();
    const { signal } = controller;
    const isOver = (): boolean => signal.aborted;
    const work = async (): Promise<void> => {
      for (const trials of STEPS) {
        const missing = states.filter((one) => levelOf(trials, one) === undefined);
        let done = states.length - missing.length;
        const tell = (): void => setState((last) => ({ ...last, progress: { done, total: states.length }, error: null }));
        tell();
        const base = { scenario: plan.from, optionIds: plan.optionIds, seed, trials };
        const variants = missing.map(({ scenario }) => [commands.setScenario(scenario)]);
        const end = variants.length === 0 ? { status: 'done' as const } : await runner.vary({ base, outcomes: ['wholeValueNetBenefit'], variants }, {
          signal,
          onVariant(variant, { outcomes }) {
            levels.set(nameOf(trials, missing[variant].key), leadOf(outcomes, trials, plan.optionIds.length));
            done++;
            tell();
          },
        });
        if (isOver()) return;
        if (end.status === 'failed') {
          const { message } = end.error;
          setState((last) => ({ ...last, progress: null, error: message }));
          return;
        }
        show(trials);
      }
    };
    void work();
    return () => controller.abort();
  }, [runner, plan, seed, mayRun]);
  return state;
}

/** The first option's level by trial, less that of the second where there is one. */
function leadOf(outcomes: Float64Array, trials: number, options: number): Float64Array {
  return Float64Array.from({ length: trials }, (_, t) => outcomes[t] - (options > 1 ? outcomes[trials + t] : 0));
}
