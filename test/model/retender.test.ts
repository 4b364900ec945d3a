import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeNames, type OutcomeName, type Outcomes } from '../../src/model/outcomes.ts';
import type { TrialStory } from '../../src/model/story.ts';
import { tell } from '../../src/model/tell.ts';
import type { RouteName, Scenario } from '../../src/scenario/types.ts';
import { cases } from '../generators/cases.ts';
import { baseVariant, variantOf, type Mutable } from '../generators/baseScenario.ts';
import { numberWithin } from '../generators/quantityArbitrary.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { expectOutcomes } from '../oracle/closeTo.ts';
import { outcomesOfMonths } from './singleLink.ts';

/**
 * Retendering an incumbent that bids alone, at a cost of 1, where nothing drifts and nothing fails: against keeping it,
 * that costs its procurement, the distraction, the blight and the markup, and nothing else.
 */

type TenderRoute = Exclude<RouteName, 'directAward'>;

/** Nothing costs anything; tests then turn on one charge at a time. */
function soleBidder(scenario: Scenario, route: TenderRoute, change: (draft: Mutable<Scenario>) => void = () => undefined): Scenario {
  return variantOf(scenario, (draft) => {
    const { market, quality, routes, transition, relationships, contractFailure } = draft.assumptions;
    for (const lot of draft.lots) {
      lot.challengers = [];
      lot.incumbent.cost = 1;
      lot.contractEndMonth = Math.min(lot.contractEndMonth, 40);
    }
    Object.assign(market, { incumbentBids: 1, soleBidderMarkup: 0, incumbentCostErrorSd: 0, costErrorSd: 0 });
    Object.assign(market, { priceDriftPerYear: 0, extensionPremium: 0 });
    Object.assign(quality, { competitionSpur: 0, complacencyPerYear: 0 });
    for (const each of [routes.directAward, routes.mostSuitable, routes.competitive]) {
      Object.assign(each, { cost: 0, bidCost: 0, challengeCost: 0, abandonProbability: 0 });
    }
    routes.directAward.challengeProbability = 0;
    transition.distraction = 0;
    relationships.blightGrowth = 1;
    contractFailure.baseHazardPerYear = 0;
    const strategy = { ...draft.options[0].strategy, review: null, minQuality: 0 };
    draft.options = [
      { id: 'keep', name: 'Keep', strategy: { ...strategy, route: 'directAward' } },
      { id: 'tender', name: 'Tender', strategy: { ...strategy, route } },
    ];
    change(draft);
  });
}

const counted: readonly OutcomeName[] = ['tenders', 'tendersHeld', 'challenges'];

/** Holds a tender's outcomes to be those of keeping but for what is added to them. Counts of the tender itself are told apart. */
function expectOnly(keep: Outcomes, tender: Outcomes, added: Partial<Record<OutcomeName, number>>): void {
  for (const name of outcomeNames) {
    if (counted.includes(name)) continue;
    const expected = keep[name] + (added[name] ?? 0);
    // A lot is entered from event to event, so other events leave other roundings, also where a loss met in full cancels to about 0.
    const size = Math.max(1e-3, Math.abs(expected), Math.abs(keep[name]));
    expect(Math.abs(tender[name] - expected) <= 1e-9 * size, `${name}: ${tender[name]} instead of ${expected}`).toBe(true);
  }
  expect(keep.tenders).toBe(0);
  expect(tender.tendersHeld).toBe(tender.tenders);
}

const routeArbitrary = fc.constantFrom<TenderRoute>('mostSuitable', 'competitive');
const both = (scenario: Scenario, trial: number): readonly [TrialStory, TrialStory] => [tell(scenario, 'keep', 7, trial), tell(scenario, 'tender', 7, trial)];
const discountOf = ({ values }: Scenario) => (t: number): number => (1 + values.discountCosts) ** (-(t + 0.5) / 12);

describe('retendering an incumbent that bids alone, over generated scenarios', () => {
  test('where none of the four charges anything, costs nothing', () => {
    let tenders = 0;
    fc.assert(
      fc.property(scenarioArbitrary, routeArbitrary, fc.nat(50), (generated, route, trial) => {
        const [keep, tender] = both(soleBidder(generated, route), trial);
        tenders += tender.outcomes.tenders;
        expectOnly(keep.outcomes, tender.outcomes, {});
      }),
      { numRuns: cases(100), seed: 51, endOnFailure: true },
    );
    expect(tenders).toBeGreaterThan(100);
  });

  test('costs its procurement: each start, each challenge, each bid, and nothing else', () => {
    let challenges = 0;
    fc.assert(
      fc.property(scenarioArbitrary, routeArbitrary, fc.nat(50), (generated, route, trial) => {
        const scenario = soleBidder(generated, route, (draft) => {
          Object.assign(draft.assumptions.routes[route], { cost: 90_000, bidCost: 30_000, challengeCost: 50_000 });
        });
        const [keep, tender] = both(scenario, trial);
        const discount = discountOf(scenario);
        let procurementCost = 0;
        for (const { kind, month, lot } of tender.events) {
          const size = ((scenario.lots.find(({ id }) => id === lot)?.annualValue ?? 0) / 1e7) ** 0.4;
          if (kind === 'start') procurementCost += 90_000 * size * discount(month);
          if (kind === 'challenge') procurementCost += 50_000 * discount(month);
          if (kind === 'award' || kind === 'struckDown') procurementCost += 30_000 * size * discount(month);
        }
        challenges += tender.outcomes.challenges;
        expect(tender.outcomes.challenges).toBe(tender.events.filter(({ kind }) => kind === 'challenge').length);
        expect(tender.outcomes.tenders).toBe(tender.events.filter(({ kind }) => kind === 'award').length);
        expectOnly(keep.outcomes, tender.outcomes, {
          procurementCost, totalCost: procurementCost, narrowNetBenefit: -procurementCost, wholeValueNetBenefit: -procurementCost,
        });
      }),
      { numRuns: cases(100), seed: 52, endOnFailure: true },
    );
    expect(challenges).toBeGreaterThan(50);
  });

  test('costs the sole bidder’s markup from its first go-live on, and nothing else', () => {
    fc.assert(
      fc.property(scenarioArbitrary, routeArbitrary, fc.nat(50), numberWithin(0, 1), (generated, route, trial, markup) => {
        const scenario = soleBidder(generated, route, (draft) => {
          draft.assumptions.market.soleBidderMarkup = markup;
        });
        const [keep, tender] = both(scenario, trial);
        const discount = discountOf(scenario);
        let contractCost = 0;
        for (const { id, annualValue } of scenario.lots) {
          const first = tender.events.find(({ kind, lot }) => kind === 'goLive' && lot === id)?.month ?? scenario.horizonMonths;
          for (let t = first; t < scenario.horizonMonths; t++) contractCost += (annualValue / 12) * markup * discount(t);
        }
        expectOnly(keep.outcomes, tender.outcomes, {
          contractCost, totalCost: contractCost, narrowNetBenefit: -contractCost, wholeValueNetBenefit: -contractCost,
        });
      }),
      { numRuns: cases(80), seed: 53, endOnFailure: true },
    );
  });
});

