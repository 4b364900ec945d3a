import { positionOf } from '../../src/scenario/path.ts';
import type { Position } from '../../src/scenario/issues.ts';
import type { Scenario } from '../../src/scenario/types.ts';

const route = {
  months: { min: 3, mode: 5, max: 9 },
  cost: 90_000,
  bidCost: 40_000,
  competition: 0.8,
  challengeProbability: { p10: 0.02, p50: 0.05, p90: 0.12, min: 0, max: 1 },
  challengeMonths: { min: 2, max: 5 },
  challengeCost: 60_000,
  overturnProbability: 0.1,
  abandonProbability: 0.05,
};
const traits = { quality: 0.7, capability: 0.6, reach: 0.5, socialValue: 0.4, cost: 1 };
const weights = { quality: 30, value: 30, integration: 20, access: 10, socialValue: 10 };
const review = { everyMonths: 24, minIntegration: 0.5, cost: 20_000 };
const integrationPlan = { costPerYear: 150_000, ceilingLift: 0.06, speedup: 0.25 };
const strategy = {
  route: 'competitive',
  termMonths: 60,
  mobilisationMonths: 6,
  weights,
  priceFormula: 'relative',
  minQuality: 0.45,
  trackRecord: false,
  review: null,
  integrationPlan: null,
};

const laboratory = {
  bids: [{ id: 'first', name: 'First', price: 12_000_000, scores: { quality: 0.6, integration: 0.5, access: 0.4, socialValue: 0.3 } }],
  pricePeriod: 'year',
  weights,
  minQuality: 0.45,
  formula: 'linearToMaximum',
  maximumPrice: 15_000_000,
  panelSd: 0.04,
};

const survey = { note: 'Survey', source: 'nao2016', grade: 'A', basis: 'found' };

