/**
 * The scenario file, version 1, as types. The meaning of each field is in `../model/MODEL.md`,
 * its range in `./fields.ts`; a value of these types has passed `parse`.
 */

import type { BidLaboratory } from './bidLaboratory.ts';

/** How strong the evidence for a quantity is: A direct, B from like services, C judgement. */
export type Grade = 'A' | 'B' | 'C';
export type Basis = 'found' | 'recalled' | 'derived' | 'judgement';
export type Sector = 'nhs' | 'social' | 'voluntary' | 'independent';

/** What may be said of a quantity besides its numbers. */
export interface Provenance {
  readonly note?: string;
  /** A key of the scenario's `sources`. */
  readonly source?: string;
  readonly grade?: Grade;
  readonly basis?: Basis;
}

export interface FixedQuantity extends Provenance {
  readonly value: number;
}
export interface UniformQuantity extends Provenance {
  readonly min: number;
  readonly max: number;
}
export interface TriangularQuantity extends Provenance {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}
/** Three-term metalog through the 10th, 50th and 90th percentile. */
export interface MetalogQuantity extends Provenance {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly min?: number;
  readonly max?: number;
}
export type Quantity = number | FixedQuantity | UniformQuantity | TriangularQuantity | MetalogQuantity;

export type Layer = 'referral' | 'records' | 'trust';
export type PerLayer<T> = Readonly<Record<Layer, T>>;

export interface Traits {
  readonly quality: Quantity;
  readonly capability: Quantity;
  readonly reach: Quantity;
  readonly socialValue: Quantity;
  /** Multiple of the lot's `annualValue`. */
  readonly cost: Quantity;
}
export interface NewProviderTraits extends Traits {
  readonly localLinks: Quantity;
}
export interface Incumbent extends Traits {
  readonly name: string;
  readonly sector: Sector;
}
export interface Challenger extends NewProviderTraits {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
  readonly expectedBids: Quantity;
}
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
  readonly capability: Quantity;
}
export interface Lot {
  readonly id: string;
  readonly name: string;
  /** £ a year, real terms. */
  readonly annualValue: number;
  readonly contractEndMonth: number;
  readonly incumbent: Incumbent;
  readonly challengers: readonly Challenger[];
}
export interface Link extends PerLayer<Quantity> {
  readonly id: string;
  /** Ids of two different lots or partners. */
  readonly between: readonly [string, string];
}
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly deprived: boolean;
  readonly harm: Quantity;
  readonly unmetNeed: Quantity;
  /** Person-years of a lot per person-year, by lot id. */
  readonly uses: Readonly<Record<string, number>>;
  /** Handoffs per person per year, by link id. */
  readonly handoffs: Readonly<Record<string, number>>;
}

export type RouteName = 'directAward' | 'mostSuitable' | 'competitive';
export interface RouteAssumptions {
  readonly months: Quantity;
  readonly cost: Quantity;
  readonly bidCost: Quantity;
  readonly competition: Quantity;
  readonly challengeProbability: Quantity;
  readonly challengeMonths: Quantity;
  readonly challengeCost: Quantity;
  readonly overturnProbability: Quantity;
  readonly abandonProbability: Quantity;
}
export interface Assumptions {
  readonly relationships: {
    readonly buildYears: PerLayer<Quantity>;
    /** Plain numbers, normalised to sum 1. */
    readonly layerWeights: PerLayer<number>;
    readonly retained: PerLayer<Quantity>;
    readonly blightGrowth: Quantity;
  };
  readonly handoffs: {
    readonly failureWithoutIntegration: Quantity;
    readonly failureWithFullIntegration: Quantity;
    readonly delayedShare: Quantity;
    readonly duplicatedShare: Quantity;
    readonly duplicateCost: Quantity;
    readonly delayCost: Quantity;
    readonly admissionIfDelayed: Quantity;
    readonly admissionIfLost: Quantity;
    readonly admissionCost: Quantity;
    readonly qalyLossDelayed: Quantity;
    readonly qalyLossLost: Quantity;
    readonly qalyLossAdmission: Quantity;
  };
  readonly quality: {
    readonly adjustYears: Quantity;
    readonly qalysPerPersonYear: Quantity;
    readonly complacencyPerYear: Quantity;
    readonly reviewDiscipline: Quantity;
    readonly competitionSpur: Quantity;
    readonly underpricingLoss: Quantity;
  };
  readonly access: { readonly reachEffect: Quantity; readonly qalyLossUnmet: Quantity };
  readonly market: {
    readonly incumbentBids: Quantity;
    readonly soleBidderMarkup: Quantity;
    readonly costErrorSd: Quantity;
    readonly incumbentCostErrorSd: Quantity;
    readonly challengerOptimism: Quantity;
    readonly panelSd: Quantity;
    readonly trackRecordSd: Quantity;
    readonly claimInflation: Quantity;
    readonly priceDriftPerYear: Quantity;
    readonly driftYears: Quantity;
    readonly extensionPremium: Quantity;
  };
  readonly routes: Readonly<Record<RouteName, RouteAssumptions>>;
  readonly transition: {
    readonly depth: Quantity;
    readonly depthVariation: Quantity;
    readonly recoveryMonths: Quantity;
    readonly mobilisationRelief: Quantity;
    readonly costShare: Quantity;
    readonly doubleRunningMonths: Quantity;
    readonly slipProbability: Quantity;
    readonly slipMonths: Quantity;
    readonly distraction: Quantity;
  };
  readonly contractFailure: {
    readonly baseHazardPerYear: Quantity;
    readonly newProviderFactor: Quantity;
    readonly underpricingSensitivity: Quantity;
    readonly renegotiateShare: Quantity;
    readonly caretakerPremium: Quantity;
    readonly collapseDepth: Quantity;
    readonly retainedFactor: Quantity;
    readonly caretaker: NewProviderTraits;
  };
}

