import { normalQuantile } from '../math/normal.ts';
import { poissonQuantile } from '../math/poisson.ts';
import { uniform, type StreamKey } from '../math/random.ts';
import { quantile } from '../scenario/quantity.ts';
import type { CompiledModel, EventQuantity } from './compile.ts';
import { bidItem, bidPosition } from './luck.ts';
import { clamp } from './parameters.ts';
import { holder } from './story.ts';
import type { Workspace } from './workspace.ts';

/**
 * The newcomers who bid in a lot's procurement round, with their traits, prices and scores so far as no option changes
 * them. Drawn once a trial, when the first option comes to that round, and shared by all: common random numbers make
 * them the same anyway.
 */
export interface BidderPool {
  /** By lot and round: the trial for which that round was drawn, its first bidder and their number. */
  readonly drawnFor: Int32Array;
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** Rounds that the tables hold for each lot: one may start in every month, and one more. */
  readonly rounds: number;
  /** By bidder, `bidderRow` numbers each. */
  bidders: Float64Array;
  used: number;
}

/** What is kept of a bidder. Scores are clamped to 0..1 and carry the panel's noise. */
export const bidderRow = {
  holder: 0, quality: 1, capability: 2, reach: 3, socialValue: 4, cost: 5, localLinks: 6,
  /** Cost as estimated for the bid: the price before the markup. */
  estimate: 7,
  qualityScore: 8, accessScore: 9, socialValueScore: 10, claimScore: 11, trackRecordScore: 12,
  size: 13,
} as const;

export function makeBidderPool(model: CompiledModel): BidderPool {
  const rounds = model.months + 2;
  const size = model.lots.length * rounds;
  return {
    drawnFor: new Int32Array(size).fill(-1),
    first: new Int32Array(size),
    count: new Int32Array(size),
    rounds,
    bidders: new Float64Array(64 * bidderRow.size),
    used: 0,
  };
}

/** Forgets the last trial's bidders. */
export function startPool(pool: BidderPool): void {
  pool.used = 0;
  pool.drawnFor.fill(-1);
}

/** Draws an event's quantity at one place of its stream, clamped to its field. */
export function drawEvent(quantity: EventQuantity, key: StreamKey, trial: number, position: number): number {
  const { distribution, field } = quantity;
  if (distribution.kind === 'fixed') return distribution.value;
  return clamp(quantile(distribution, uniform(key, trial, position)), field.min, field.max);
}

/** A cost estimate: never under half the true cost. */
export const estimateFactor = (optimism: number, sd: number, z: number): number => Math.max(0.5, 1 - optimism + sd * z);

/** Index in the pool's tables of a lot's round, its bidders drawn. */
export function drawRound(w: Workspace, pool: BidderPool, lot: number, round: number): number {
  const at = lot * pool.rounds + round;
  if (pool.drawnFor[at] === w.trial) return at;
  pool.drawnFor[at] = w.trial;
  pool.first[at] = pool.used;
  const { challengers } = w.model.lots[lot];
  for (let kind = 0; kind < challengers.length; kind++) {
    const { expectedBids, bidCountKey } = challengers[kind];
    const mean = drawEvent(expectedBids, bidCountKey, w.trial, 2 * round);
    if (mean === 0) continue;
    const bids = poissonQuantile(mean, uniform(bidCountKey, w.trial, 2 * round + 1));
    for (let bidder = 0; bidder < bids; bidder++) drawBidder(w, pool, lot, kind, round, bidder);
  }
  pool.count[at] = pool.used - pool.first[at];
  return at;
}

function drawBidder(w: Workspace, pool: BidderPool, lot: number, kind: number, round: number, bidder: number): void {
  const row = pool.used * bidderRow.size;
  if (row + bidderRow.size > pool.bidders.length) {
    const larger = new Float64Array(pool.bidders.length * 2);
    larger.set(pool.bidders);
    pool.bidders = larger;
  }
  pool.used++;
  const { bidders } = pool;
  const { traits, bidderKey } = w.model.lots[lot].challengers[kind];
  const { market } = w.model.parameters.assumptions;
  const { trial, values } = w;
  const noise = (item: number): number => normalQuantile(uniform(bidderKey, trial, bidPosition(round, bidder, item)));
  bidders[row + bidderRow.holder] = holder.firstChallenger + kind;
  for (let trait = 0; trait < 6; trait++) {
    bidders[row + bidderRow.quality + trait] = drawEvent(traits[trait], bidderKey, trial, bidPosition(round, bidder, trait));
  }
  const panelSd = values[market.panelSd];
  const capability = bidders[row + bidderRow.capability];
  const zIntegration = noise(bidItem.panelIntegration);
  bidders[row + bidderRow.estimate] =
    bidders[row + bidderRow.cost] * estimateFactor(values[market.challengerOptimism], values[market.costErrorSd], noise(bidItem.costError));
  bidders[row + bidderRow.qualityScore] = clamp(bidders[row + bidderRow.quality] + panelSd * noise(bidItem.panelQuality), 0, 1);
  bidders[row + bidderRow.accessScore] = clamp(bidders[row + bidderRow.reach] + panelSd * noise(bidItem.panelAccess), 0, 1);
  bidders[row + bidderRow.socialValueScore] = clamp(bidders[row + bidderRow.socialValue] + panelSd * noise(bidItem.panelSocialValue), 0, 1);
  bidders[row + bidderRow.claimScore] = clamp(capability + values[market.claimInflation] + panelSd * zIntegration, 0, 1);
  bidders[row + bidderRow.trackRecordScore] = clamp(
    (capability + bidders[row + bidderRow.localLinks]) / 2 + values[market.trackRecordSd] * zIntegration,
    0,
    1,
  );
}
