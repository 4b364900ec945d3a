import { useEffect, useState } from 'preact/hooks';
import type { AnalysisArguments, AnalysisName, Found } from '../../analysis/analyses.ts';
import type { RunResult } from '../../simulation/result.ts';
import type { Analyst } from './analyst.ts';

/** What an analysis found, with the result that it belongs to. */
export interface Finding<Value> {
  readonly result: RunResult;
  readonly value: Value;
}

export interface AnalysisState<Value> {
  /** The newest finding, of whichever result; null until there is one. */
  readonly finding: Finding<Value> | null;
  /** Why the last question failed; null where it did not. */
  readonly error: string | null;
}

const nothing = { finding: null, error: null } as const;

/**
 * An analysis of the newest result, worked out off the page. The finding before stays until the new one is there.
 * @param place where it is shown: of one place only the newest question is answered
 * @param args always as many at one place; a new array or object asks anew
 */
export function useAnalysis<Name extends AnalysisName>(
  analyst: Analyst, place: string, result: RunResult | null, name: Name, ...args: AnalysisArguments<Name>
): AnalysisState<Found<Name>> {
  const [state, setState] = useState<AnalysisState<Found<Name>>>(nothing);
  useEffect(() => {
    if (result === null) return undefined;
    let isWanted = true;
    void analyst.ask(place, result, name, ...args).then((end) => {
      if (!isWanted) return;
      if (end.status === 'found') setState({ finding: { result, value: end.value }, error: null });
      else if (end.status === 'failed') setState((old) => ({ ...old, error: end.message }));
    });
    return () => {
      isWanted = false;
      analyst.forget(place);
    };
  }, [analyst, place, result, name, ...args]);
  return state;
}
