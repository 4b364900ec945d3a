import { startUnpacking, type PackedHead, type PackedTrials, type Unpacking } from '../simulation/packResult.ts';
import type { RunResult } from '../simulation/result.ts';
import { analyses, type AnalysisName } from './analyses.ts';

/** What an analysis worker answers to. It holds one result at a time; the next takes its place. */
export interface AnalysisWorker {
  /**
   * Begins to take a result over.
   * @param goesOn it goes on from the result that is held, whose trials are its first
   * @returns the trials that it has already: pieces follow from there
   */
  begin(id: number, head: PackedHead, goesOn: boolean): number;
  /** The next trials of the result that was begun. */
  add(id: number, piece: PackedTrials): void;
  /** An analysis of that result. @throws Error where another has been begun since, or trials are missing */
  analyse(id: number, name: AnalysisName, args: readonly unknown[]): unknown;
}

export function makeAnalysisHost(): AnalysisWorker {
  let current: { readonly id: number; readonly unpacking: Unpacking; result: RunResult | null } | null = null;
  const held = (id: number): NonNullable<typeof current> => {
    if (current?.id !== id) throw new Error(`Result ${id} is not held.`);
    return current;
  };
  return {
    begin(id, head, goesOn): number {
      const unpacking = startUnpacking(head, goesOn ? current?.result ?? null : null);
      current = { id, unpacking, result: null };
      return unpacking.done;
    },
    add(id, piece): void {
      held(id).unpacking.take(piece);
    },
    analyse(id, name, args): unknown {
      const one = held(id);
      one.result ??= one.unpacking.result();
      // The page's types match names and arguments (`AnalysisArguments`); here only the name can be looked up.
      const analysis: (result: RunResult, ...rest: never[]) => unknown = analyses[name];
      return analysis(one.result, ...args as never[]);
    },
  };
}
