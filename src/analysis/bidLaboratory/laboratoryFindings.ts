import { laboratoryFormulas, type BidLaboratory, type LaboratoryBid, type LaboratoryFormula } from '../../scenario/bidLaboratory.ts';
import { isTie } from '../ties.ts';
import { leadNoise, type PanelShares } from './panelNoise.ts';
import { qualityPoints, scoreBids, type BidScores, type ScoringProblem } from './scoreBids.ts';
import { shares } from './shares.ts';
import { weightsWith, weightThresholds } from './weightThresholds.ts';
import { withdrawals, type Withdrawal } from './withdrawals.ts';

/** What should be known before bids are scored so. Bids are named by id; shares are 0..1. */
export type LaboratoryFinding =
  | { readonly kind: 'undefined'; readonly problem: ScoringProblem }
  | ({ readonly kind: 'withdrawal' } & Withdrawal)
  | { readonly kind: 'tie'; readonly bids: readonly string[] }
  /** The lead is smaller than one standard deviation of the panel's noise on it. */
  | { readonly kind: 'leadInNoise'; readonly bid: string; readonly first: number; readonly lead: number; readonly noise: number }
  /** The same bids and weights under other formulas; those alone that put another bid first. */
  | { readonly kind: 'formulasDisagree'; readonly others: readonly OtherFormula[] }
  /** `stops`: the weight of price under which it no longer does; null where price has no weight by which it could. */
  | { readonly kind: 'lowestQualityWins'; readonly bid: string; readonly quality: number; readonly stops: number | null }
  /** So much under the average price of the other bids. */
  | { readonly kind: 'lowPrice'; readonly bid: string; readonly under: number }
  | { readonly kind: 'highPrice'; readonly bid: string; readonly over: number; readonly priceScore: number | null }
  | { readonly kind: 'overMaximum'; readonly bid: string; readonly maximum: number }
  /** The maximum lies so far above all bids that prices hardly differ in score: by `spread`. */
  | { readonly kind: 'farMaximum'; readonly maximum: number; readonly spread: number }
  | { readonly kind: 'belowMinimum'; readonly bid: string; readonly quality: number; readonly minimum: number }
  | { readonly kind: 'noPoints'; readonly bid: string }
  | { readonly kind: 'equalPrices'; readonly price: number }
  | { readonly kind: 'onlyBid'; readonly bid: string };

export interface OtherFormula {
  readonly formula: LaboratoryFormula;
  readonly first: readonly string[];
}

/** Most serious first. */
const order = [
  'undefined', 'withdrawal', 'tie', 'leadInNoise', 'formulasDisagree', 'lowestQualityWins', 'lowPrice', 'overMaximum', 'onlyBid', 'noPoints',
  'belowMinimum', 'equalPrices', 'highPrice', 'farMaximum',
] as const satisfies readonly LaboratoryFinding['kind'][];

/** `stop`: nothing can be scored. `warning`: who is first hangs on it. `note`: to be known or asked about. */
export function findingLevel({ kind }: LaboratoryFinding): 'stop' | 'warning' | 'note' {
  if (kind === 'undefined') return 'stop';
  return order.indexOf(kind) <= order.indexOf('lowestQualityWins') ? 'warning' : 'note';
}

/** A bid more than this under the average of the others is to be asked about (Sourcing Playbook; recalled, to be checked). */
export const LOW_PRICE = 0.1;
/** One more than this above it is told of: a judgement. */
export const HIGH_PRICE = 0.25;
/** Points of price, 0..1, that must lie between bids for price to count by its weight: a judgement. */
const LEAST_SPREAD = 0.1;

/**
 * All that is found, most serious first.
 * @param panels of the same laboratory, null where it has none
 */
export function laboratoryFindings(laboratory: BidLaboratory, panels: PanelShares | null): readonly LaboratoryFinding[] {
  const scores = scoreBids(laboratory);
  const found: readonly LaboratoryFinding[] = [
    ...(scores.problem === null ? rankingFindings(laboratory, scores, panels) : [{ kind: 'undefined' as const, problem: scores.problem }]),
    ...bidFindings(laboratory, scores),
  ];
  return order.flatMap((kind) => found.filter((one) => one.kind === kind));
}

function rankingFindings(laboratory: BidLaboratory, scores: BidScores, panels: PanelShares | null): LaboratoryFinding[] {
  const { bids } = laboratory;
  const { first, second, lead } = scores;
  const ranked = bids.filter((_, i) => scores.bids[i].rank !== null);
  const found: LaboratoryFinding[] = withdrawals(laboratory).map((one) => ({ kind: 'withdrawal', ...one }));
  if (first.length > 1) found.push({ kind: 'tie', bids: first });
  if (ranked.length === 1) found.push({ kind: 'onlyBid', bid: first[0] });
  if (first.length === 1 && second !== null && lead !== null && panels !== null) {
    const noise = leadNoise(laboratory, first[0], second);
    const share = panels.first[bids.findIndex(({ id }) => id === first[0])].mean;
    if (lead < noise) found.push({ kind: 'leadInNoise', bid: first[0], first: share, lead, noise });
  }
  const others = otherFormulas(laboratory).filter((other) => !sameBids(other.first, first));
  if (others.length > 0) found.push({ kind: 'formulasDisagree', others });
  const poorest = lowestQualityWins(laboratory, ranked, first);
  if (poorest !== null) found.push(poorest);
  const { price } = ranked[0];
  if (ranked.length > 1 && ranked.every((bid) => isTie(bid.price, price))) found.push({ kind: 'equalPrices', price });
  return found;
}

