import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeNames, type OutcomeName, type Outcomes } from '../../src/model/outcomes.ts';
import { holder, type Bid } from '../../src/model/story.ts';
import { tell } from '../../src/model/tell.ts';
import type { Quantity, Scenario } from '../../src/scenario/types.ts';
import { corpus, scenarioOf } from '../corpus.ts';
import { assumptionsArbitrary } from '../generators/assumptionsArbitrary.ts';
import { variantOf } from '../generators/baseScenario.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { firstTrials, runKernel, strategiesOf } from './runKernel.ts';

const SEED = 7;
const TRIALS = firstTrials(4);

const titled: readonly (readonly [string, Scenario])[] = corpus.map(({ file, scenario }) => [file, scenario]);

describe('where integration prevents no failure, no review looks at it and no evidence is asked for', () => {
  const indifferent = (scenario: Scenario, failure: number): Scenario =>
    variantOf(scenario, (draft) => {
      draft.assumptions.handoffs.failureWithoutIntegration = failure;
      draft.assumptions.handoffs.failureWithFullIntegration = failure;
      for (const strategy of strategiesOf(draft)) Object.assign(strategy, { review: null, trackRecord: false });
    });

  /** The same with other working relationships: today's, how fast they grow, and what survives of them. */
  const related = (scenario: Scenario, relationships: Scenario['assumptions']['relationships'], stocks: readonly number[]): Scenario =>
    variantOf(scenario, (draft) => {
      Object.assign(draft.assumptions, { relationships });
      draft.links.forEach((link, e) => {
        const at = (layer: number): number => stocks[(3 * e + layer) % stocks.length];
        Object.assign(link, { referral: at(0), records: at(1), trust: at(2) });
      });
    });

  const withoutIntegration = (runs: ReturnType<typeof runKernel>): Outcomes[][] =>
    runs.map((options) => options.map((outcomes) => ({ ...outcomes, integration: 0 })));

  const relationshipsArbitrary = assumptionsArbitrary(3).map(({ relationships }) => relationships);
  const stocksArbitrary = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 });

  test('relationship assumptions move no outcome but integration, over generated scenarios', () => {
    let moved = 0;
    const failureArbitrary = fc.double({ min: 0, max: 1, noNaN: true });
    const inputs = fc.tuple(scenarioArbitrary, relationshipsArbitrary, stocksArbitrary, failureArbitrary);
    fc.assert(
      fc.property(inputs, ([scenario, relationships, stocks, failure]) => {
        const before = indifferent(scenario, failure);
        const one = runKernel(before, TRIALS);
        const other = runKernel(related(before, relationships, stocks), TRIALS);
        expect(withoutIntegration(other)).toEqual(withoutIntegration(one));
        if (one[0][0].integration !== other[0][0].integration) moved += 1;
      }),
      { numRuns: 120, seed: 21, endOnFailure: true },
    );
    // The relationships were in fact other ones.
    expect(moved).toBeGreaterThan(100);
  });

  test.each(titled)('%s: relationship assumptions move no outcome but integration', (_, scenario) => {
    const before = indifferent(scenario, 0.2);
    const [relationships] = fc.sample(relationshipsArbitrary, { numRuns: 1, seed: 5, endOnFailure: true });
    const trials = firstTrials(20);
    const one = runKernel(before, trials);
    const other = runKernel(related(before, relationships, [0.05, 0.6, 0.9]), trials);
    expect(withoutIntegration(other)).toEqual(withoutIntegration(one));
    expect(other[0][0].integration).not.toBe(one[0][0].integration);
  });
});

