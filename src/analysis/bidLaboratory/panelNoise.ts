import { normalQuantile } from '../../math/normal.ts';
import { streamKey, uniform } from '../../math/random.ts';
import { panelCriteria, type BidLaboratory } from '../../scenario/bidLaboratory.ts';
import { estimate, type Estimate } from '../estimate.ts';
import { TIE } from '../ties.ts';
import { priceScore } from './priceScore.ts';
import { POINT_MONEY, scoreBids } from './scoreBids.ts';
import { shares } from './shares.ts';

/** In how many panels each bid comes first. */
export interface PanelShares {
  readonly panels: number;
  /** In the order of the laboratory: the share of panels in which it is first, ties shared. */
  readonly first: readonly Estimate[];
  /** Share of panels in which no bid can be ranked: all are under the minimum quality, or the formula gives nothing. */
  readonly nobody: number;
}

/** Panels drawn where few bids make that quick, and the draws of all bids together that are not passed. */
const MOST_PANELS = 5000;
const MOST_DRAWS = 80_000;
/** Another panel is the same for every decision and at every visit. */
const SEED = 1;

/**
 * The share of panels in which each bid comes first, if each score that a panel gives (all but price) carries independent normal noise
 * with the laboratory's `panelSd`, clamped to 0..1 as in the model's award. A noisy quality under the minimum puts a bid out. Noise is
 * keyed by the bid's id, so that neither the order of bids nor another bid's coming or going moves its luck.
 * @returns null where the bids as they stand cannot be ranked
 */
export function panelNoise(laboratory: BidLaboratory): PanelShares | null {
  const { bids, formula, minQuality, panelSd } = laboratory;
  const share = shares(laboratory.weights, formula);
  if (share === null || scoreBids(laboratory).problem !== null) return null;
  const panels = Math.min(MOST_PANELS, Math.floor(MOST_DRAWS / (bids.length * panelCriteria.length)));
  const keys = bids.map(({ id }) => streamKey(SEED, `bidLaboratory/${id}`));
  const columns = bids.map(() => new Float64Array(panels));
  const points = new Float64Array(bids.length);
  const totals = new Float64Array(bids.length);
  const maximum = laboratory.maximumPrice ?? 0;
  let nobody = 0;
  for (let panel = 0; panel < panels; panel++) {
    let lowest = Infinity;
    for (let b = 0; b < bids.length; b++) {
      const { scores, price } = bids[b];
      points[b] = 0;
      for (let c = 0; c < panelCriteria.length; c++) {
        const criterion = panelCriteria[c];
        const noisy = scores[criterion] + panelSd * normalQuantile(uniform(keys[b], panel, c));
        const score = Math.min(1, Math.max(0, noisy));
        if (c === 0 && score < minQuality) points[b] = NaN;
        points[b] += share[criterion] * score;
      }
      if (points[b] === points[b] && price < lowest) lowest = price;
    }
    // A bid out of the running as it stands may be let in by noise with a price that no formula can use.
    const isRanked = lowest < Infinity && (formula === 'linearToMaximum' || lowest > 0);
    if (!isRanked) {
      nobody++;
      continue;
    }
    let best = -Infinity;
    for (let b = 0; b < bids.length; b++) {
      const { price } = bids[b];
      totals[b] = formula === 'pricePerPoint'
        ? (100 * points[b] / price) * POINT_MONEY
        : 100 * (points[b] + share.value * priceScore(formula, price, lowest, maximum));
      if (totals[b] > best) best = totals[b];
    }
    const least = best - TIE * Math.abs(best);
    let sharing = 0;
    for (let b = 0; b < bids.length; b++) if (totals[b] >= least) sharing++;
    for (let b = 0; b < bids.length; b++) columns[b][panel] = totals[b] >= least ? 1 / sharing : 0;
  }
  return { panels, first: columns.map((column) => estimate(column)), nobody: nobody / panels };
}

/**
 * Standard deviation of the difference of two bids' totals by the panel's noise alone, with nothing clamped and nobody put out:
 * 100 s √(2 Σ w²) points with s the noise and w the shares of what a panel scores; under price per quality point each bid's part is
 * divided by its price. The chance that noise turns the two round is then Φ(-lead / SD).
 */
export function leadNoise(laboratory: BidLaboratory, a: string, b: string): number {
  const share = shares(laboratory.weights, laboratory.formula);
  if (share === null) return 0;
  const squares = panelCriteria.reduce((sum, criterion) => sum + share[criterion] * share[criterion], 0);
  const one = 100 * laboratory.panelSd * Math.sqrt(squares);
  if (laboratory.formula !== 'pricePerPoint') return one * Math.sqrt(2);
  const inverses = laboratory.bids.filter(({ id }) => id === a || id === b).map(({ price }) => POINT_MONEY / price);
  return one * Math.sqrt(inverses.reduce((sum, inverse) => sum + inverse * inverse, 0));
}
