import { outcomeIndex, outcomeNames } from '../model/outcomes.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import type { OutcomeSummary, RunRequest, RunResult } from './result.ts';
import { summariseColumn } from './summary.ts';

/**
 * A result as plain data, for another thread: its head first, then its trials in as many pieces as one likes, so that no
 * piece takes long to copy. Trajectories are left behind.
 */
export interface PackedHead {
  readonly request: RunRequest;
  readonly trials: number;
  readonly parameterPaths: readonly string[];
  readonly quantileError: number;
  /** By option, then outcome: null where the trials are kept, which tell it themselves. */
  readonly summaries: readonly (readonly (OutcomeSummary | null)[])[];
  readonly hasDraws: boolean;
}

/** Trials `from`..`to` of a result. */
export interface PackedTrials {
  readonly from: number;
  readonly to: number;
  /** Outcomes that are kept, by option then outcome, then draws by parameter; each `to - from` long, in a buffer of its own. */
  readonly columns: readonly Float64Array<ArrayBuffer>[];
}

/** A result that is being put together from its pieces. */
export interface Unpacking {
  /** Trials that have come, without gaps. */
  readonly done: number;
  /** Takes the next piece. @throws RangeError where it does not follow on the last */
  take(piece: PackedTrials): void;
  /** @throws Error while pieces are missing */
  result(): RunResult;
}

/** What of a result is no trial. */
export function packHead(result: RunResult): PackedHead {
  return {
    request: result.request,
    trials: result.trials,
    parameterPaths: result.parameterPaths,
    quantileError: result.quantileError,
    summaries: result.outcomes.map((columns, option) => (
      columns.map((column, k) => (column === null ? result.summary(option, outcomeNames[k]) : null))
    )),
    hasDraws: result.draws !== null,
  };
}

/** Copies trials out of the larger buffers of a result: what they take is what they hold. */
export function packTrials(result: RunResult, from: number, to: number): PackedTrials {
  return { from, to, columns: columnsOf(result).map((column) => new Float64Array(column.subarray(from, to))) };
}

/** The buffers of a piece, to be handed over rather than copied. */
export function transferablesOfTrials({ columns }: PackedTrials): ArrayBuffer[] {
  return columns.map(({ buffer }) => buffer);
}

/**
 * Starts to put a result together.
 * @param earlier an unpacked result of the same inputs with fewer trials, all kept: its trials need not come again
 */
export function startUnpacking(head: PackedHead, earlier: RunResult | null = null): Unpacking {
  const { trials, summaries } = head;
  const outcomes = summaries.map((row) => row.map((summary) => (summary === null ? new Float64Array(trials) : null)));
  const draws = head.hasDraws ? head.parameterPaths.map(() => new Float64Array(trials)) : null;
  const columns = [...outcomes.flat().filter((column) => column !== null), ...draws ?? []];
  let done = 0;
  if (earlier !== null) {
    const known = columnsOf(earlier);
    if (known.length === columns.length && earlier.trials <= trials) {
      columns.forEach((column, i) => { column.set(known[i]); });
      done = earlier.trials;
    }
  }
  return {
    get done(): number {
      return done;
    },
    take(piece): void {
      if (piece.from !== done || piece.columns.length !== columns.length) throw new RangeError(`Trials from ${done} on were expected.`);
      columns.forEach((column, i) => { column.set(piece.columns[i], piece.from); });
      done = piece.to;
    },
    result(): RunResult {
      if (done !== trials) throw new Error(`Only ${done} of ${trials} trials have come.`);
      const known = new Map<Float64Array, OutcomeSummary>();
      return {
        request: head.request,
        trials,
        outcomes,
        parameterPaths: head.parameterPaths,
        draws,
        trajectories: { trials: 0, months: 0, lots: 0, measures: new Float32Array(0), changes: new Uint8Array(0) },
        quantileError: head.quantileError,
        summary(option: number, outcome: OutcomeName): OutcomeSummary {
          const k = outcomeIndex[outcome];
          const column = outcomes[option][k];
          const given = summaries[option][k];
          if (column === null) {
            if (given === null) throw new Error(`Neither trials nor summary of ${outcome} were kept.`);
            return given;
          }
          const old = known.get(column);
          if (old !== undefined) return old;
          const made = summariseColumn(column);
          known.set(column, made);
          return made;
        },
      };
    },
  };
}

function columnsOf({ outcomes, draws }: RunResult): Float64Array[] {
  return [...outcomes.flat().filter((column) => column !== null), ...draws ?? []];
}