const file: unknown = {
  format: 'keep-or-compete',
  version: 1,
  title: 'Two services and a <b>name</b>',
  summary: 'A file that uses every key.\nOn two lines.',
  sources: { nao2016: 'National Audit Office (2016)', 'a b': 'Another' },
  about: { purpose: 'Tests', teaches: 'Little', limits: 'Many' },
  view: { reference: 'compete', breakEven: ['assumptions.market.panelSd', 'values.qalyValue'], why: 'As an example' },
  record: { answers: { 'q-1': 'Yes' }, reasons: 'Because', weightReasons: { quality: 'It counts' }, laboratory },
  horizonMonths: 120,
  partners: [
    { id: 'gp', name: 'GP practices', sector: 'nhs', capability: { value: 0.8, ...survey } },
    { id: 'council', name: 'Council', sector: 'social', capability: { min: 0.4, max: 0.7 } },
  ],
  lots: [
    {
      id: 'community',
      name: 'Community nursing',
      annualValue: 14_000_000,
      contractEndMonth: 15,
      incumbent: { name: 'Trust', sector: 'nhs', ...traits, quality: { p10: 0.5, p50: 0.6, p90: 0.7 } },
      challengers: [
        { id: 'newcomer', name: 'Newcomer', sector: 'independent', expectedBids: 1.5, ...traits, localLinks: 0.2 },
        { id: 'second', name: 'Second', sector: 'voluntary', expectedBids: { min: 0, max: 2 }, ...traits, localLinks: 0.5 },
      ],
    },
    {
      id: 'dementia',
      name: 'Dementia liaison',
      annualValue: 2_000_000,
      contractEndMonth: 20,
      incumbent: { name: 'Trust', sector: 'nhs', ...traits },
      challengers: [],
    },
  ],
  links: [
    { id: 'community-gp', between: ['community', 'gp'], referral: 0.6, records: { p10: 0.3, p50: 0.4, p90: 0.6, min: 0 }, trust: 0.5 },
    { id: 'lots', between: ['community', 'dementia'], referral: 0.6, records: { p10: 0.3, p50: 0.5, p90: 0.6, max: 1 }, trust: 0.5 },
  ],
  segments: [
    {
      id: 'frail',
      name: 'Frail',
      people: 3500,
      deprived: true,
      harm: 1.4,
      unmetNeed: 0.2,
      uses: { community: 0.9, dementia: 0.1 },
      handoffs: { 'community-gp': 6, lots: 1 },
    },
    { id: 'other', name: 'Others', people: 0, deprived: false, harm: 1, unmetNeed: 0.1, uses: {}, handoffs: {} },
  ],
  assumptions: {
    relationships: {
      buildYears: { referral: 1, records: 2, trust: 3 },
      layerWeights: { referral: 0.35, records: 0.3, trust: 0.35 },
      retained: { referral: 0.5, records: 0.4, trust: 0.2 },
      blightGrowth: 0.5,
    },
    handoffs: {
      failureWithoutIntegration: 0.3,
      failureWithFullIntegration: 0.04,
      delayedShare: 0.5,
      duplicatedShare: 0.2,
      duplicateCost: 80,
      delayCost: 40,
      admissionIfDelayed: 0.02,
      admissionIfLost: 0.05,
      admissionCost: 3500,
      qalyLossDelayed: 0.001,
      qalyLossLost: 0.004,
      qalyLossAdmission: 0.03,
    },
    quality: {
      adjustYears: 1,
      qalysPerPersonYear: 0.05,
      complacencyPerYear: 0.01,
      reviewDiscipline: 0.5,
      competitionSpur: 0.02,
      underpricingLoss: 0.5,
    },
    access: { reachEffect: 0.5, qalyLossUnmet: 0.02 },
    market: {
      incumbentBids: 0.95,
      soleBidderMarkup: 0.06,
      costErrorSd: 0.05,
      incumbentCostErrorSd: 0.02,
      challengerOptimism: 0.03,
      panelSd: 0.08,
      trackRecordSd: 0.05,
      claimInflation: 0.1,
      priceDriftPerYear: 0.01,
      driftYears: 5,
      extensionPremium: 0.02,
    },
    routes: {
      directAward: { ...route, months: 2 },
      mostSuitable: route,
      competitive: { ...route, months: { p10: 6, p50: 8, p90: 12, max: 20 } },
    },
    transition: {
      depth: 0.1,
      depthVariation: 0.5,
      recoveryMonths: 9,
      mobilisationRelief: 0.03,
      costShare: 0.03,
      doubleRunningMonths: 1,
      slipProbability: 0.2,
      slipMonths: { min: 1, max: 6 },
      distraction: 0.02,
    },
    contractFailure: {
      baseHazardPerYear: 0.01,
      newProviderFactor: 2,
      underpricingSensitivity: 12,
      renegotiateShare: 0.6,
      caretakerPremium: 0.1,
      collapseDepth: 0.2,
      retainedFactor: 0.5,
      caretaker: { ...traits, localLinks: 0.3 },
    },
  },
  values: { qalyValue: 25_000, deprivedWeight: 1, joinedUpYearValue: 0, discountCosts: 0.035, discountHealth: 0.015 },
  options: [
    { id: 'keep', name: 'Keep', strategy: { ...strategy, route: 'directAward', review, integrationPlan } },
    {
      id: 'compete',
      name: 'Compete',
      slot: 7,
      strategy,
      lots: { dementia: { route: 'mostSuitable', termMonths: 36, weights: { value: 5 }, trackRecord: true, review } },
    },
    { id: 'mixed', name: 'Mixed', strategy: { ...strategy, review }, lots: { dementia: { review: { everyMonths: 12 } }, community: {} } },
  ],
};

/** A valid scenario that uses every key and every form of quantity, as the text of a file. */
export const validText = JSON.stringify(file, null, 2);

/** The same, read; a new copy each time, to be changed. */
export const validFile = (): unknown => JSON.parse(validText);

type Holder = Record<string | number, unknown>;

/** `lots[0].incumbent.quality`, or the like with ids, as keys and places. */
export function positionFrom(path: string): Position {
  if (!path.includes('[')) {
    const position = positionOf(validFile() as Scenario, path);
    if (position !== undefined) return position;
  }
  return Array.from(path.matchAll(/\[(\d+)\]|([^.[\]]+)/g), ([, index, key]) => (index === undefined ? key : Number(index)));
}

function holderOf(root: unknown, position: Position): Holder {
  return position.slice(0, -1).reduce<Holder>((part, step) => part[step] as Holder, root as Holder);
}

/** A valid file with some parts replaced or added, by path. */
export function fileWith(changes: Readonly<Record<string, unknown>>): unknown {
  const root = validFile();
  for (const [path, value] of Object.entries(changes)) {
    const position = positionFrom(path);
    holderOf(root, position)[position[position.length - 1]] = value;
  }
  return root;
}

/** A valid file without one part. */
export function fileWithout(path: string): unknown {
  const root = validFile();
  const position = positionFrom(path);
  const last = position[position.length - 1];
  const holder = holderOf(root, position);
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return root;
}