describe('one service, one working relationship, one group of people: start in month 12, award in 18, go-live in 24', () => {
  interface Charges {
    readonly cost: number;
    readonly bidCost: number;
    readonly markup: number;
    readonly distraction: number;
    readonly growth: number;
    readonly stock: number;
  }
  const START = 12;
  const AWARD = 18;
  const GO_LIVE = 24;
  const CEILING = Math.sqrt(0.8 * 0.9);
  const buildYears = [1, 2, 3];
  const layerWeights = [0.35, 0.3, 0.35];

  /**
   * A layer that starts at W0 < C: left alone until the start, each step slowed to `growth` of itself until the award,
   * left alone again. E and D are the distances of groundwork and working stock from the ceiling.
   */
  function stockAt(t: number, start: number, growth: number, years: number): number {
    const mu = 2 / (12 * years);
    const decay = Math.exp(-mu);
    const slowed = 1 - growth * (1 - decay);
    const before = Math.min(t, START);
    const blighted = Math.max(0, Math.min(t, AWARD) - START);
    const after = Math.max(0, t - AWARD);
    let e = (CEILING - start) * decay ** before;
    let d = e * (1 + mu * before);
    if (blighted > 0) {
      d = slowed ** blighted * d + blighted * slowed ** (blighted - 1) * growth * decay * mu * e;
      e *= slowed ** blighted;
    }
    return CEILING - decay ** after * (d + after * mu * e);
  }

  function expected(scenario: Scenario, tendered: boolean, c: Charges): Outcomes {
    const discount = discountOf(scenario);
    const size = (scenario.lots[0].annualValue / 1e7) ** 0.4;
    const growth = tendered ? c.growth : 1;
    return outcomesOfMonths(scenario, {
      integration: (t) => layerWeights.reduce((sum, weight, layer) => sum + weight * stockAt(t, c.stock, growth, buildYears[layer]), 0),
      quality: () => 0.7,
      undisturbed: (t) => (tendered && t >= START && t < AWARD ? 1 - c.distraction : 1),
      price: (t) => (tendered && t >= GO_LIVE ? 1 + c.markup : 1),
      procurementCost: tendered ? size * (c.cost * discount(START) + c.bidCost * discount(AWARD)) : 0,
      tenders: tendered ? 1 : 0,
    });
  }

  test('every outcome of keeping and of retendering, all four charges at once', () => {
    const charges: fc.Arbitrary<Charges> = fc.record({
      cost: numberWithin(0, 500_000),
      bidCost: numberWithin(0, 100_000),
      markup: numberWithin(0, 0.5),
      distraction: numberWithin(0, 1),
      growth: fc.oneof(fc.constant(0), numberWithin(0, 1)),
      stock: numberWithin(0, 0.8),
    });
    fc.assert(
      fc.property(charges, routeArbitrary, (c, route) => {
        const base = baseVariant((draft) => {
          Object.assign(draft.links[0], { referral: c.stock, records: c.stock, trust: c.stock });
        });
        const scenario = soleBidder(base, route, (draft) => {
          const { assumptions, lots } = draft;
          lots[0].contractEndMonth = GO_LIVE;
          lots[0].annualValue = 23_000_000;
          Object.assign(assumptions.routes[route], { cost: c.cost, bidCost: c.bidCost });
          assumptions.market.soleBidderMarkup = c.markup;
          assumptions.transition.distraction = c.distraction;
          assumptions.relationships.blightGrowth = c.growth;
        });
        const [keep, tender] = both(scenario, 0);
        expect(tender.events.map(({ kind, month }) => [kind, month])).toEqual([['start', START], ['award', AWARD], ['goLive', GO_LIVE]]);
        expectOutcomes(keep.outcomes, expected(scenario, false, c));
        expectOutcomes(tender.outcomes, expected(scenario, true, c));
      }),
      { numRuns: cases(100), seed: 54, endOnFailure: true },
    );
  });
});
