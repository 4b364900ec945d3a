import type { ChunkResult } from '../../workers/protocol.ts';
import { OUTCOME_COUNT, outcomeIndex, type OutcomeName } from '../model/outcomes.ts';
import { trajectoryMeasures } from '../model/story.ts';
import { inOneGo } from './inOneGo.ts';
import { FULL_TRIALS, TRAJECTORY_TRIALS } from './plan.ts';
import type { OutcomeSummary, RunRequest, RunResult } from './result.ts';
import { sameInputs } from './sameInputs.ts';
import { SKETCH_RELATIVE_ERROR, addToSketch, makeSketch, sketchQuantile, type Sketch } from './sketch.ts';
import { addToMoments, makeMoments, summariseColumn, summariseMoments, type Moments } from './summary.ts';

/** Outcomes kept trial by trial in every run. */
const alwaysKept: ReadonlySet<number> = new Set([outcomeIndex.narrowNetBenefit, outcomeIndex.wholeValueNetBenefit]);

/** Of an outcome that is not kept trial by trial. */
interface Running {
  readonly moments: Moments;
  readonly sketch: Sketch;
}

/** Numbers that are made room for, or taken over, in one step: a few milliseconds' work. */
const NUMBERS_A_STEP = 400_000;

/**
 * Owns the trials of one run while they come in. Chunks may come in any order; they are entered in the order of
 * trials, so that sums have the same bits however the run was split.
 */
export class TrialStore {
  readonly #request: RunRequest;
  readonly #parameterPaths: readonly string[];
  readonly #columns: (Float64Array | null)[][] = [];
  readonly #draws: Float64Array[] | null;
  readonly #running: (Running | null)[][] = [];
  readonly #measures: Float32Array;
  readonly #changes: Uint8Array;
  readonly #waiting = new Map<number, ChunkResult>();
  #done = 0;

  private constructor(request: RunRequest, parameterPaths: readonly string[]) {
    this.#request = request;
    this.#parameterPaths = parameterPaths;
    const { trials, optionIds, scenario } = request;
    this.#draws = trials <= FULL_TRIALS ? [] : null;
    const kept = Math.min(trials, TRAJECTORY_TRIALS) * optionIds.length * scenario.horizonMonths;
    this.#measures = new Float32Array(kept * trajectoryMeasures.length);
    this.#changes = new Uint8Array(kept * scenario.lots.length);
  }

  /**
   * A store for a run, made in steps, as there may be much to take over.
   * @param earlier a result of the same inputs with fewer trials, entered first
   */
  static* inSteps(request: RunRequest, parameterPaths: readonly string[], earlier?: RunResult): Generator<undefined, TrialStore> {
    const store = new TrialStore(request, parameterPaths);
    let numbers = 0;
    for (const _ of store.#columnsInTurn(earlier)) {
      numbers += request.trials;
      if (numbers < NUMBERS_A_STEP) continue;
      numbers = 0;
      yield;
    }
    if (earlier !== undefined) {
      store.#measures.set(earlier.trajectories.measures);
      store.#changes.set(earlier.trajectories.changes);
      store.#done = earlier.trials;
    }
    return store;
  }

  /** As `inSteps`, in one go. */
  static of(request: RunRequest, parameterPaths: readonly string[], earlier?: RunResult): TrialStore {
    return inOneGo(TrialStore.inSteps(request, parameterPaths, earlier));
  }

  /** Trials entered, without gaps. */
  get done(): number {
    return this.#done;
  }

  /** May the trials of `earlier` begin a run of these inputs? Only one whose trials were all kept can be taken over. */
  static canExtend(request: RunRequest, earlier: RunResult): boolean {
    return sameInputs(earlier.request, request) && earlier.trials <= request.trials && earlier.draws !== null;
  }

  /** Takes a chunk; enters it and those waiting for it, in order. */
  add(chunk: ChunkResult): void {
    this.#waiting.set(chunk.from, chunk);
    for (let next = this.#waiting.get(this.#done); next !== undefined; next = this.#waiting.get(this.#done)) {
      this.#waiting.delete(this.#done);
      this.#enter(next);
    }
  }

