import type { VariantResult } from '../../../workers/protocol.ts';
import type { RunResult } from '../../simulation/result.ts';
import { variantColumns } from '../variantColumns.ts';
import type { Axis } from './axis.ts';
import { breakEven, type BreakEven, type RoundFigures } from './breakEven.ts';
import { cellFigures, type BaseRun, type CellFigures } from './cells.ts';
import { nextRound, type Round } from './plan.ts';

/** Where the making of a map stands: rounds that are complete, and the one that is on. Plain data, for another thread. */
export interface MapStage {
  readonly across: Axis;
  readonly up: Axis;
  readonly earlier: readonly RoundFigures[];
  readonly round: Round;
  /** Figures of the round's places so far, by their place in `round.cells`. */
  readonly known: readonly (CellFigures | undefined)[];
}

export interface MapStep {
  /** The stage with what has come in. */
  readonly known: readonly (CellFigures | undefined)[];
  /** null before the first complete square. */
  readonly map: BreakEven | null;
  /** The stage after this one, where this one is complete and leaves boundaries to look at. */
  readonly next: MapStage | null;
  readonly isComplete: boolean;
}

/**
 * Takes more places of a round in, and says what the map shows and what to run next.
 * @param fresh variants that have come in, by their place in `round.cells`
 */
export function mapStep(result: RunResult, base: BaseRun, stage: MapStage, fresh: readonly (readonly [number, VariantResult])[]): MapStep {
  const { across, up, earlier, round } = stage;
  const { scenario, optionIds } = result.request;
  const known = round.cells.map((_, i) => stage.known[i]);
  for (const [i, variant] of fresh) known[i] = cellFigures(base, round.cells[i], variantColumns(variant, optionIds.length));
  const cells = known.filter((cell) => cell !== undefined);
  const isComplete = cells.length === round.cells.length;
  const rounds = [...earlier, { step: round.step, trials: round.trials, cells }];
  const next = isComplete ? nextRound(scenario, across, up, optionIds.length, round, cells) : null;
  return {
    known,
    map: breakEven(across, up, optionIds.length, rounds, isComplete && next === null),
    next: next === null ? null : { across, up, earlier: rounds, round: next, known: [] },
    isComplete,
  };
}
