import type { Assumptions, Layer, NewProviderTraits, PerLayer, Quantity, RouteAssumptions } from './types.ts';

/** Unit of a number in a scenario; words for it are in `src/words`. */
export type Unit =
  | 'share' | 'perYear' | 'pounds' | 'poundsPerYear' | 'qalys' | 'years' | 'months' | 'count' | 'factor' | 'perMonth' | 'costMultiple';

/** What a file may say of a number, both ends included, and what a draw of it is clamped to. */
export interface Field {
  readonly min: number;
  readonly max: number;
  readonly unit: Unit;
}

const field = (min: number, max: number, unit: Unit): Field => ({ min, max, unit });

const share = field(0, 1, 'share');
const perYear = field(0, 1, 'perYear');
const pounds = field(0, Number.MAX_VALUE, 'pounds');
const qalys = field(0, Number.MAX_VALUE, 'qalys');
const years = field(0.05, 50, 'years');
const months = field(0, 120, 'months');
const perLayer = (layer: Field): PerLayer<Field> => ({ referral: layer, records: layer, trust: layer });

/** Replaces each quantity of a type by a field. */
type FieldsOf<T> = { readonly [K in keyof T]: T[K] extends Quantity ? Field : Quantity extends T[K] ? Field : FieldsOf<T[K]> };

const route: Readonly<Record<keyof RouteAssumptions, Field>> = {
  months: field(1, 120, 'months'),
  cost: pounds,
  bidCost: pounds,
  competition: share,
  challengeProbability: share,
  challengeMonths: months,
  challengeCost: pounds,
  overturnProbability: share,
  abandonProbability: share,
};

/** Traits of an incumbent (all but the last), a challenger or a caretaker. */
export const traitFields: Readonly<Record<keyof NewProviderTraits, Field>> = {
  quality: share,
  capability: share,
  reach: share,
  socialValue: share,
  cost: field(0.2, 5, 'costMultiple'),
  localLinks: share,
};

export const expectedBidsField = field(0, 20, 'count');
export const partnerFields = { capability: share } as const;
export const linkFields: Readonly<Record<Layer, Field>> = perLayer(share);
export const segmentFields = { harm: field(0, 20, 'factor'), unmetNeed: share } as const;

/** The three layer weights are plain numbers, not quantities: none negative, not all 0, normalised to sum 1. */
export const layerWeightField = field(0, Number.MAX_VALUE, 'factor');

/** Fields of `assumptions`, in the file's order; `layerWeights` and `caretaker` are described apart. */
export const assumptionFields = {
  relationships: { buildYears: perLayer(years), retained: perLayer(share), blightGrowth: share },
  handoffs: {
    failureWithoutIntegration: share,
    failureWithFullIntegration: share,
    delayedShare: share,
    duplicatedShare: share,
    duplicateCost: pounds,
    delayCost: pounds,
    admissionIfDelayed: share,
    admissionIfLost: share,
    admissionCost: pounds,
    qalyLossDelayed: qalys,
    qalyLossLost: qalys,
    qalyLossAdmission: qalys,
  },
  quality: {
    adjustYears: years,
    qalysPerPersonYear: qalys,
    complacencyPerYear: perYear,
    reviewDiscipline: share,
    competitionSpur: share,
    underpricingLoss: field(0, 5, 'factor'),
  },
  access: { reachEffect: share, qalyLossUnmet: qalys },
  market: {
    incumbentBids: share,
    soleBidderMarkup: share,
    costErrorSd: share,
    incumbentCostErrorSd: share,
    challengerOptimism: share,
    panelSd: share,
    trackRecordSd: share,
    claimInflation: share,
    priceDriftPerYear: perYear,
    driftYears: years,
    extensionPremium: share,
  },
  routes: { directAward: route, mostSuitable: route, competitive: route },
  transition: {
    depth: share,
    depthVariation: share,
    recoveryMonths: field(0.1, 120, 'months'),
    mobilisationRelief: field(0, Number.MAX_VALUE, 'perMonth'),
    costShare: share,
    doubleRunningMonths: months,
    slipProbability: share,
    slipMonths: months,
    distraction: share,
  },
  contractFailure: {
    baseHazardPerYear: field(0, Number.MAX_VALUE, 'perYear'),
    newProviderFactor: field(1, 20, 'factor'),
    underpricingSensitivity: field(0, 50, 'factor'),
    renegotiateShare: share,
    caretakerPremium: share,
    collapseDepth: share,
    retainedFactor: share,
  },
} as const satisfies AssumptionFields;

type AssumptionFields = FieldsOf<{
  relationships: Omit<Assumptions['relationships'], 'layerWeights'>;
  handoffs: Assumptions['handoffs'];
  quality: Assumptions['quality'];
  access: Assumptions['access'];
  market: Assumptions['market'];
  routes: Assumptions['routes'];
  transition: Assumptions['transition'];
  contractFailure: Omit<Assumptions['contractFailure'], 'caretaker'>;
}>;

/** Plain numbers of the file that are not quantities. `lead` (route months plus mobilisation) is checked apart. */
export const numberFields = {
  horizonMonths: field(24, 240, 'months'),
  annualValue: field(Number.MIN_VALUE, Number.MAX_VALUE, 'poundsPerYear'),
  contractEndMonth: months,
  people: field(0, Number.MAX_VALUE, 'count'),
  uses: field(0, Number.MAX_VALUE, 'factor'),
  handoffs: field(0, Number.MAX_VALUE, 'count'),
  qalyValue: pounds,
  deprivedWeight: field(0, 20, 'factor'),
  joinedUpYearValue: pounds,
  discountCosts: field(0, 0.2, 'perYear'),
  discountHealth: field(0, 0.2, 'perYear'),
  termMonths: field(6, 240, 'months'),
  mobilisationMonths: months,
  weight: field(0, Number.MAX_VALUE, 'factor'),
  minQuality: share,
  everyMonths: field(6, 240, 'months'),
  minIntegration: share,
  reviewCost: pounds,
  planCostPerYear: field(0, Number.MAX_VALUE, 'poundsPerYear'),
  ceilingLift: share,
  speedup: field(0, 0.95, 'share'),
  slot: field(1, 12, 'count'),
} as const satisfies Readonly<Record<string, Field>>;

/** Sizes of a file, its lists and its texts. A lot's challengers are as many as the byte that tells who holds a lot can tell apart. */
export const limits = {
  fileBytes: 5_000_000,
  lots: 12,
  options: 12,
  links: 40,
  segments: 24,
  challengers: 254,
  name: 80,
  summary: 400,
  text: 2000,
} as const;
