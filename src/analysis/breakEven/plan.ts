import type { EditCommand } from '../../scenario/edit.ts';
import type { Scenario } from '../../scenario/types.ts';
import { withChanges } from '../../simulation/variant.ts';
import { leadsFit } from '../strategyChanges.ts';
import { axisChanges, axisValue, FINEST_STEPS, type Axis } from './axis.ts';
import type { CellFigures } from './cells.ts';

/** One place of the map to run: places 0..FINEST_STEPS along both axes. */
export interface PlannedCell {
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** Ready for `Runner.vary`. */
  readonly changes: readonly EditCommand[];
}

/** One call of `Runner.vary`: all its cells run the same trials of the run's seed, from the first. */
export interface Round {
  /** 0 the first. */
  readonly round: number;
  /** Distance of its grid's places: 4 (5 × 5), 2 (9 × 9), 1 (17 × 17, near boundaries alone). */
  readonly step: number;
  readonly trials: number;
  readonly cells: readonly PlannedCell[];
  /** Places where no valid scenario could be: a contract that would end before the next could be awarded. */
  readonly skipped: number;
}

/** Trials of the first two rounds' cells, for six options: under half a second and some three seconds on two threads. */
const FIRST_TRIALS = 120;
const SECOND_TRIALS = 300;
/** What the last round may cost: cells × options × trials, shared out so that few cells are run more exactly. */
const LAST_BUDGET = 350_000;
const MOST_TRIALS = 2000;
export const ROUNDS = 3;

/** The first round, readable at once: 5 × 5 places. @param optionCount options that will be run */
export function firstRound(scenario: Scenario, across: Axis, up: Axis, optionCount: number): Round {
  return roundOf(scenario, across, up, { round: 0, step: 4, trials: trialsFor(FIRST_TRIALS, optionCount) }, () => true);
}

/**
 * What to run after a round: 9 × 9 places, then, of 17 × 17, those next to where another option takes the lead or where
 * the lead is not clear, with more trials.
 * @param cells what the last round came to, at all its places
 * @returns null after the last round, or where no boundary is left to look at
 */
export function nextRound(
  scenario: Scenario, across: Axis, up: Axis, optionCount: number, last: Pick<Round, 'round' | 'step'>, cells: readonly CellFigures[],
): Round | null {
  if (last.round === 0) {
    return roundOf(scenario, across, up, { round: 1, step: 2, trials: trialsFor(SECOND_TRIALS, optionCount) }, () => true);
  }
  if (last.round >= ROUNDS - 1) return null;
  const near = nearBoundary(cells, last.step);
  const isNear = (column: number, row: number): boolean => near.has(row * (FINEST_STEPS + 1) + column);
  const wanted = roundOf(scenario, across, up, { round: 2, step: 1, trials: MOST_TRIALS }, isNear);
  if (wanted.cells.length === 0) return null;
  const trials = Math.floor(LAST_BUDGET / (wanted.cells.length * Math.max(2, optionCount)));
  return { ...wanted, trials: Math.max(trialsFor(SECOND_TRIALS, optionCount), Math.min(MOST_TRIALS, trials)) };
}

/** With fewer options each cell may have more trials for the same time. */
const trialsFor = (usual: number, optionCount: number): number => Math.round((usual * 6) / Math.max(2, Math.min(12, optionCount)));

function roundOf(
  scenario: Scenario, across: Axis, up: Axis, shape: Pick<Round, 'round' | 'step' | 'trials'>,
  isWanted: (column: number, row: number) => boolean,
): Round {
  const cells: PlannedCell[] = [];
  let skipped = 0;
  for (let row = 0; row <= FINEST_STEPS; row += shape.step) {
    for (let column = 0; column <= FINEST_STEPS; column += shape.step) {
      if (!isWanted(column, row)) continue;
      const [x, y] = [axisValue(across, column), axisValue(up, row)];
      const changes = [...axisChanges(scenario, across, x), ...axisChanges(scenario, up, y)];
      if (leadsFit(withChanges(scenario, changes))) cells.push({ column, row, x, y, changes });
      else skipped++;
    }
  }
  return { ...shape, cells, skipped };
}

/** Places of the finest grid in the squares of the last one whose corners disagree on the leader, or of which one is not clear. */
function nearBoundary(cells: readonly CellFigures[], step: number): Set<number> {
  const size = FINEST_STEPS + 1;
  const byPlace = new Map(cells.map((cell) => [cell.row * size + cell.column, cell]));
  const near = new Set<number>();
  for (let row = 0; row < FINEST_STEPS; row += step) {
    for (let column = 0; column < FINEST_STEPS; column += step) {
      const corners = [[0, 0], [0, step], [step, 0], [step, step]]
        .map(([down, right]) => byPlace.get((row + down) * size + column + right))
        .filter((cell): cell is CellFigures => cell !== undefined);
      const isNear = corners.some(({ leader, isClear }) => leader !== corners[0].leader || !isClear);
      if (!isNear) continue;
      for (let r = row; r <= row + step; r++) for (let c = column; c <= column + step; c++) near.add(r * size + c);
    }
  }
  return near;
}
