import { panelCriteria, type BidLaboratory, type LaboratoryBid } from '../../scenario/bidLaboratory.ts';
import { isTie } from '../ties.ts';
import { priceScore } from './priceScore.ts';
import { shares } from './shares.ts';

/** Why no bid can be ranked. */
export type ScoringProblem =
  | { readonly kind: 'noBids' }
  /** All weights that count are 0. */
  | { readonly kind: 'noWeights' }
  | { readonly kind: 'noneFit' }
  /** The formula asks for a maximum price above 0. */
  | { readonly kind: 'noMaximum' }
  /** The formula divides by a price of 0 or less: that of these bids. */
  | { readonly kind: 'priceNotAboveZero'; readonly bids: readonly string[] };

export interface ScoredBid {
  readonly id: string;
  /** Its quality is as asked for at least: it is in. */
  readonly isFit: boolean;
  /** 0..1; null under price per quality point, for a bid that is out, and where the formula gives none. */
  readonly priceScore: number | null;
  /** Points of 100; under price per quality point, points for each £1m. null for a bid that is out, and where there is a problem. */
  readonly total: number | null;
  /** 1 is first; bids that tie have the same. null where there is no total. */
  readonly rank: number | null;
}

export interface BidScores {
  /** In the order of the laboratory. */
  readonly bids: readonly ScoredBid[];
  readonly problem: ScoringProblem | null;
  /** Ids of those ranked first: one, or several that tie; none where there is a problem. */
  readonly first: readonly string[];
  /** Id of the best of the others; null where there is none. */
  readonly second: string | null;
  /** Total of the first less that of the second; 0 where several are first; null where one bid alone is ranked. */
  readonly lead: number | null;
}

/** £ for which quality points are counted under price per quality point. */
export const POINT_MONEY = 1e6;

/** The weighted score of a bid for all but price, 0..100. */
export function qualityPoints({ scores }: LaboratoryBid, share: Readonly<Record<(typeof panelCriteria)[number], number>>): number {
  return 100 * panelCriteria.reduce((sum, criterion) => sum + share[criterion] * scores[criterion], 0);
}

/**
 * Scores bids as the model's award does (MODEL.md, section 4): a bid under the minimum quality is out, prices are compared among those
 * still in, and the highest weighted sum is first. Ties are ties here, of whatever order.
 *
 * Under `pricePerPoint` a bid's total is its quality points (the panel's four criteria by their weights, 0..100) for each £1m of its price:
 * whoever asks least for a point is first, and the weight of price is left aside.
 */
export function scoreBids(laboratory: BidLaboratory): BidScores {
  const { bids, formula, minQuality, maximumPrice } = laboratory;
  const fit = bids.filter(({ scores }) => scores.quality >= minQuality);
  const share = shares(laboratory.weights, formula);
  const problem = problemOf(laboratory, fit);
  const lowest = fit.reduce((least, { price }) => Math.min(least, price), Infinity);
  const priced = bids.map((bid): number | null => {
    if (!fit.includes(bid) || formula === 'pricePerPoint') return null;
    if (formula === 'linearToMaximum' ? !(maximumPrice !== null && maximumPrice > 0) : !(bid.price > 0)) return null;
    // Nought over any price is nought, and nothing can be so many percent above nought.
    if (formula !== 'linearToMaximum' && !(lowest > 0)) return formula === 'relative' && lowest === 0 ? 0 : null;
    return priceScore(formula, bid.price, lowest, maximumPrice ?? 0);
  });
  const totals = bids.map((bid, i): number | null => {
    if (problem !== null || share === null || !fit.includes(bid)) return null;
    const points = qualityPoints(bid, share);
    return formula === 'pricePerPoint' ? (points / bid.price) * POINT_MONEY : points + 100 * share.value * (priced[i] ?? 0);
  });
  const ranks = ranksOf(totals);
  const first = bids.filter((_, i) => ranks[i] === 1).map(({ id }) => id);
  const others = bids.map((_, i) => i).filter((i) => ranks[i] !== null && ranks[i] > 1);
  const second = others.length === 0 ? null : others.reduce((best, i) => ((totals[i] ?? 0) > (totals[best] ?? 0) ? i : best));
  const best = totals.find((_, i) => ranks[i] === 1) ?? null;
  return {
    bids: bids.map(({ id }, i) => ({ id, isFit: fit.includes(bids[i]), priceScore: priced[i], total: totals[i], rank: ranks[i] })),
    problem,
    first,
    second: second === null ? null : bids[second].id,
    lead: best === null ? null : first.length > 1 ? 0 : second === null ? null : best - (totals[second] ?? 0),
  };
}

function problemOf({ bids, weights, formula, maximumPrice }: BidLaboratory, fit: readonly LaboratoryBid[]): ScoringProblem | null {
  if (bids.length === 0) return { kind: 'noBids' };
  if (fit.length === 0) return { kind: 'noneFit' };
  if (formula === 'linearToMaximum' && !(maximumPrice !== null && maximumPrice > 0)) return { kind: 'noMaximum' };
  const free = fit.filter(({ price }) => !(price > 0)).map(({ id }) => id);
  if (formula !== 'linearToMaximum' && free.length > 0) return { kind: 'priceNotAboveZero', bids: free };
  return shares(weights, formula) === null ? { kind: 'noWeights' } : null;
}

/** 1 + the number of totals that are higher and no tie; null stays null. */
function ranksOf(totals: readonly (number | null)[]): (number | null)[] {
  const present = totals.filter((total) => total !== null);
  return totals.map((total) => (total === null ? null : 1 + present.filter((other) => other > total && !isTie(other, total)).length));
}
