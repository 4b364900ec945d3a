import type { LaboratoryFormula } from '../../scenario/bidLaboratory.ts';

/** The formulas that turn a price into a score; the fourth, price per quality point, divides points by the price instead. */
export type ScoreFormula = Exclude<LaboratoryFormula, 'pricePerPoint'>;

/**
 * Score of a price, 0..1, for price p, lowest price m of the bids still in, and stated maximum M:
 * - `relative`: m / p
 * - `linear`: 1 - (p - m) / m, not below 0
 * - `linearToMaximum`: 1 - p / M, not below 0 and not above 1
 *
 * The first two are the model's own (MODEL.md, section 4). They compare bids with each other, so that a ranking may turn when a bid that
 * cannot win goes away (Telgen and Timmer 2016); the third looks at nothing but the bid itself.
 * @param price above 0 for the first two
 * @param lowest above 0 for the first two
 * @param maximum above 0 for the third
 */
export function priceScore(formula: ScoreFormula, price: number, lowest: number, maximum: number): number {
  switch (formula) {
    case 'relative':
      return lowest / price;
    case 'linear':
      return Math.max(0, 1 - (price - lowest) / lowest);
    case 'linearToMaximum':
      return Math.min(1, Math.max(0, 1 - price / maximum));
  }
}
