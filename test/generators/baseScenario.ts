import type { NewProviderTraits, RouteAssumptions, Scenario } from '../../src/scenario/types.ts';

/** A type without its `readonly`s, all the way down. */
export type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A new object each time, as `structuredClone` would keep two places that share one tied together. */
const quietRoute = (): RouteAssumptions => ({
  months: 6,
  cost: 0,
  bidCost: 0,
  competition: 1,
  challengeProbability: 0,
  challengeMonths: 3,
  challengeCost: 0,
  overturnProbability: 0,
  abandonProbability: 0,
});

/** A provider like the base scenario's incumbent, with what a newcomer has besides. */
export const evenTraits: NewProviderTraits = { quality: 0.7, capability: 0.8, reach: 0.6, socialValue: 0.5, cost: 1, localLinks: 0.3 };

/**
 * A small valid scenario of fixed numbers: one service, one partner, one working relationship, one group of people,
 * one option, no luck, nothing that costs or fails by itself. The contract outlasts the horizon, so nothing happens.
 */
export const baseScenario: Scenario = {
  format: 'keep-or-compete',
  version: 1,
  title: 'Base',
  horizonMonths: 60,
  partners: [{ id: 'gp', name: 'GP practices', sector: 'nhs', capability: 0.9 }],
  lots: [
    {
      id: 'nursing',
      name: 'Community nursing',
      annualValue: 10_000_000,
      contractEndMonth: 100,
      incumbent: { name: 'Present trust', sector: 'nhs', quality: 0.7, capability: 0.8, reach: 0.6, socialValue: 0.5, cost: 1 },
      challengers: [],
    },
  ],
  links: [{ id: 'nursing-gp', between: ['nursing', 'gp'], referral: 0.3, records: 0.4, trust: 0.5 }],
  segments: [
    {
      id: 'frail',
      name: 'Frail older people',
      people: 1000,
      deprived: false,
      harm: 1.5,
      unmetNeed: 0.2,
      uses: { nursing: 0.9 },
      handoffs: { 'nursing-gp': 4 },
    },
  ],
  assumptions: {
    relationships: {
      buildYears: { referral: 1, records: 2, trust: 3 },
      layerWeights: { referral: 0.35, records: 0.3, trust: 0.35 },
      retained: { referral: 0.2, records: 0.5, trust: 0.1 },
      blightGrowth: 1,
    },
    handoffs: {
      failureWithoutIntegration: 0.3,
      failureWithFullIntegration: 0.05,
      delayedShare: 0.5,
      duplicatedShare: 0.2,
      duplicateCost: 80,
      delayCost: 120,
      admissionIfDelayed: 0.02,
      admissionIfLost: 0.05,
      admissionCost: 3500,
      qalyLossDelayed: 0.001,
      qalyLossLost: 0.004,
      qalyLossAdmission: 0.03,
    },
    quality: {
      adjustYears: 1,
      qalysPerPersonYear: 0.1,
      complacencyPerYear: 0,
      reviewDiscipline: 1,
      competitionSpur: 0,
      underpricingLoss: 0,
    },
    access: { reachEffect: 0.5, qalyLossUnmet: 0.02 },
    market: {
      incumbentBids: 1,
      soleBidderMarkup: 0,
      costErrorSd: 0,
      incumbentCostErrorSd: 0,
      challengerOptimism: 0,
      panelSd: 0,
      trackRecordSd: 0,
      claimInflation: 0,
      priceDriftPerYear: 0,
      driftYears: 5,
      extensionPremium: 0,
    },
    routes: { directAward: quietRoute(), mostSuitable: quietRoute(), competitive: quietRoute() },
    transition: {
      depth: 0,
      depthVariation: 0,
      recoveryMonths: 8,
      mobilisationRelief: 0,
      costShare: 0,
      doubleRunningMonths: 0,
      slipProbability: 0,
      slipMonths: 0,
      distraction: 0,
    },
    contractFailure: {
      baseHazardPerYear: 0,
      newProviderFactor: 1,
      underpricingSensitivity: 0,
      renegotiateShare: 0.5,
      caretakerPremium: 0,
      collapseDepth: 0,
      retainedFactor: 1,
      caretaker: { ...evenTraits, cost: 1.1 },
    },
  },
  values: { qalyValue: 25_000, deprivedWeight: 1, joinedUpYearValue: 100, discountCosts: 0.035, discountHealth: 0.015 },
  options: [
    {
      id: 'keep',
      name: 'Keep',
      strategy: {
        route: 'directAward',
        termMonths: 60,
        mobilisationMonths: 6,
        weights: { quality: 0.3, value: 0.3, integration: 0.2, access: 0.1, socialValue: 0.1 },
        priceFormula: 'relative',
        minQuality: 0,
        trackRecord: false,
        review: null,
        integrationPlan: null,
      },
    },
  ],
};

/** A copy of a scenario with changes. The scenario itself stays as it is. */
export function variantOf(scenario: Scenario, change: (draft: Mutable<Scenario>) => void): Scenario {
  const draft = structuredClone(scenario) as Mutable<Scenario>;
  change(draft);
  return draft;
}

/** A copy of the base scenario with changes. */
export const baseVariant = (change: (draft: Mutable<Scenario>) => void): Scenario => variantOf(baseScenario, change);
