import { outcomeIndex } from '../model/outcomes.ts';
import type { RunResult } from '../simulation/result.ts';
import { isTie } from './ties.ts';

/** Where one trial stands among all of its run, by wholeValueNetBenefit. */
export interface TrialStanding {
  /** £: of the option, less the other where there is one. */
  readonly value: number;
  /** £: mean of the same over all trials. */
  readonly mean: number;
  /** Share of the other trials in which it is lower; those that tie with this one count half. 0.5 where there is no other. */
  readonly shareBelow: number;
}

/**
 * Holds a trial against the others of its run.
 * @param option place in `request.optionIds`; `other`: the option that it is held against, or null
 * @param trial 0..trials - 1
 * @returns null where the run kept no trials of that outcome, or has no such trial
 */
export function trialStanding(result: RunResult, option: number, other: number | null, trial: number): TrialStanding | null {
  const own = result.outcomes[option][outcomeIndex.wholeValueNetBenefit];
  const its = other === null ? null : result.outcomes[other][outcomeIndex.wholeValueNetBenefit];
  if (own === null || (other !== null && its === null) || !Number.isInteger(trial) || trial < 0 || trial >= result.trials) return null;
  const valueOf = (t: number): number => (its === null ? own[t] : isTie(own[t], its[t]) ? 0 : own[t] - its[t]);
  const value = valueOf(trial);
  let sum = 0;
  let below = 0;
  for (let t = 0; t < result.trials; t++) {
    const one = valueOf(t);
    sum += one;
    if (t !== trial) below += one < value ? 1 : one === value ? 0.5 : 0;
  }
  return { value, mean: sum / result.trials, shareBelow: result.trials === 1 ? 0.5 : below / (result.trials - 1) };
}