export interface Values {
  /** £ per QALY. */
  readonly qalyValue: number;
  /** Weight of a deprived person's QALY; 1 is equal weight. */
  readonly deprivedWeight: number;
  /** £ per person-year without a failed handoff. */
  readonly joinedUpYearValue: number;
  readonly discountCosts: number;
  readonly discountHealth: number;
}

export type Criterion = 'quality' | 'value' | 'integration' | 'access' | 'socialValue';
export type PriceFormula = 'relative' | 'linear';
export interface Review {
  readonly everyMonths: number;
  readonly minIntegration: number;
  /** £ a review. */
  readonly cost: number;
}
export interface IntegrationPlan {
  /** £ a year. */
  readonly costPerYear: number;
  readonly ceilingLift: number;
  readonly speedup: number;
}
export interface Strategy {
  readonly route: RouteName;
  readonly termMonths: number;
  readonly mobilisationMonths: number;
  readonly weights: Readonly<Record<Criterion, number>>;
  readonly priceFormula: PriceFormula;
  readonly minQuality: number;
  readonly trackRecord: boolean;
  readonly review: Review | null;
  readonly integrationPlan: IntegrationPlan | null;
}
/** Any part of a strategy, for one lot; merged key by key, deep. */
export interface StrategyOverride extends Partial<Omit<Strategy, 'weights' | 'review' | 'integrationPlan'>> {
  readonly weights?: Partial<Strategy['weights']>;
  readonly review?: Partial<Review> | null;
  readonly integrationPlan?: Partial<IntegrationPlan> | null;
}
export interface Option {
  readonly id: string;
  readonly name: string;
  /** Colour and shape, 1..12; its place in the file when absent. */
  readonly slot?: number;
  readonly strategy: Strategy;
  readonly lots?: Readonly<Record<string, StrategyOverride>>;
}

/** Never changes a result and is not in the hash of a receipt. */
export interface About {
  readonly purpose?: string;
  readonly teaches?: string;
  readonly limits?: string;
}
/** Never changes a result and is not in the hash of a receipt. */
export interface View {
  /** Id of the option that others are measured against; the first when absent. */
  readonly reference?: string;
  /** Paths of the two inputs of the break-even map. */
  readonly breakEven?: readonly [string, string];
  readonly why?: string;
}
/** The record of decision. Never changes a result and is not in the hash of a receipt. */
export interface DecisionRecord {
  /** Answers to the route questions and the reasons for them, by keys of `analysis/providerSelection/answers.ts`. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Id of the option that is proposed. */
  readonly proposed?: string;
  readonly decidedBy?: string;
  /** In the words of whoever decided: a date, a meeting. */
  readonly decidedOn?: string;
  readonly reasons?: string;
  /** Conflicts of interest, and how they were dealt with. */
  readonly conflicts?: string;
  /** Why each criterion has its weight. */
  readonly weightReasons?: Readonly<Partial<Record<Criterion, string>>>;
  /** Bids tried out under an evaluation model. */
  readonly laboratory?: BidLaboratory;
}

export interface Scenario {
  readonly format: 'keep-or-compete';
  readonly version: 1;
  readonly title: string;
  readonly summary?: string;
  readonly sources?: Readonly<Record<string, string>>;
  readonly about?: About;
  readonly view?: View;
  readonly record?: DecisionRecord;
  /** A multiple of 12, 24..240. */
  readonly horizonMonths: number;
  readonly partners: readonly Partner[];
  readonly lots: readonly Lot[];
  readonly links: readonly Link[];
  readonly segments: readonly Segment[];
  readonly assumptions: Assumptions;
  readonly values: Values;
  readonly options: readonly Option[];
}
