import { MOST_BIDS, type LaboratoryBid, type PanelCriterion } from '../../../scenario/bidLaboratory.ts';
import { bidLetter } from '../../../words/bidLaboratoryWords.ts';

/**
 * Bids with one more, halfway between all others, or plainly middling where there is none: to be typed over.
 * The same bids where no more may be.
 */
export function withNewBid(bids: readonly LaboratoryBid[]): readonly LaboratoryBid[] {
  if (bids.length >= MOST_BIDS) return bids;
  const mean = (of: (bid: LaboratoryBid) => number, none: number): number => (
    bids.length === 0 ? none : bids.reduce((sum, bid) => sum + of(bid), 0) / bids.length
  );
  const score = (criterion: PanelCriterion): number => Math.round(mean(({ scores }) => scores[criterion], 0.5) * 100) / 100;
  const price = mean((bid) => bid.price, 1e6);
  const added: LaboratoryBid = {
    id: newBidId(bids),
    name: `Bid ${bidLetter(bids.length)}`,
    price: price >= 1e5 ? Math.round(price / 1000) * 1000 : Math.round(price),
    scores: { quality: score('quality'), integration: score('integration'), access: score('access'), socialValue: score('socialValue') },
  };
  return [...bids, added];
}

/** An id that no bid has. */
export function newBidId(bids: readonly Pick<LaboratoryBid, 'id'>[]): string {
  const taken = new Set(bids.map(({ id }) => id));
  let number = bids.length + 1;
  while (taken.has(`bid-${number}`)) number++;
  return `bid-${number}`;
}