describe('where links survive a change of provider whole, nothing dips and nothing distracts', () => {
  const unharmed: readonly OutcomeName[] = [
    'integration', 'admissions', 'lostHandoffs', 'failureCost', 'fragmentationQalys', 'joinedUp', 'joinedUpPersonYears', 'disruptedMonths',
  ];

  /** Two options alike but for the route; challengers are as capable as the incumbent and bring links of their own, or none. */
  const harmless = (scenario: Scenario, localLinks: Quantity): Scenario =>
    variantOf(scenario, (draft) => {
      const { relationships, transition, contractFailure } = draft.assumptions;
      relationships.retained = { referral: 1, records: 1, trust: 1 };
      relationships.blightGrowth = 1;
      Object.assign(transition, { depth: 0, distraction: 0 });
      contractFailure.baseHazardPerYear = 0;
      for (const lot of draft.lots) {
        lot.incumbent.capability = 0.73;
        for (const challenger of lot.challengers) Object.assign(challenger, { capability: 0.73, localLinks, expectedBids: 3, cost: 0.6 });
      }
      for (const route of [draft.assumptions.routes.directAward, draft.assumptions.routes.competitive]) {
        Object.assign(route, { challengeProbability: 0, abandonProbability: 0 });
      }
      for (const lot of draft.lots) lot.contractEndMonth = Math.min(lot.contractEndMonth, 12);
      const strategy = { ...draft.options[0].strategy, review: null, minQuality: 0 };
      draft.options = [
        { id: 'keep', name: 'Keep', strategy: { ...strategy, route: 'directAward' } },
        { id: 'tender', name: 'Tender', strategy: { ...strategy, route: 'competitive' } },
      ];
    });

  test('a change of provider costs nothing on the links, month by month', () => {
    let changes = 0;
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(50), (generated, trial) => {
        const scenario = harmless(generated, 0);
        const keep = tell(scenario, 'keep', SEED, trial);
        const tender = tell(scenario, 'tender', SEED, trial);
        changes += tender.outcomes.providerChanges;
        expect(keep.outcomes.providerChanges).toBe(0);
        for (const [id, months] of Object.entries(keep.links)) {
          months.forEach((integration, t) => expect(Math.abs(tender.links[id][t] - integration), `${id} in month ${t}`).toBeLessThan(1e-12));
        }
        for (const name of unharmed) {
          const size = Math.max(1e-9, Math.abs(keep.outcomes[name]));
          expect(Math.abs(tender.outcomes[name] - keep.outcomes[name]) / size, name).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 120, seed: 22, endOnFailure: true },
    );
    expect(changes).toBeGreaterThan(100);
  });

  test('and links that a newcomer brings can only help', () => {
    let helped = 0;
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(50), (generated, trial) => {
        const scenario = harmless(generated, 0.8);
        const keep = tell(scenario, 'keep', SEED, trial);
        const tender = tell(scenario, 'tender', SEED, trial);
        for (const [id, months] of Object.entries(keep.links)) {
          months.forEach((integration, t) => expect(tender.links[id][t], `${id} in month ${t}`).toBeGreaterThan(integration - 1e-12));
        }
        if (tender.outcomes.integration > keep.outcomes.integration + 1e-6) helped += 1;
      }),
      { numRuns: 60, seed: 23, endOnFailure: true },
    );
    expect(helped).toBeGreaterThan(10);
  });
});

