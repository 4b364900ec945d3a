import type { Estimate } from './estimate.ts';

/** Five steps of certainty that the option with the highest mean is the better of the first two, from none to all but sure. */
export const certaintySteps = ['tooClose', 'leaning', 'likely', 'veryLikely', 'almostCertain'] as const;
export type Certainty = (typeof certaintySteps)[number];

/** Is a lead within two standard errors, so that more trials might turn it? A single trial never settles anything. */
export function withinError(margin: Estimate, trials: number): boolean {
  return trials < 2 || Math.abs(margin.mean) <= 2 * margin.standardError;
}

/**
 * The one rule for how certain the answer is, on screen, in exports and on the command line.
 * @param probabilityBeatsNext share of trials in which the option beats the one with the next highest mean, ties half
 * @param margin the lead over that option, paired by trial
 */
export function certaintyOf(probabilityBeatsNext: number, margin: Estimate, trials: number): Certainty {
  if (probabilityBeatsNext < 0.55 || withinError(margin, trials)) return 'tooClose';
  if (probabilityBeatsNext < 0.66) return 'leaning';
  if (probabilityBeatsNext < 0.9) return 'likely';
  if (probabilityBeatsNext < 0.99) return 'veryLikely';
  return 'almostCertain';
}
