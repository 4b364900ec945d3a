import { normalQuantile } from '../math/normal.ts';
import { uniform } from '../math/random.ts';
import { bidderRow, drawRound, estimateFactor, type BidderPool } from './bidders.ts';
import { routeNames } from './compile.ts';
import { bidItem, bidPosition } from './luck.ts';
import { clamp } from './parameters.ts';
import { lotIntegration } from './relationships.ts';
import type { Bid } from './story.ts';
import type { Workspace } from './workspace.ts';

/**
 * Bids and scores: MODEL.md, section 4. The evaluation of a tender's bids, made anew for each option because route,
 * weights and the current provider differ.
 */

/** What a tender's evaluation came to. */
export interface Evaluation {
  /** Bids made, fit or not. */
  bids: number;
  /** `currentProvider`, `nobody`, or the winner's place in the pool. */
  winner: number;
  /** The winner's price, multiple of annualValue. */
  price: number;
  /** The bids in order, when somebody listens. */
  readonly told: Bid[];
}

export const currentProvider = -1;
export const nobody = -2;

export const makeEvaluation = (): Evaluation => ({ bids: 0, winner: nobody, price: 0, told: [] });

/** Evaluates the bids for a lot in the procurement under way. The lot's links must be at the present month. */
export function evaluateBids(w: Workspace, pool: BidderPool, lot: number, evaluation: Evaluation): void {
  const state = w.lots[lot];
  const round = state.winningRound;
  const { keys, handoffs } = w.model.lots[lot];
  const { weights, strategy } = w.option.lots[lot];
  const { market, routes } = w.model.parameters.assumptions;
  const { values, trial } = w;
  const at = drawRound(w, pool, lot, round);
  const newcomers = pool.count[at];
  const first = pool.first[at];
  const { bidders } = pool;
  const currentBids = uniform(keys.currentBids, trial, round) < values[market.incumbentBids];
  const bids = newcomers + (currentBids ? 1 : 0);
  evaluation.bids = bids;
  evaluation.winner = nobody;
  evaluation.told.length = 0;
  if (bids === 0) return;

  const competition = values[routes[routeNames[state.route]].competition];
  const markup = 1 + values[market.soleBidderMarkup] / (1 + competition * (bids - 1));
  const { minQuality, trackRecord, priceFormula } = strategy;

  // The current provider's bid: it knows its cost, and its record where one is asked for.
  let ownPrice = 0, ownQuality = 0, ownAccess = 0, ownSocialValue = 0, ownIntegration = 0;
  if (currentBids) {
    const noise = (item: number): number => normalQuantile(uniform(keys.currentBid, trial, bidPosition(round, 0, item)));
    const panelSd = values[market.panelSd];
    ownPrice = state.cost * estimateFactor(0, values[market.incumbentCostErrorSd], noise(bidItem.costError)) * markup;
    ownQuality = clamp(state.quality + panelSd * noise(bidItem.panelQuality), 0, 1);
    ownAccess = clamp(state.reach + panelSd * noise(bidItem.panelAccess), 0, 1);
    ownSocialValue = clamp(state.socialValue + panelSd * noise(bidItem.panelSocialValue), 0, 1);
    const evidence = handoffs > 0 ? lotIntegration(w, lot) : state.capability;
    const z = noise(bidItem.panelIntegration);
    ownIntegration = clamp(
      trackRecord ? evidence + values[market.trackRecordSd] * z : state.capability + values[market.claimInflation] + panelSd * z,
      0,
      1,
    );
  }

  let lowest = currentBids && ownQuality >= minQuality ? ownPrice : Infinity;
  for (let i = first; i < first + newcomers; i++) {
    const row = i * bidderRow.size;
    if (bidders[row + bidderRow.qualityScore] < minQuality) continue;
    const price = bidders[row + bidderRow.estimate] * markup;
    if (price < lowest) lowest = price;
  }

  const listening = w.listener !== null;
  const integrationScore = trackRecord ? bidderRow.trackRecordScore : bidderRow.claimScore;
  let best = -Infinity;
  for (let i = currentBids ? first - 1 : first; i < first + newcomers; i++) {
    const own = i < first;
    const row = i * bidderRow.size;
    const price = own ? ownPrice : bidders[row + bidderRow.estimate] * markup;
    const quality = own ? ownQuality : bidders[row + bidderRow.qualityScore];
    const integration = own ? ownIntegration : bidders[row + integrationScore];
    const access = own ? ownAccess : bidders[row + bidderRow.accessScore];
    const socialValue = own ? ownSocialValue : bidders[row + bidderRow.socialValueScore];
    const fit = quality >= minQuality;
    if (!fit && !listening) continue;
    const value = fit ? valueScore(priceFormula, price, lowest) : 0;
    const total = weights[0] * quality + weights[1] * value + weights[2] * integration + weights[3] * access + weights[4] * socialValue;
    // Strictly higher: a tie goes to the first, the current provider before newcomers in file order.
    if (fit && total > best) {
      best = total;
      evaluation.winner = own ? currentProvider : i;
      evaluation.price = price;
    }
    if (listening) {
      const bidder = own ? state.provider : bidders[row + bidderRow.holder];
      evaluation.told.push({ bidder, price, scores: { quality, value, integration, access, socialValue }, total: fit ? total : null });
    }
  }
}

/** Score of a price against the lowest of the bids still in: 0..1. */
function valueScore(formula: 'relative' | 'linear', price: number, lowest: number): number {
  return formula === 'relative' ? lowest / price : Math.max(0, 1 - (price - lowest) / lowest);
}
