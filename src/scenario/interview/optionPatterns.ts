import type { Option, Strategy } from '../types.ts';
import type { OptionPatternId } from './answers.ts';

/** What a pattern has to know of the decision. */
export interface PatternSetting {
  /** £ a year, of the service (or the largest of several). */
  readonly annualValue: number;
  readonly termMonths: number;
}

/** Months of preparation after an award: three known cases took 3 to 9, likely 5; half a year is the yardstick of the dip. */
export const MOBILISATION_MONTHS = 6;

/** A plan at this share of the contract: the decisions of the gallery spend 2.1 to 2.5% of theirs. */
const PLAN_SHARE = 0.0225;
const PLAN_STEP = 5000;
/** £ a review, and the most that a small service would spend on one, as a share of its value. */
const REVIEW_COST = 20_000;
const REVIEW_SHARE = 0.005;
const REVIEW_STEP = 500;

const balanced: Strategy['weights'] = { quality: 0.35, value: 0.3, integration: 0.15, access: 0.1, socialValue: 0.1 };
const priceLed: Strategy['weights'] = { quality: 0.2, value: 0.6, integration: 0.05, access: 0.05, socialValue: 0.1 };
/** Near the 80 to 20 of quality to price of a large notice of 2023; social value at the customary 10%. */
const wholeValue: Strategy['weights'] = { quality: 0.3, value: 0.2, integration: 0.25, access: 0.15, socialValue: 0.1 };

interface Pattern {
  readonly name: string;
  /** Its colour and shape wherever they are free. */
  readonly slot: number;
  readonly strategy: (setting: PatternSetting) => Partial<Strategy>;
}

const patterns: Readonly<Record<OptionPatternId, Pattern>> = {
  'keep': { name: 'Keep as now', slot: 1, strategy: () => ({ route: 'directAward' }) },
  'keep-plan': {
    name: 'Keep with plan and review',
    slot: 2,
    strategy: ({ annualValue }) => ({
      route: 'directAward',
      review: {
        everyMonths: 24,
        minIntegration: 0.4,
        cost: Math.min(REVIEW_COST, toStep(annualValue * REVIEW_SHARE, REVIEW_STEP)),
      },
      integrationPlan: { costPerYear: toStep(annualValue * PLAN_SHARE, PLAN_STEP), ceilingLift: 0.05, speedup: 0.25 },
    }),
  },
  'price-led': { name: 'Price-led tender', slot: 3, strategy: () => ({ weights: priceLed }) },
  'balanced': { name: 'Balanced tender', slot: 4, strategy: () => ({}) },
  'whole-value': { name: 'Whole-value tender', slot: 5, strategy: () => ({ weights: wholeValue, trackRecord: true }) },
  'most-suitable': {
    name: 'Most suitable provider',
    slot: 6,
    strategy: () => ({ route: 'mostSuitable', weights: wholeValue, trackRecord: true }),
  },
};

/** Up to the next whole step: what costs anything costs a step at least. */
const toStep = (amount: number, step: number): number => Math.ceil(amount / step) * step;

/** One of the usual ways to commission, as an option. Its id is the pattern's; its slot the pattern's own. */
export function patternOption(id: OptionPatternId, setting: PatternSetting): Option & { readonly slot: number } {
  const { name, slot, strategy } = patterns[id];
  return {
    id,
    name,
    slot,
    strategy: {
      route: 'competitive',
      termMonths: setting.termMonths,
      mobilisationMonths: MOBILISATION_MONTHS,
      weights: balanced,
      priceFormula: 'relative',
      minQuality: 0.45,
      trackRecord: false,
      review: null,
      integrationPlan: null,
      ...strategy(setting),
    },
  };
}
