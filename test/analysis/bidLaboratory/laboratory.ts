import type { BidLaboratory, LaboratoryBid } from '../../../src/scenario/bidLaboratory.ts';

/** A bid in £m and points of 100: quality, integration, access, social value. */
export function bid(id: string, price: number, ...points: readonly number[]): LaboratoryBid {
  const [quality = 0, integration = 0, access = 0, socialValue = 0] = points.map((score) => score / 100);
  return { id, name: `Bid ${id}`, price: price * 1e6, scores: { quality, integration, access, socialValue } };
}

/** Bids under weights of 100: price, quality, integration, access, social value. */
export function laboratoryOf(bids: readonly LaboratoryBid[], weights: readonly number[], rest: Partial<BidLaboratory> = {}): BidLaboratory {
  const [value = 0, quality = 0, integration = 0, access = 0, socialValue = 0] = weights;
  return {
    bids, pricePeriod: 'year', weights: { quality, value, integration, access, socialValue }, minQuality: 0, formula: 'relative',
    maximumPrice: null, panelSd: 0.04, ...rest,
  };
}

/** Four bids, the last of which cannot be first and yet decides who is. */
export const fourBids = [
  bid('a', 13.62, 68, 61, 60, 60), bid('b', 12.35, 70, 31, 52, 60), bid('c', 13.9, 63, 59, 63, 68), bid('d', 10.9, 50, 24, 45, 40),
];
export const fourWeights = [30, 40, 10, 5, 15];
