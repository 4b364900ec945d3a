import type { RunResult } from '../simulation/result.ts';
import { withinError } from './certainty.ts';
import { comparison } from './comparison.ts';
import { estimate, type Estimate } from './estimate.ts';
import { netBenefitColumns } from './outcomeColumns.ts';
import { pairedDifference } from './pairedDifference.ts';

/** The shares at which the words for certainty change (`certaintyOf`). */
export const stepThresholds = [0.55, 0.66, 0.9, 0.99] as const;

/** The most trials that a run may have. */
export const MOST_TRIALS = 1_000_000;

/** A run of fewer does not show that two options are equal. */
const FEW = 10_000;

/** Trials at which a figure would be clear of what it is held against. */
export type TrialsNeeded =
  | { readonly kind: 'enough' }
  /** About so many in all, a round number up to MOST_TRIALS: the figure itself is known only to its own error. */
  | { readonly kind: 'more'; readonly trials: number }
  /** The same in every trial, or more than any run may have: for all that can be told, the two are equal. */
  | { readonly kind: 'never' };

export interface LeadCheck {
  /** Places in `request.optionIds`: the leader, and the rival whose lag is least clear of nil for its error. */
  readonly option: number;
  readonly rival: number;
  /** Mean lead over that rival, £, paired by trial. */
  readonly lead: Estimate;
  readonly needed: TrialsNeeded;
}
export interface StepCheck {
  /** Share of trials in which the leader beats the option with the next highest mean. */
  readonly share: Estimate;
  /** The threshold of certainty that is the least clear for the share's error. */
  readonly threshold: number;
  readonly needed: TrialsNeeded;
}

/** Will more trials change the decision, or only its decimals? By the whole-value lens. */
export interface Stability {
  readonly trials: number;
  /** Both checks are clear, or there is but one option. */
  readonly isStable: boolean;
  /** null with one option. */
  readonly lead: LeadCheck | null;
  /** null with one option, and while the lead is not clear: the words are "too close to call" whatever the share. */
  readonly step: StepCheck | null;
  /** What both checks together need. */
  readonly needed: TrialsNeeded;
}

/**
 * Is the decision stable? It is when the sign of the leader's lead over every other option, and the step of certainty (the share of
 * trials in which it beats the next, against the thresholds of the words), are clear by two standard errors. Standard errors fall
 * with the root of the number of trials, so a distance d known to a standard error s after n trials is clear at about n (2s / d)².
 */
export function stability(result: RunResult): Stability {
  const { trials } = result;
  const { option, next, probabilityBeatsNext } = comparison(result).whole;
  if (next === null || probabilityBeatsNext === null) {
    return { trials, isStable: true, lead: null, step: null, needed: { kind: 'enough' } };
  }
  const lead = leadCheck(result, option, next);
  const step = lead.needed.kind === 'enough' ? stepCheck(probabilityBeatsNext, trials) : null;
  const needed = step === null ? lead.needed : step.needed;
  return { trials, isStable: needed.kind === 'enough', lead, step, needed };
}

function leadCheck(result: RunResult, option: number, next: number): LeadCheck {
  const values = netBenefitColumns(result, 'whole');
  const { trials } = result;
  let rival = next;
  let lead: Estimate | null = null;
  let leastClear = Infinity;
  values.forEach((column, o) => {
    if (o === option) return;
    const found = estimate(pairedDifference(values[option], column));
    // Without an error a lead is either clear or nil.
    const clearness = found.standardError > 0 ? found.mean / found.standardError : found.mean > 0 ? Number.MAX_VALUE : 0;
    if (clearness < leastClear || (clearness === leastClear && o === next)) {
      leastClear = clearness;
      rival = o;
      lead = found;
    }
  });
  const worst = lead ?? { mean: 0, standardError: 0 };
  const needed: TrialsNeeded = withinError(worst, trials) ? neededFor(worst.mean, worst.standardError, trials) : { kind: 'enough' };
  return { option, rival, lead: worst, needed };
}

function stepCheck(share: Estimate, trials: number): StepCheck {
  // A share of 0 or 1 has no spread in the sample, yet is not known for certain: two successes and two failures are added.
  // Agresti and Coull (1998), The American Statistician 52(2):119-126.
  const shrunk = (share.mean * trials + 2) / (trials + 4);
  const error = Math.max(share.standardError, Math.sqrt((shrunk * (1 - shrunk)) / (trials + 4)));
  const threshold = stepThresholds.reduce<number>((nearest, one) => (
    Math.abs(share.mean - one) < Math.abs(share.mean - nearest) ? one : nearest
  ), stepThresholds[0]);
  const distance = Math.abs(share.mean - threshold);
  const isClear = trials > 1 && distance > 2 * error;
  return {
    share: { mean: share.mean, standardError: error }, threshold, needed: isClear ? { kind: 'enough' } : neededFor(distance, error, trials),
  };
}

function neededFor(distance: number, standardError: number, trials: number): TrialsNeeded {
  if (distance === 0 && standardError === 0) return { kind: 'never' };
  const times = (2 * standardError) / Math.abs(distance);
  // A little over what would just do, and at least twice as many: fewer would hardly be worth another run.
  const exact = Math.max(2 * trials, 1.1 * trials * times * times);
  if (exact <= MOST_TRIALS) return { kind: 'more', trials: Math.min(MOST_TRIALS, roundUp(exact)) };
  // A distance may be small by chance in a short run, so that nothing is called equal on one.
  return trials < FEW ? { kind: 'more', trials: FEW } : { kind: 'never' };
}

/** The next of 1, 2 or 5 times a power of ten. */
function roundUp(count: number): number {
  let place = 1;
  while (place * 10 <= count) place *= 10;
  return ([1, 2, 5].find((factor) => factor * place >= count) ?? 10) * place;
}
