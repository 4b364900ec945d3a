import type { Field } from './fields.ts';
import type { Criterion, Strategy } from './types.ts';

/** What a panel scores of a bid; the fifth criterion, value, follows from prices. */
export type PanelCriterion = Exclude<Criterion, 'value'>;
export const panelCriteria = ['quality', 'integration', 'access', 'socialValue'] as const satisfies readonly PanelCriterion[];

/** A bid as typed or pasted. */
export interface LaboratoryBid {
  /** Unique among the bids. */
  readonly id: string;
  readonly name: string;
  /** £, a year or in all. May be 0 or less: what a formula then does is worth seeing. */
  readonly price: number;
  /** 0..1 each. */
  readonly scores: Readonly<Record<PanelCriterion, number>>;
}

/** How prices become scores; the equations are in `../analysis/bidLaboratory/priceScore.ts`. */
export type LaboratoryFormula = 'relative' | 'linear' | 'linearToMaximum' | 'pricePerPoint';
export const laboratoryFormulas = [
  'relative', 'linear', 'linearToMaximum', 'pricePerPoint',
] as const satisfies readonly LaboratoryFormula[];

/** What prices are for: no formula depends on it. */
export type PricePeriod = 'year' | 'total';

/** Bids tried out under an evaluation model before that is published. Part of the record: it never changes a result. */
export interface BidLaboratory {
  readonly bids: readonly LaboratoryBid[];
  readonly pricePeriod: PricePeriod;
  /** None negative, not all 0; scaled to sum 1. */
  readonly weights: Strategy['weights'];
  /** A bid whose quality score is lower is out. 0..1 */
  readonly minQuality: number;
  readonly formula: LaboratoryFormula;
  /** The price that scores nothing under `linearToMaximum`, £; null while none is stated. */
  readonly maximumPrice: number | null;
  /** Standard deviation of the panel's noise on each score of each bid, 0..1. */
  readonly panelSd: number;
}

export const laboratoryFields = {
  price: { min: -1e12, max: 1e12, unit: 'pounds' },
  maximumPrice: { min: 0, max: 1e12, unit: 'pounds' },
} as const satisfies Readonly<Record<string, Field>>;

/** Most bids in a laboratory. */
export const MOST_BIDS = 20;
