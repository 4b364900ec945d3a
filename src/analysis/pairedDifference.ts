import { isTie } from './ties.ts';

/** a - b by trial; a tie is no difference, so that rounding noise never counts as more or less. Both of one length. */
export function pairedDifference(a: Float64Array, b: Float64Array): Float64Array {
  const difference = new Float64Array(a.length);
  for (let t = 0; t < a.length; t++) difference[t] = isTie(a[t], b[t]) ? 0 : a[t] - b[t];
  return difference;
}