/** Who would be first under each other formula that can be worked out. */
export function otherFormulas(laboratory: BidLaboratory): readonly OtherFormula[] {
  return laboratoryFormulas.filter((formula) => formula !== laboratory.formula).flatMap((formula): OtherFormula[] => {
    const { first, problem } = scoreBids({ ...laboratory, formula });
    return problem === null ? [{ formula, first }] : [];
  });
}

/** Is a bid first whose quality is the lowest of those still in, and only because of its price? */
function lowestQualityWins(
  laboratory: BidLaboratory, ranked: readonly LaboratoryBid[], first: readonly string[],
): LaboratoryFinding | null {
  if (first.length !== 1) return null;
  const winner = ranked.find(({ id }) => id === first[0]);
  if (winner === undefined || ranked.length < 2) return null;
  const { quality } = winner.scores;
  if (!ranked.every((bid) => bid === winner || bid.scores.quality > quality)) return null;
  if (laboratory.formula === 'pricePerPoint') {
    const share = shares(laboratory.weights, laboratory.formula);
    if (share === null) return null;
    const points = ranked.map((bid) => qualityPoints(bid, share));
    const isPoorest = points.every((one) => one >= qualityPoints(winner, share));
    return isPoorest ? { kind: 'lowestQualityWins', bid: winner.id, quality, stops: null } : null;
  }
  const weight = shares(laboratory.weights, laboratory.formula)?.value ?? 0;
  const without = scoreBids({ ...laboratory, weights: weightsWith(laboratory, 'value', 0) });
  if (weight === 0 || sameBids(without.first, first)) return null;
  const below = weightThresholds(laboratory)?.find(({ criterion }) => criterion === 'value')?.below ?? null;
  return { kind: 'lowestQualityWins', bid: winner.id, quality, stops: below?.at ?? null };
}

function bidFindings(laboratory: BidLaboratory, scores: BidScores): LaboratoryFinding[] {
  const { bids, formula, minQuality, maximumPrice } = laboratory;
  const found: LaboratoryFinding[] = [];
  const fit = bids.filter((_, i) => scores.bids[i].isFit);
  for (const [i, bid] of bids.entries()) {
    const { id, price } = bid;
    if (!scores.bids[i].isFit) {
      found.push({ kind: 'belowMinimum', bid: id, quality: bid.scores.quality, minimum: minQuality });
      continue;
    }
    const away = awayFromOthers(bid, fit);
    if (away !== null && away < -LOW_PRICE) found.push({ kind: 'lowPrice', bid: id, under: -away });
    if (away !== null && away > HIGH_PRICE) found.push({ kind: 'highPrice', bid: id, over: away, priceScore: scores.bids[i].priceScore });
    if (formula === 'linearToMaximum' && maximumPrice !== null && maximumPrice > 0 && price > maximumPrice) {
      found.push({ kind: 'overMaximum', bid: id, maximum: maximumPrice });
    }
    if (formula === 'pricePerPoint' && scores.bids[i].total === 0) found.push({ kind: 'noPoints', bid: id });
  }
  const far = farMaximum(laboratory, fit, scores);
  return far === null ? found : [...found, far];
}

/** How far a price lies from the average of the others, as a share of that; null where there are none or they come to nothing. */
function awayFromOthers({ id, price }: LaboratoryBid, fit: readonly LaboratoryBid[]): number | null {
  const others = fit.filter((bid) => bid.id !== id);
  const average = others.reduce((sum, other) => sum + other.price, 0) / others.length;
  return average > 0 ? price / average - 1 : null;
}

function farMaximum({ formula, maximumPrice }: BidLaboratory, fit: readonly LaboratoryBid[], scores: BidScores): LaboratoryFinding | null {
  if (formula !== 'linearToMaximum' || maximumPrice === null || scores.problem !== null || fit.length < 2) return null;
  const prices = fit.map(({ price }) => price);
  const [lowest, highest] = [Math.min(...prices), Math.max(...prices)];
  if (!(lowest > 0) || highest / lowest - 1 < LEAST_SPREAD) return null;
  const priced = scores.bids.flatMap(({ priceScore }) => (priceScore === null ? [] : [priceScore]));
  const spread = Math.max(...priced) - Math.min(...priced);
  // Lowest over bid would tell them apart by as much as they differ; a maximum near the bids does too.
  return spread < (highest - lowest) / highest / 2 ? { kind: 'farMaximum', maximum: maximumPrice, spread } : null;
}

const sameBids = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));
