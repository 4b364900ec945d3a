import { useEffect, useMemo, useState } from 'preact/hooks';
import type { VariantResult } from '../../../workers/protocol.ts';
import type { Axis } from '../../analysis/breakEven/axis.ts';
import type { BreakEven } from '../../analysis/breakEven/breakEven.ts';
import type { MapStage } from '../../analysis/breakEven/step.ts';
import type { RunResult } from '../../simulation/result.ts';
import type { AnalysisState } from '../shared/useAnalysis.ts';
import type { VariationWish } from '../shared/variation.ts';
import type { PaneView } from './paneView.ts';
import { useRestingResult } from './useRestingResult.ts';
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

/** What is being made, and for whom. */
interface Making {
  readonly result: RunResult;
  readonly choice: AxisChoice;
  readonly stage: MapStage;
}

const PLACE = 'map';

/** A break-even map that grows finer while it is looked at: coarse first, then about its boundaries. */
export function useBreakEven(view: PaneView, choice: AxisChoice | null): MapState {
  const { analyst } = view.program;
  const ready = useRestingResult(view);
  const [making, setMaking] = useState<Making | null>(null);
  const [finding, setFinding] = useState<MapState['finding']>(null);
  const [error, setError] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);

  useEffect(() => {
    if (ready === null || choice === null) return undefined;
    let isWanted = true;
    void analyst.ask(PLACE, ready, 'mapStart', choice.across, choice.up).then((end) => {
      if (!isWanted || end.status === 'overtaken') return;
      setError(end.status === 'failed' ? end.message : null);
      setDone(false);
      if (end.status === 'found') setMaking({ result: ready, choice, stage: end.value });
    });
    return () => {
      isWanted = false;
      analyst.forget(PLACE);
    };
  }, [analyst, ready, choice]);

  const current = making?.choice === choice && making?.result === ready ? making : null;
  // Figures that come in change a making, not what is to be run: the round tells.
  const round = current?.stage.round ?? null;
  const wish = useMemo(() => (current === null ? null : wishOf(current)), [current?.result, choice, round]);
  const variation = useVariation(view, wish);

  useEffect(() => {
    if (current === null || wish === null || variation?.wish !== wish) return undefined;
    const { stage, result } = current;
    const fresh = variation.results.flatMap((one, i): (readonly [number, VariantResult])[] => (
      one === undefined || stage.known[i] !== undefined ? [] : [[i, one]]
    ));
    if (fresh.length === 0) return undefined;
    let isWanted = true;
    void analyst.ask(PLACE, result, 'mapStep', stage, fresh).then((end) => {
      if (!isWanted || end.status === 'overtaken') return;
      if (end.status === 'failed') {
        setError(end.message);
        return;
      }
      const { map, next, known, isComplete } = end.value;
      if (map !== null) setFinding({ result, value: map });
      setDone(isComplete && next === null);
      setMaking({ ...current, stage: next ?? { ...stage, known } });
    });
    return () => {
      isWanted = false;
      analyst.forget(PLACE);
    };
  }, [analyst, current, variation, wish]);

  const isOn = current !== null && !isDone;
  return {
    finding,
    error: error ?? variation?.error ?? null,
    progress: isOn ? { done: variation?.wish === wish ? variation.done : 0, total: current.stage.round.cells.length } : null,
  };
}

function wishOf({ result, choice: { across, up }, stage: { round } }: Making): VariationWish {
  return {
    key: `map ${across.id} ${up.id} ${round.round}`,
    base: { ...result.request, trials: round.trials },
    outcomes: ['wholeValueNetBenefit'],
    variants: round.cells.map(({ changes }) => changes),
  };
}
