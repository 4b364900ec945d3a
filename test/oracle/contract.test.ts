import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/types.ts';
import type { Mutable } from '../generators/baseScenario.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';
import { expectClose, expectOutcomes, run, stockAfter } from './closeTo.ts';
import { simulatePlain } from './simulatePlain.ts';

describe('keeping', () => {
  const renewed = (change: (draft: Mutable<Scenario>) => void): Scenario =>
    baseVariant((draft) => {
      draft.lots[0].contractEndMonth = 12;
      draft.lots[0].annualValue = 20_000_000;
      draft.assumptions.market.priceDriftPerYear = 0.04;
      draft.assumptions.routes.directAward.cost = 50_000;
      change(draft);
    });
  const years = (clock: number): number => 5 * (1 - Math.exp(-clock / 60));

  test('a renewal costs its procurement, and from its award on the price drifts', () => {
    const story = run(renewed(() => undefined));
    expect(story.events).toEqual([
      { month: 6, lot: 'nursing', kind: 'start', route: 'directAward', awardMonth: 12 },
      { month: 12, lot: 'nursing', kind: 'renewal', termEnd: 72 },
    ]);
    story.lots[0].pricePaid.forEach((price, t) => expectClose(price, t < 12 ? 1 : 1.04 ** years(t - 12), `price in month ${t}`));
    expectClose(story.outcomes.procurementCost, 50_000 * 2 ** 0.4 * 1.035 ** (-6.5 / 12), 'procurementCost');
    expect(story.lots[0].blighted.every((blighted) => blighted === 0)).toBe(true);
  });

  test('an award that a challenge delays past the term costs the premium until it falls', () => {
    const scenario = renewed((draft) => {
      draft.assumptions.market.extensionPremium = 0.1;
      Object.assign(draft.assumptions.routes.directAward, { challengeProbability: 1, challengeCost: 7000 });
    });
    const story = run(scenario);
    expect(story.outcomes.challenges).toBe(1);
    story.lots[0].pricePaid.forEach((price, t) => {
      expectClose(price, t < 12 ? 1 : t < 15 ? 1.1 : 1.04 ** years(t - 15), `price in month ${t}`);
    });
    expectClose(story.outcomes.procurementCost, (50_000 * 2 ** 0.4 + 7000) * 1.035 ** (-6.5 / 12), 'procurementCost');
  });

  test('quality follows the drift by complacency and review, one month behind', () => {
    const scenario = renewed((draft) => {
      draft.assumptions.quality.complacencyPerYear = 0.05;
      draft.assumptions.quality.reviewDiscipline = 0.4;
      draft.options[0].strategy.review = { everyMonths: 24, minIntegration: 0, cost: 1000 };
    });
    const story = run(scenario);
    let quality = 0.7;
    story.lots[0].feltQuality.forEach((felt, t) => {
      expectClose(felt, quality, `quality in month ${t}`);
      const target = 0.7 - 0.05 * 0.4 * (t < 12 ? 0 : years(t - 12));
      quality += (1 - Math.exp(-1 / 12)) * (target - quality);
    });
    expect(story.events.filter(({ kind }) => kind === 'review').map(({ month }) => month)).toEqual([24, 48]);
    story.lots[0].pricePaid.forEach((price, t) => expectClose(price, t < 12 ? 1 : 1.016 ** years(t - 12), `price in month ${t}`));
  });
});

/** A tender that starts in month 12, is awarded in 18 and ends in a go-live in 24. */
const tendered = (change: (draft: Mutable<Scenario>) => void): Scenario =>
  baseVariant((draft) => {
    draft.lots[0].contractEndMonth = 24;
    draft.options[0].strategy.route = 'competitive';
    change(draft);
  });

