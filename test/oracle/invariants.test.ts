import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutcomeName, Outcomes } from '../../src/model/outcomes.ts';
import { outcomeNames } from '../../src/model/outcomes.ts';
import type { TrialStory } from '../../src/model/story.ts';
import { parse } from '../../src/scenario/parse.ts';
import type { NewProviderTraits, Scenario, Strategy } from '../../src/scenario/types.ts';
import type { Mutable } from '../generators/baseScenario.ts';
import { baseVariant, variantOf } from '../generators/baseScenario.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { simulatePlain } from './simulatePlain.ts';

const run = (scenario: Scenario, optionId = scenario.options[0].id, trial = 0): TrialStory => simulatePlain(scenario, optionId, 7, trial);

/** What rounding may add to a number that ends at 0 or 1. */
const ROUNDING = 1e-12;

function expectSound(story: TrialStory): void {
  const { outcomes } = story;
  for (const name of outcomeNames) expect(Number.isFinite(outcomes[name]), `${name} ${outcomes[name]}`).toBe(true);
  const shares: OutcomeName[] = ['quality', 'integration', 'access', 'joinedUp', 'socialValue', 'incumbentShare'];
  const series = [story.integration, story.joinedUp, story.quality, ...Object.values(story.links)];
  for (const lot of story.lots) series.push(lot.feltQuality, lot.dip);
  const values = [...shares.map((name) => outcomes[name]), ...series.flatMap((numbers) => [...numbers])];
  expect(values.every((value) => value >= -ROUNDING && value <= 1 + ROUNDING)).toBe(true);
  const notNegative: OutcomeName[] = ['contractCost', 'procurementCost', 'transitionCost', 'planCost', 'failureCost', 'admissions', 'lostHandoffs'];
  expect(notNegative.every((name) => outcomes[name] >= 0)).toBe(true);
  expect(outcomes.tendersHeld).toBeLessThanOrEqual(outcomes.tenders);
  expect(outcomes.collapses).toBeLessThanOrEqual(outcomes.providerChanges);
}

/** The strategies of a scenario and all parts of strategies that its lots override. */
const strategies = (draft: Mutable<Scenario>): Mutable<Partial<Strategy>>[] =>
  draft.options.flatMap((option) => [option.strategy, ...Object.values(option.lots ?? {})] as Mutable<Partial<Strategy>>[]);

describe('over generated scenarios', () => {
  const check = (holds: (scenario: Scenario) => void, numRuns = 60): void => {
    fc.assert(fc.property(scenarioArbitrary, holds), { numRuns, seed: 11 });
  };

  test('every outcome is a number, every stock and every probability lies in 0..1', () => {
    check((scenario) => {
      for (const option of scenario.options) expectSound(run(scenario, option.id));
    }, 80);
  });

  test('the order of the options changes nothing, nor do the other options', () => {
    check((scenario) => {
      const reversed = variantOf(scenario, (draft) => draft.options.reverse());
      for (const option of scenario.options) {
        const alone: Scenario = { ...scenario, options: [option] };
        const story = run(scenario, option.id);
        expect(run(reversed, option.id)).toEqual(story);
        expect(run(alone, option.id)).toEqual(story);
      }
    }, 25);
  });

  test('twice the people double every sum over people and move no mean and no event', () => {
    const sums = new Set<OutcomeName>([
      'failureCost', 'clinicalQalys', 'fragmentationQalys', 'unmetNeedQalys', 'totalQalys', 'deprivedQalys', 'joinedUpPersonYears',
      'admissions', 'lostHandoffs',
    ]);
    const mixed = new Set<OutcomeName>(['totalCost', 'narrowNetBenefit', 'wholeValueNetBenefit']);
    check((scenario) => {
      const doubled = variantOf(scenario, (draft) => {
        for (const segment of draft.segments) segment.people *= 2;
      });
      const once = run(scenario);
      const twice = run(doubled);
      expect(twice.events).toEqual(once.events);
      for (const name of outcomeNames) {
        if (mixed.has(name)) continue;
        // A factor of 2 is exact in binary, so that not even rounding differs.
        expect(twice.outcomes[name], name).toBe(sums.has(name) ? 2 * once.outcomes[name] : once.outcomes[name]);
      }
    });
  });

  test('where integration prevents no failure, no review looks at it and no evidence is asked for, relationships move only `integration`', () => {
    check((scenario) => {
      const indifferent = variantOf(scenario, (draft) => {
        const { handoffs } = draft.assumptions;
        handoffs.failureWithoutIntegration = 0.3;
        handoffs.failureWithFullIntegration = 0.3;
        for (const strategy of strategies(draft)) {
          strategy.review = null;
          strategy.trackRecord = false;
        }
      });
      const moved = variantOf(indifferent, (draft) => {
        draft.assumptions.relationships = {
          buildYears: { referral: 0.5, records: 20, trust: 3 },
          layerWeights: { referral: 0.1, records: 0.6, trust: 0.3 },
          retained: { referral: 0.9, records: 0, trust: 0.4 },
          blightGrowth: 0.3,
        };
        for (const link of draft.links) Object.assign(link, { referral: 0.9, records: 0.1, trust: 0.05 });
      });
      const before: Partial<Outcomes> = { ...run(indifferent).outcomes, integration: 0 };
      expect({ ...run(moved).outcomes, integration: 0 }).toEqual(before);
    });
  });

  test('with neither cost errors nor optimism no bid is under cost', () => {
    let bids = 0;
    check((scenario) => {
      const candid = variantOf(scenario, (draft) => {
        Object.assign(draft.assumptions.market, { costErrorSd: 0, incumbentCostErrorSd: 0, challengerOptimism: 0 });
        draft.assumptions.contractFailure.caretaker.cost = 0.9;
        for (const lot of draft.lots) {
          for (const provider of [lot.incumbent, ...lot.challengers]) provider.cost = 0.9;
        }
      });
      for (const event of run(candid).events) {
        if (event.kind !== 'award') continue;
        bids += event.bids.length;
        expect(event.bids.every(({ price }) => price >= 0.9)).toBe(true);
      }
    });
    expect(bids).toBeGreaterThan(100);
  });

  test('the winner of an award has the highest total, the first of equals, and none under the quality threshold', () => {
    let awards = 0;
    check((scenario) => {
      for (const event of run(scenario).events) {
        if (event.kind !== 'award') continue;
        awards += 1;
        const totals = event.bids.map(({ total }) => total ?? -1);
        const first = totals.indexOf(Math.max(...totals));
        expect(event.bids[first].total).not.toBeNull();
        expect(event.bids[first].bidder).toBe(event.winner);
      }
    });
    expect(awards).toBeGreaterThan(30);
  });
});

