/** Section 4: bids and scores. */
import { normalQuantile } from '../../src/math/normal.ts';
import { poissonQuantile } from '../../src/math/poisson.ts';
import { bidItem, bidPosition, challengerStreams, lotStreams } from '../../src/model/luck.ts';
import type { Bid } from '../../src/model/story.ts';
import { holder } from '../../src/model/story.ts';
import { expectedBidsField, traitFields } from '../../src/scenario/fields.ts';
import type { Strategy } from '../../src/scenario/types.ts';
import { integrationOfLot } from './links.ts';
import { clamp, draw, drawEach } from './luck.ts';
import type { LotState, Procurement, Provider, World } from './world.ts';

/** Who bids, before anybody is compared with anybody. */
interface Bidder {
  readonly provider: Provider;
  readonly isCurrent: boolean;
  /** Standard normal noise of an item. */
  readonly z: (item: keyof typeof bidItem) => number;
}

/** A bid and who made it. */
export interface PlainBid {
  readonly bid: Bid;
  readonly provider: Provider;
  readonly isCurrent: boolean;
}

/** The current provider, perhaps; then the challengers in file order. */
function biddersOf(world: World, lot: LotState, round: number): readonly Bidder[] {
  const { luck, parameters } = world;
  const id = lot.lot.id;
  const bidders: Bidder[] = [];
  if (luck(lotStreams.currentBids(id), round) < parameters.market.incumbentBids) {
    const u = (item: keyof typeof bidItem): number => luck(lotStreams.currentBid(id), bidPosition(round, 0, bidItem[item]));
    bidders.push({ provider: lot.provider, isCurrent: true, z: (item) => normalQuantile(u(item)) });
  }
  lot.lot.challengers.forEach((challenger, place) => {
    const counting = challengerStreams.bidCount(id, challenger.id);
    const expectedBids = draw(challenger.expectedBids, expectedBidsField, luck(counting, 2 * round));
    const count = poissonQuantile(expectedBids, luck(counting, 2 * round + 1));
    for (let number = 0; number < count; number++) {
      const u = (item: keyof typeof bidItem): number =>
        luck(challengerStreams.bidder(id, challenger.id), bidPosition(round, number, bidItem[item]));
      const traits = drawEach(traitFields, challenger, u);
      const provider = { ...traits, holder: holder.firstChallenger + place };
      bidders.push({ provider, isCurrent: false, z: (item) => normalQuantile(u(item)) });
    }
  });
  return bidders;
}

/** cost x max(0.5, 1 - optimism + sd Z) x (1 + m). */
function priceOf(world: World, bidder: Bidder, markup: number): number {
  const { challengerOptimism, costErrorSd, incumbentCostErrorSd } = world.parameters.market;
  const optimism = bidder.isCurrent ? 0 : challengerOptimism;
  const sd = bidder.isCurrent ? incumbentCostErrorSd : costErrorSd;
  return bidder.provider.cost * Math.max(0.5, 1 - optimism + sd * bidder.z('costError')) * (1 + markup);
}

/** Score for integration: what is claimed, or with a track record asked for what is in evidence. */
function integrationScore(world: World, lot: LotState, bidder: Bidder): number {
  const { panelSd, trackRecordSd, claimInflation } = world.parameters.market;
  const { capability, localLinks } = bidder.provider;
  const z = bidder.z('panelIntegration');
  if (!lot.strategy.trackRecord) return clamp(capability + claimInflation + panelSd * z, 0, 1);
  const evidence = bidder.isCurrent ? (integrationOfLot(world, lot) ?? capability) : (capability + localLinks) / 2;
  return clamp(evidence + trackRecordSd * z, 0, 1);
}

/** Score for value, given the lowest price of the bids still in. */
function valueScore(formula: Strategy['priceFormula'], price: number, lowest: number): number {
  return formula === 'relative' ? lowest / price : Math.max(0, 1 - (price - lowest) / lowest);
}

/** The bids of a tender, in order, scored. A bid whose quality score is under `minQuality` is out: no value, no total. */
export function bidsOf(world: World, lot: LotState, { route, round }: Procurement): readonly PlainBid[] {
  const { market, routes } = world.parameters;
  const { minQuality, priceFormula, weights } = lot.strategy;
  const bidders = biddersOf(world, lot, round);
  const effectiveBids = 1 + routes[route].competition * (bidders.length - 1);
  const markup = market.soleBidderMarkup / effectiveBids;
  const offers = bidders.map((bidder) => ({
    bidder,
    price: priceOf(world, bidder, markup),
    quality: clamp(bidder.provider.quality + market.panelSd * bidder.z('panelQuality'), 0, 1),
    integration: integrationScore(world, lot, bidder),
    access: clamp(bidder.provider.reach + market.panelSd * bidder.z('panelAccess'), 0, 1),
    socialValue: clamp(bidder.provider.socialValue + market.panelSd * bidder.z('panelSocialValue'), 0, 1),
  }));
  const lowest = Math.min(...offers.filter((offer) => offer.quality >= minQuality).map((offer) => offer.price));
  return offers.map(({ bidder, price, quality, integration, access, socialValue }) => {
    const isFit = quality >= minQuality;
    const value = isFit ? valueScore(priceFormula, price, lowest) : 0;
    const total =
      weights.quality * quality +
      weights.value * value +
      weights.integration * integration +
      weights.access * access +
      weights.socialValue * socialValue;
    const scores = { quality, value, integration, access, socialValue };
    const bid: Bid = { bidder: bidder.provider.holder, price, scores, total: isFit ? total : null };
    return { bid, provider: bidder.provider, isCurrent: bidder.isCurrent };
  });
}

/** Highest weighted sum; the first of equals; null if nobody is fit. */
export function winnerOf(bids: readonly PlainBid[]): PlainBid | null {
  let best: PlainBid | null = null;
  let highest = -Infinity;
  for (const candidate of bids) {
    if (candidate.bid.total === null || candidate.bid.total <= highest) continue;
    best = candidate;
    highest = candidate.bid.total;
  }
  return best;
}
