import { withinError } from '../analysis/certainty.ts';
import type { Difference } from '../analysis/difference.ts';
import type { Side } from '../analysis/sides.ts';
import type { OptionLook } from '../charts/frame.ts';
import { inHundred, money } from './number.ts';
import type { Sentence } from './reading.ts';

export const sideLabel: Readonly<Record<Side, string>> = { keep: 'To keep', compete: 'To compete' };

/**
 * What it would cost to go about the contract in the other way than the answer does.
 * @param found the leader less the best option of the other side
 * @param best that option
 */
export function otherSideReading({ difference, shareHigher }: Difference, trials: number, best: OptionLook): Sentence {
  const ahead = `ahead in ${inHundred(1 - shareHigher.mean)} futures of 100`;
  if (withinError(difference, trials)) return ['at best level, with ', { option: best }, `; ${ahead}`];
  const lead = money(difference.mean, { standardError: difference.standardError, millions: true });
  return ['at best ', { strong: `${lead} behind` }, ', with ', { option: best }, `; ${ahead}`];
}