  /** Makes room for one column after another, with the earlier trials in it. */
  *#columnsInTurn(earlier: RunResult | undefined): Generator<undefined, void> {
    const { trials, optionIds } = this.#request;
    for (const option of optionIds.keys()) {
      this.#columns.push([]);
      this.#running.push([]);
      for (let k = 0; k < OUTCOME_COUNT; k++) {
        const kept = trials <= FULL_TRIALS || alwaysKept.has(k);
        this.#columns[option].push(kept ? new Float64Array(trials) : null);
        this.#running[option].push(kept ? null : { moments: makeMoments(), sketch: makeSketch() });
        const column = earlier?.outcomes[option][k] ?? null;
        if (column !== null) this.#enterColumn(option, k, column);
        yield;
      }
    }
    if (this.#draws === null) return;
    for (const place of this.#parameterPaths.keys()) {
      const draws = new Float64Array(trials);
      const known = earlier?.draws?.[place];
      if (known !== undefined) draws.set(known);
      this.#draws.push(draws);
      yield;
    }
  }

  /** Enters the next numbers of an outcome: those from the trials entered on. */
  #enterColumn(option: number, k: number, numbers: Float64Array): void {
    this.#columns[option][k]?.set(numbers, this.#done);
    const running = this.#running[option][k];
    if (running === null) return;
    for (const x of numbers) {
      addToMoments(running.moments, x);
      addToSketch(running.sketch, x);
    }
  }

  #enter(chunk: ChunkResult): void {
    const options = this.#columns.length;
    const trials = chunk.to - chunk.from;
    let at = 0;
    for (let option = 0; option < options; option++) {
      for (let k = 0; k < OUTCOME_COUNT; k++, at += trials) this.#enterColumn(option, k, chunk.outcomes.subarray(at, at + trials));
    }
    this.#draws?.forEach((column, p) => {
      column.set(chunk.draws.subarray(p * trials, (p + 1) * trials), chunk.from);
    });
    const { scenario } = this.#request;
    const rows = chunk.from * options * scenario.horizonMonths;
    if (chunk.trajectories.measures.length > 0) {
      this.#measures.set(chunk.trajectories.measures, rows * trajectoryMeasures.length);
      this.#changes.set(chunk.trajectories.changes, rows * scenario.lots.length);
    }
    this.#done = chunk.to;
  }

  /** The trials entered so far as a result; the same arrays, cut to length. */
  result(): RunResult {
    const done = this.#done;
    const { scenario, optionIds } = this.#request;
    const outcomes = this.#columns.map((columns) => columns.map((column) => column?.subarray(0, done) ?? null));
    const running = this.#running;
    const kept = Math.min(done, TRAJECTORY_TRIALS);
    const rows = kept * optionIds.length * scenario.horizonMonths;
    const summaries = new Map<number, OutcomeSummary>();
    const whole = running.every((row) => row.every((entry) => entry === null));
    return {
      request: this.#request,
      trials: done,
      outcomes,
      parameterPaths: this.#parameterPaths,
      draws: this.#draws?.map((column) => column.subarray(0, done)) ?? null,
      trajectories: {
        trials: kept,
        months: scenario.horizonMonths,
        lots: scenario.lots.length,
        measures: this.#measures.subarray(0, rows * trajectoryMeasures.length),
        changes: this.#changes.subarray(0, rows * scenario.lots.length),
      },
      quantileError: whole ? 0 : SKETCH_RELATIVE_ERROR,
      summary(option: number, outcome: OutcomeName): OutcomeSummary {
        const k = outcomeIndex[outcome];
        const key = option * OUTCOME_COUNT + k;
        let summary = summaries.get(key);
        if (summary === undefined) {
          const column = outcomes[option][k];
          const sums = running[option][k];
          if (column !== null) summary = summariseColumn(column);
          else if (sums !== null) summary = summariseMoments(sums.moments, (p) => sketchQuantile(sums.sketch, p));
          else throw new Error(`Neither trials nor summary of ${outcome} were kept.`);
          summaries.set(key, summary);
        }
        return summary;
      },
    };
  }
}
