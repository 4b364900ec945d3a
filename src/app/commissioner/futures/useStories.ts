import { useEffect, useState } from 'preact/hooks';
import type { TrialStory } from '../../../model/story.ts';
import type { RunResult } from '../../../simulation/result.ts';
import { errorMessage, type Runner } from '../../../simulation/runner.ts';
import type { FutureChoice } from '../../../words/storyChoice.ts';

/** One future of a run, told under one or two of its options. */
export interface ToldFuture {
  readonly result: RunResult;
  /** From 0. */
  readonly trial: number;
  readonly choice: FutureChoice;
  /** Places in the run's options, and the stories in the same order. */
  readonly options: readonly number[];
  readonly stories: readonly TrialStory[];
}

/** The stories of a future; those told before stay until the new ones are there. */
export function useStories(
  runner: Runner, result: RunResult | null, option: number, other: number | null, trial: number | null,
  choice: FutureChoice,
): { readonly told: ToldFuture | null; readonly error: string | null; readonly again: () => void } {
  const [told, setTold] = useState<ToldFuture | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (result === null || trial === null) return undefined;
    let isWanted = true;
    const { scenario, optionIds, seed } = result.request;
    const options = other === null ? [option] : [option, other];
    setError(null);
    Promise.all(options.map((at) => runner.tell(scenario, optionIds[at], seed, trial))).then(
      (stories) => {
        if (isWanted) setTold({ result, trial, choice, options, stories });
      },
      (fault: unknown) => {
        if (isWanted) setError(errorMessage(fault));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [runner, result, option, other, trial, choice, tries]);
  return { told, error, again: () => setTries((count) => count + 1) };
}
