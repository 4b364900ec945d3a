import { certaintySteps, type Certainty } from '../analysis/certainty.ts';

/** The one set of words for certainty, in the middle of a sentence. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  tooClose: 'too close to call',
  leaning: 'leaning',
  likely: 'likely',
  veryLikely: 'very likely',
  almostCertain: 'almost certain',
};

/** The same at the start of a line: on the meter and on tags. */
export function certaintyLabel(certainty: Certainty): string {
  const words = certaintyWords[certainty];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** For the meter on a phone: "2nd of 5 steps from “too close to call”". */
export function certaintyPlace(certainty: Certainty): string {
  const ordinals = ['1st', '2nd', '3rd', '4th', '5th'];
  const step = certaintySteps.indexOf(certainty);
  if (step === 0) return '1st of 5 steps to “almost certain”';
  return `${ordinals[step]} of 5 steps from “too close to call”`;
}
