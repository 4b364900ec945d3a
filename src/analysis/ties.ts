/** Options within this of the highest, relative to it, share a trial (MODEL.md, section 7). */
export const TIE = 1e-9;

/** Are two outcomes of one trial a tie? Exact ties are frequent, because options share their luck. */
export function isTie(a: number, b: number): boolean {
  return Math.abs(a - b) <= TIE * Math.max(Math.abs(a), Math.abs(b));
}
