import { MAX_TRIALS } from '../../simulation/plan.ts';

/** The fewest futures that a page runs: fewer tell nothing about how sure an answer is. */
export const MIN_TRIALS = 100;

/** The whole number that a text states, commas and spaces between digits let pass; null where it states none in the range. */
export function wholeNumberIn(text: string, min: number, max: number): number | null {
  const bare = text.replace(/[\s,]/g, '');
  if (!/^\d{1,16}$/.test(bare)) return null;
  const number = Number(bare);
  return number >= min && number <= max ? number : null;
}

/** The futures that the address of a decision asks for (`futures=2000`); null where it asks for none, or for none that can be run. */
export function trialsAsked(query: string): number | null {
  return wholeNumberIn(new URLSearchParams(query).get('futures') ?? '', MIN_TRIALS, MAX_TRIALS);
}
