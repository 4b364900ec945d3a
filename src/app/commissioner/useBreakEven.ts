import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Axis } from '../../analysis/breakEven/axis.ts';
import { breakEven } from '../../analysis/breakEven/breakEven.ts';
import type { BreakEven, RoundFigures } from '../../analysis/breakEven/breakEven.ts';
import { baseRun, cellFigures } from '../../analysis/breakEven/cells.ts';
import type { BaseRun, CellFigures } from '../../analysis/breakEven/cells.ts';
import { firstRound, nextRound } from '../../analysis/breakEven/plan.ts';
import type { Round } from '../../analysis/breakEven/plan.ts';
import { variantColumns } from '../../analysis/variantColumns.ts';
import type { RunResult } from '../../simulation/result.ts';
import { pageScheduler } from '../shared/scheduler.ts';
import type { AnalysisState } from '../shared/useAnalysis.ts';
import type { VariationResults, VariationWish } from '../shared/variation.ts';
import type { PaneView } from './paneView.ts';
import { useVariation } from './useVariation.ts';

/** Two axes that fit a scenario. A new object asks for a new map. */
export interface AxisChoice {
  readonly across: Axis;
  readonly up: Axis;
}

export interface MapState extends AnalysisState<BreakEven | null> {
  /** Places run and to run of the round that is on; null where none is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** Where a map stands: rounds done, and the one that is on. */
interface Stage {
  readonly result: RunResult;
  readonly choice: AxisChoice;
  readonly base: BaseRun;
  readonly earlier: readonly RoundFigures[];
  readonly round: Round;
  /** By cell of the round; filled as its variants come in. */
  readonly known: Map<number, CellFigures>;
}

/** Cells worked out in one task of the page. */
const CELLS_A_TASK = 12;

/** A break-even map that grows finer while it is looked at: coarse first, then about its boundaries. */
export function useBreakEven(view: PaneView, choice: AxisChoice | null): MapState {
  const { result, stale, session } = view;
  const { phase } = session.run.value;
  const ready = !stale && (phase === 'upToDate' || phase === 'stopped') ? result : null;
  const [stage, setStage] = useState<Stage | null>(null);
  const [found, setFound] = useState<AnalysisState<BreakEven | null>['finding']>(null);

  useEffect(() => {
    if (ready === null || choice === null) return undefined;
    pageScheduler().schedule('map start', () => {
      const { scenario, optionIds } = ready.request;
      const round = firstRound(scenario, choice.across, choice.up, optionIds.length);
      setStage({ result: ready, choice, base: baseRun(ready), earlier: [], round, known: new Map() });
    });
    return () => pageScheduler().cancel('map start');
  }, [ready, choice]);

  const current = stage?.choice === choice && stage?.result === ready ? stage : null;
  const wish = useMemo(() => (current === null ? null : wishOf(current)), [current]);
  const variation = useVariation(view, wish);

  useEffect(() => {
    if (current === null || variation?.wish !== wish) return undefined;
    const step = (): void => {
      if (fillCells(current, variation.results)) {
        pageScheduler().schedule('map cells', step);
        return;
      }
      const after = settle(current);
      if (after.map !== null) setFound({ result: current.result, value: after.map });
      if (after.next !== null) setStage(after.next);
    };
    pageScheduler().schedule('map cells', step);
    return () => pageScheduler().cancel('map cells');
  }, [current, variation, wish]);

  const isOn = current !== null && current.known.size < current.round.cells.length;
  return {
    finding: found,
    error: variation?.error ?? null,
    progress: isOn ? { done: variation?.wish === wish ? variation.done : 0, total: current.round.cells.length } : null,
  };
}

function wishOf({ result, choice: { across, up }, round }: Stage): VariationWish {
  return {
    key: `map ${across.id} ${up.id} ${round.round}`,
    base: { ...result.request, trials: round.trials },
    outcomes: ['wholeValueNetBenefit'],
    variants: round.cells.map(({ changes }) => changes),
  };
}

/** Works out some of the cells that have come in; true where more are left. */
function fillCells({ result, base, round, known }: Stage, results: VariationResults): boolean {
  let left = CELLS_A_TASK;
  for (const [i, cell] of round.cells.entries()) {
    const one = results[i];
    if (one === undefined || known.has(i)) continue;
    if (left-- === 0) return true;
    known.set(i, cellFigures(base, cell, variantColumns(one, result.request.optionIds.length)));
  }
  return false;
}

/** The map as it stands, and the round after this one where this one is complete. */
function settle(stage: Stage): { readonly map: BreakEven | null; readonly next: Stage | null } {
  const { result: { request: { scenario, optionIds } }, choice: { across, up }, earlier, round, known } = stage;
  const cells = round.cells.flatMap((_, i) => known.get(i) ?? []);
  const isComplete = cells.length === round.cells.length;
  const rounds = [...earlier, { step: round.step, trials: round.trials, cells }];
  const next = isComplete ? nextRound(scenario, across, up, optionIds.length, round, cells) : null;
  return {
    map: breakEven(across, up, optionIds.length, rounds, isComplete && next === null),
    next: next === null ? null : { ...stage, earlier: rounds, round: next, known: new Map() },
  };
}