describe('with neither cost errors nor optimism', () => {
  test('no bid is under its bidder’s cost', () => {
    let bids = 0;
    const costsArbitrary = fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(scenarioArbitrary, costsArbitrary, fc.nat(50), (generated, costs, trial) => {
        const costOf = (lot: number, bidder: number): number => costs[(3 * lot + bidder) % costs.length];
        const scenario = variantOf(generated, (draft) => {
          Object.assign(draft.assumptions.market, { costErrorSd: 0, incumbentCostErrorSd: 0, challengerOptimism: 0 });
          draft.lots.forEach((lot, l) => {
            lot.incumbent.cost = costOf(l, holder.incumbent);
            lot.challengers.forEach((challenger, kind) => (challenger.cost = costOf(l, holder.firstChallenger + kind)));
          });
          // One caretaker stands in for all lots, so its cost is left to itself.
          draft.assumptions.contractFailure.caretaker.cost = 1.7;
        });
        for (const option of scenario.options) {
          for (const event of tell(scenario, option.id, SEED, trial).events) {
            if (event.kind !== 'award' && event.kind !== 'abandoned') continue;
            const lot = scenario.lots.findIndex(({ id }) => id === event.lot);
            const trueCost = ({ bidder }: Bid): number => (bidder === holder.caretaker ? 1.7 : costOf(lot, bidder));
            bids += event.bids.length;
            for (const bid of event.bids) expect(bid.price).toBeGreaterThanOrEqual(trueCost(bid));
          }
        }
      }),
      { numRuns: 150, seed: 24, endOnFailure: true },
    );
    expect(bids).toBeGreaterThan(500);
  });

  test('but with a spread of errors some are', () => {
    const scenario = scenarioOf('community-nursing');
    const spread = variantOf(scenario, (draft) => {
      Object.assign(draft.assumptions.market, { costErrorSd: 0.1, soleBidderMarkup: 0 });
      for (const lot of draft.lots) for (const challenger of lot.challengers) challenger.cost = 1;
    });
    const option = spread.options.find(({ strategy }) => strategy.route === 'competitive') ?? spread.options[0];
    const prices = firstTrials(40).flatMap((trial) =>
      tell(spread, option.id, SEED, trial).events.flatMap((event) =>
        event.kind === 'award' ? event.bids.filter(({ bidder }) => bidder >= holder.firstChallenger).map(({ price }) => price) : [],
      ),
    );
    expect(prices.filter((price) => price < 1).length).toBeGreaterThan(10);
  });
});

describe('twice the people', () => {
  const sums: ReadonlySet<OutcomeName> = new Set<OutcomeName>([
    'failureCost', 'clinicalQalys', 'fragmentationQalys', 'unmetNeedQalys', 'totalQalys', 'deprivedQalys', 'joinedUpPersonYears', 'admissions', 'lostHandoffs',
  ]);
  /** Sums over people and of payments that are none: what is left without people does not move. */
  const mixed: ReadonlySet<OutcomeName> = new Set<OutcomeName>(['totalCost', 'narrowNetBenefit', 'wholeValueNetBenefit']);
  const doubled = (scenario: Scenario): Scenario =>
    variantOf(scenario, (draft) => {
      for (const segment of draft.segments) segment.people *= 2;
    });

  const expectDoubled = (once: Outcomes, twice: Outcomes, scenario: Scenario): void => {
    for (const name of outcomeNames) {
      // A factor of 2 is exact in binary: not even rounding differs.
      if (!mixed.has(name)) expect(twice[name], name).toBe(sums.has(name) ? 2 * once[name] : once[name]);
    }
    const { qalyValue, deprivedWeight, joinedUpYearValue } = scenario.values;
    const people = {
      totalCost: once.failureCost,
      narrowNetBenefit: qalyValue * once.clinicalQalys,
      wholeValueNetBenefit:
        qalyValue * (once.totalQalys + (deprivedWeight - 1) * once.deprivedQalys) +
        joinedUpYearValue * once.joinedUpPersonYears -
        once.failureCost,
    };
    for (const [name, added] of Object.entries(people) as [keyof typeof people, number][]) {
      expect(Math.abs(twice[name] - once[name] - added), name).toBeLessThanOrEqual(1e-12 * (Math.abs(twice[name]) + Math.abs(added)));
    }
  };

  test('double every sum over people and move no mean and no event, over generated scenarios', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(50), (scenario, trial) => {
        const more = doubled(scenario);
        for (const { id } of scenario.options) {
          const once = tell(scenario, id, SEED, trial);
          const twice = tell(more, id, SEED, trial);
          expect(twice.events).toEqual(once.events);
          expect(twice.integration).toEqual(once.integration);
          expect(twice.failedHandoffs).toEqual(once.failedHandoffs.map((x) => 2 * x));
          expectDoubled(once.outcomes, twice.outcomes, scenario);
        }
      }),
      { numRuns: 80, seed: 25, endOnFailure: true },
    );
  });

  test.each(titled)('%s: double every sum over people and move no mean', (_, scenario) => {
    const once = runKernel(scenario, firstTrials(15));
    const twice = runKernel(doubled(scenario), firstTrials(15));
    once.forEach((options, trial) => options.forEach((outcomes, option) => expectDoubled(outcomes, twice[trial][option], scenario)));
  });
});