describe('exchanging incumbent and challenger', () => {
  const strong: NewProviderTraits = { quality: 0.75, capability: 0.7, reach: 0.7, socialValue: 0.6, cost: 1, localLinks: 0 };
  const weak: NewProviderTraits = { quality: 0.65, capability: 0.6, reach: 0.6, socialValue: 0.5, cost: 1.02, localLinks: 0 };

  /** A market where history gives neither an advantage: links, cost errors and optimism alike. */
  const market = (incumbent: NewProviderTraits, challenger: NewProviderTraits, noise: number): Scenario =>
    baseVariant((draft) => {
      const { localLinks: _none, ...traits } = incumbent;
      Object.assign(draft.lots[0].incumbent, traits);
      draft.lots[0].contractEndMonth = 0;
      draft.lots[0].challengers = [{ id: 'other', name: 'Other', sector: 'nhs', expectedBids: 1, ...challenger }];
      draft.horizonMonths = 24;
      Object.assign(draft.assumptions.market, { costErrorSd: noise, incumbentCostErrorSd: noise, panelSd: noise });
      draft.options[0].strategy.route = 'competitive';
    });

  /** In how many of the trials with just two bids the incumbent won, of how many. */
  function held(scenario: Scenario, trials: number): { won: number; of: number } {
    let won = 0;
    let of = 0;
    for (let trial = 0; trial < trials; trial++) {
      const award = run(scenario, 'keep', trial).events.find(({ kind }) => kind === 'award');
      if (award?.kind !== 'award' || award.bids.length !== 2) continue;
      of += 1;
      if (award.held) won += 1;
    }
    return { won, of };
  }

  test('without noise the better wins from either side', () => {
    const asIncumbent = held(market(strong, weak, 0), 60);
    const asChallenger = held(market(weak, strong, 0), 60);
    expect(asIncumbent.of).toBeGreaterThan(10);
    expect(asIncumbent.won).toBe(asIncumbent.of);
    expect(asChallenger).toEqual({ won: 0, of: asIncumbent.of });
  });

  test('with noise it wins as often from either side', () => {
    const asIncumbent = held(market(strong, weak, 0.15), 600);
    const asChallenger = held(market(weak, strong, 0.15), 600);
    const first = asIncumbent.won / asIncumbent.of;
    const second = 1 - asChallenger.won / asChallenger.of;
    const error = Math.sqrt((first * (1 - first)) / asIncumbent.of + (second * (1 - second)) / asChallenger.of);
    expect(Math.abs(first - second)).toBeLessThan(3.3 * error);
    expect(first).toBeGreaterThan(0.55);
    expect(first).toBeLessThan(0.95);
  });
});

describe('over the scenarios of this project', () => {
  const folder = new URL('../../scenarios/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  test.each(files)('%s runs, every option', (file) => {
    const parsed = parse(readFileSync(new URL(file, folder)));
    if (!parsed.ok) throw new Error(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    for (const option of parsed.scenario.options) {
      for (let trial = 0; trial < 2; trial++) expectSound(run(parsed.scenario, option.id, trial));
    }
  });
});