describe('tendering', () => {
  test('retendering an incumbent alone costs its procurement, distraction, blight and markup and nothing else', () => {
    const story = run(
      tendered((draft) => {
        Object.assign(draft.assumptions.routes.competitive, { cost: 300_000, bidCost: 20_000 });
        draft.assumptions.market.soleBidderMarkup = 0.08;
      }),
    );
    const quiet = run(baseScenario).outcomes;
    const v = (t: number): number => 1.035 ** (-(t + 0.5) / 12);
    const procurementCost = 300_000 * v(12) + 20_000 * v(18);
    let markup = 0;
    for (let t = 24; t < 60; t++) markup += ((0.08 * 10_000_000) / 12) * v(t);
    expectOutcomes(story.outcomes, {
      ...quiet,
      procurementCost,
      contractCost: quiet.contractCost + markup,
      totalCost: quiet.totalCost + markup + procurementCost,
      tenders: 1,
      tendersHeld: 1,
      narrowNetBenefit: quiet.narrowNetBenefit - markup - procurementCost,
      wholeValueNetBenefit: quiet.wholeValueNetBenefit - markup - procurementCost,
    });
  });

  test('distraction and blight last from the start to the award that the incumbent wins', () => {
    const story = run(
      tendered((draft) => {
        draft.assumptions.transition.distraction = 0.2;
        draft.assumptions.relationships.blightGrowth = 0;
      }),
    );
    story.lots[0].blighted.forEach((blighted, t) => expect(blighted).toBe(t >= 12 && t < 18 ? 1 : 0));
    story.lots[0].feltQuality.forEach((felt, t) => expectClose(felt, t >= 12 && t < 18 ? 0.7 * 0.8 : 0.7, `felt quality in month ${t}`));
    const integration = story.links['nursing-gp'];
    for (let t = 13; t <= 18; t++) expectClose(integration[t], integration[12], `integration in month ${t}`);
    const undisturbed = run(baseScenario).links['nursing-gp'];
    for (let t = 18; t < 60; t++) expectClose(integration[t], undisturbed[t - 6], `integration in month ${t}`);
  });

  /** The incumbent does not bid; about twenty bidders of one mind do. */
  const replaced = (change: (draft: Mutable<Scenario>) => void): Scenario =>
    tendered((draft) => {
      draft.assumptions.market.incumbentBids = 0;
      draft.lots[0].challengers.push({
        id: 'newcomer',
        name: 'Newcomer',
        sector: 'independent',
        expectedBids: 20,
        quality: 0.9,
        capability: 0.6,
        reach: 0.9,
        socialValue: 0.2,
        cost: 0.95,
        localLinks: 0.25,
      });
      Object.assign(draft.assumptions.transition, { depth: 0.3, mobilisationRelief: 0.1, recoveryMonths: 10 });
      Object.assign(draft.assumptions.transition, { costShare: 0.02, doubleRunningMonths: 3 });
      change(draft);
    });

  test('a new provider brings its price, a dip, transition costs and links made anew', () => {
    const story = run(
      replaced((draft) => {
        draft.lots[0].contractEndMonth = 26;
        draft.options[0].strategy.mobilisationMonths = 8;
        draft.assumptions.quality.competitionSpur = 0.05;
      }),
    );
    const { outcomes, lots, links } = story;
    expect([outcomes.providerChanges, outcomes.tenders, outcomes.tendersHeld, outcomes.incumbentShare]).toEqual([1, 1, 0, 26 / 60]);
    expectClose(outcomes.socialValue, (0.5 * 26 + 0.2 * 34) / 60, 'socialValue');
    expectClose(outcomes.transitionCost, (0.02 + 3 / 12) * 10_000_000 * 1.035 ** (-26.5 / 12), 'transitionCost');
    const depth = 0.3 * Math.exp(-0.2);
    const dipAt = (t: number): number => (t < 26 ? 0 : depth * Math.exp(-(t - 26) / 10));
    lots[0].pricePaid.forEach((price, t) => expectClose(price, t < 26 ? 1 : 0.95, `price in month ${t}`));
    lots[0].dip.forEach((dip, t) => expectClose(dip, dipAt(t), `dip in month ${t}`));
    lots[0].blighted.forEach((blighted, t) => expect(blighted).toBe(t >= 12 && t < 26 ? 1 : 0));
    expect(outcomes.disruptedMonths).toBe(lots[0].dip.filter((dip) => dip > 0.05).length);
    const kept = Math.exp(-1 / 12);
    lots[0].feltQuality.forEach((felt, t) => {
      const quality = t < 26 ? 0.7 : 0.95 + (0.7 - 0.95) * kept ** (t - 26);
      expectClose(felt, quality * (1 - dipAt(t)), `felt quality in month ${t}`);
    });
    const oldCeiling = Math.sqrt(0.8 * 0.9);
    const floor = 0.25 * Math.sqrt(0.6 * 0.9);
    const expected = [
      0.35 * Math.max(floor, 0.2 * stockAfter(26, 0.3, oldCeiling, 1)),
      0.3 * Math.max(floor, 0.5 * stockAfter(26, 0.4, oldCeiling, 2)),
      0.35 * Math.max(floor, 0.1 * stockAfter(26, 0.5, oldCeiling, 3)),
    ];
    expectClose(links['nursing-gp'][26], expected[0] + expected[1] + expected[2], 'integration at the go-live');
  });

  test('with full retention, no dip, no blight and equal capability a change of provider costs nothing on the links', () => {
    const scenario = replaced((draft) => {
      draft.assumptions.transition.depth = 0;
      draft.assumptions.relationships.retained = { referral: 1, records: 1, trust: 1 };
      draft.lots[0].challengers[0].capability = 0.8;
      // Ties that come along count for nothing where those in place are stronger.
      draft.lots[0].challengers[0].localLinks = 0;
    });
    const story = run(scenario);
    expect(story.outcomes.providerChanges).toBe(1);
    expect(story.links).toEqual(run(baseScenario).links);
    expectClose(story.outcomes.failureCost, run(baseScenario).outcomes.failureCost, 'failureCost');
  });
});

