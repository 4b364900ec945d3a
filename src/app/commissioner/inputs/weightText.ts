import { displayOf, numberText } from './numberText.ts';

/** How weights are shown and typed. */
export const weightDisplay = displayOf('percent');

/** A weight as it stands in its box: percent of the sum, with one decimal at most. */
export function weightText(share: number): string {
  return numberText(Math.round(share * 1000) / 1000, weightDisplay);
}
