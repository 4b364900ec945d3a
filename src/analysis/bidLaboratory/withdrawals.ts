import type { BidLaboratory } from '../../scenario/bidLaboratory.ts';
import { scoreBids } from './scoreBids.ts';

/** A bid that is not first, and decides who is. */
export interface Withdrawal {
  readonly bid: string;
  readonly rank: number;
  /** Who is first with it, and who without. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Bids whose going away would change who is first though they are not first themselves: the ranking paradox of scores that compare bids
 * with each other (Telgen and Timmer 2016; Stilger, Siderius and van Raaij 2017). There are none under `linearToMaximum` and
 * `pricePerPoint`, where each bid's total follows from that bid alone.
 */
export function withdrawals(laboratory: BidLaboratory): readonly Withdrawal[] {
  const before = scoreBids(laboratory);
  return before.bids.flatMap(({ id, rank }): Withdrawal[] => {
    if (rank === null || before.first.includes(id)) return [];
    const { first: after } = scoreBids({ ...laboratory, bids: laboratory.bids.filter((bid) => bid.id !== id) });
    const isSame = after.length === before.first.length && after.every((one) => before.first.includes(one));
    return isSame ? [] : [{ bid: id, rank, before: before.first, after }];
  });
}