describe('contract failure', () => {
  const failing = (renegotiateShare: number): Scenario =>
    baseVariant((draft) => {
      draft.lots[0].incumbent.cost = 1.2;
      draft.assumptions.market.soleBidderMarkup = 0.05;
      Object.assign(draft.assumptions.transition, { costShare: 0.03, recoveryMonths: 12 });
      Object.assign(draft.assumptions.contractFailure, {
        baseHazardPerYear: 1200,
        renegotiateShare,
        caretakerPremium: 0.1,
        collapseDepth: 0.4,
        retainedFactor: 0.5,
      });
      draft.assumptions.contractFailure.caretaker.localLinks = 0;
    });

  test('a price settled anew covers the cost, and failure strikes again and again', () => {
    const story = run(failing(1));
    expect(story.outcomes.renegotiations).toBe(60);
    expect(story.outcomes.collapses).toBe(0);
    for (const price of story.lots[0].agreedPrice) expectClose(price, 1.2 * 1.05, 'price');
  });

  test('a collapse brings a caretaker, a dip and weaker links, and ends in a tender that the caretaker may win', () => {
    const story = run(failing(0));
    expect(story.events.map(({ month, kind }) => [month, kind]).slice(0, 4)).toEqual([
      [0, 'collapse'],
      [0, 'start'],
      [6, 'award'],
      [6, 'goLive'],
    ]);
    expect([...story.lots[0].holder]).toEqual(Array.from({ length: 60 }, () => 1));
    expectClose(story.lots[0].agreedPrice[0], 1.1 * 1.1, "the caretaker's price");
    expectClose(story.lots[0].dip[5], 0.4 * Math.exp(-5 / 12), 'dip');
    expectClose(story.links['nursing-gp'][0], 0.5 * (0.35 * 0.2 * 0.3 + 0.3 * 0.5 * 0.4 + 0.35 * 0.1 * 0.5), 'integration');
    // From its go-live the caretaker is an ordinary provider: it collapses in the same month again.
    expect(story.events[4]).toMatchObject({ month: 6, kind: 'collapse' });
    expect(story.outcomes.collapses).toBe(10);
    expect(story.outcomes.providerChanges).toBe(10);
    expect(story.outcomes.incumbentShare).toBe(0);
    const v = (t: number): number => 1.035 ** (-(t + 0.5) / 12);
    expectClose(
      story.outcomes.transitionCost,
      Array.from({ length: 10 }, (_, place) => 0.03 * 10_000_000 * v(6 * place)).reduce((sum, cost) => sum + cost, 0),
      'transitionCost',
    );
  });

  test('at a constant hazard the share that has not failed by month k is e^(-hk)', () => {
    const scenario = baseVariant((draft) => {
      draft.horizonMonths = 36;
      draft.assumptions.contractFailure.baseHazardPerYear = 0.3;
      draft.assumptions.contractFailure.newProviderFactor = 5;
    });
    const trials = 1000;
    let survived = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { renegotiations, collapses } = simulatePlain(scenario, 'keep', 1, trial).outcomes;
      if (renegotiations + collapses === 0) survived += 1;
    }
    const expected = Math.exp(-0.9);
    expect(Math.abs(survived / trials - expected)).toBeLessThan(3.3 * Math.sqrt((expected * (1 - expected)) / trials));
  });
});
