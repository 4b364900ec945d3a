import { wholeNumber } from './number.ts';

/** How many numbers rest on a source: "used by 12 numbers". */
export function usesWords(count: number): string {
  if (count === 0) return 'not used by any number';
  return count === 1 ? 'used by 1 number' : `used by ${wholeNumber(count)} numbers`;
}
