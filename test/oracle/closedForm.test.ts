import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutcomeName, Outcomes } from '../../src/model/outcomes.ts';
import type { Layer, Scenario } from '../../src/scenario/types.ts';
import { cases } from '../generators/cases.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';
import { numberWithin } from '../generators/quantityArbitrary.ts';
import { expectClose, expectOutcomes, run, stockAfter } from './closeTo.ts';

const layers: readonly Layer[] = ['referral', 'records', 'trust'];

/** Σ q^k and Σ k q^k for k = 0 … n-1. */
const geometric = (q: number, n: number): number => (q === 1 ? n : (1 - q ** n) / (1 - q));
const weightedGeometric = (q: number, n: number): number =>
  q === 1 ? (n * (n - 1)) / 2 : (q * (1 - n * q ** (n - 1) + (n - 1) * q ** n)) / (1 - q) ** 2;

/** Numbers of one lot, one link and one segment with which nothing ever happens, and the outcomes that follow. */
interface Quiet {
  readonly discountCosts: number;
  readonly discountHealth: number;
  readonly people: number;
  readonly deprived: boolean;
  readonly harm: number;
  readonly cost: number;
  readonly stocks: Readonly<Record<Layer, number>>;
  readonly buildYears: Readonly<Record<Layer, number>>;
  readonly plan: { readonly costPerYear: number; readonly ceilingLift: number; readonly speedup: number } | null;
  readonly hi: number;
  readonly lo: number;
  readonly delayed: number;
  readonly duplicated: number;
  readonly adjustYears: number;
}

const perLayer = (lo: number, hi: number) =>
  fc.record({ referral: numberWithin(lo, hi), records: numberWithin(lo, hi), trust: numberWithin(lo, hi) });
const quietArbitrary: fc.Arbitrary<Quiet> = fc.record({
  discountCosts: fc.oneof(fc.constant(0), numberWithin(0.01, 0.2)),
  discountHealth: fc.oneof(fc.constant(0), numberWithin(0.01, 0.2)),
  people: numberWithin(1, 5000),
  deprived: fc.boolean(),
  harm: numberWithin(0, 20),
  cost: numberWithin(0.8, 1.3),
  stocks: perLayer(0, 1),
  buildYears: perLayer(0.2, 10),
  plan: fc.option(fc.record({ costPerYear: numberWithin(0, 100_000), ceilingLift: numberWithin(0, 0.5), speedup: numberWithin(0, 0.9) })),
  hi: numberWithin(0, 1),
  lo: numberWithin(0, 1),
  delayed: numberWithin(0, 1),
  duplicated: numberWithin(0, 1),
  adjustYears: numberWithin(0.2, 5),
});

const UNDERPRICING_LOSS = 0.8;
const DEPRIVED_WEIGHT = 1.7;

const quietScenario = (quiet: Quiet): Scenario =>
  baseVariant((draft) => {
    const { assumptions, values, links, segments, lots, options } = draft;
    values.discountCosts = quiet.discountCosts;
    values.discountHealth = quiet.discountHealth;
    values.deprivedWeight = DEPRIVED_WEIGHT;
    Object.assign(segments[0], { people: quiet.people, deprived: quiet.deprived, harm: quiet.harm });
    Object.assign(links[0], quiet.stocks);
    lots[0].incumbent.cost = quiet.cost;
    assumptions.relationships.buildYears = { ...quiet.buildYears };
    assumptions.handoffs.failureWithoutIntegration = quiet.hi;
    assumptions.handoffs.failureWithFullIntegration = quiet.lo;
    assumptions.handoffs.delayedShare = quiet.delayed;
    assumptions.handoffs.duplicatedShare = quiet.duplicated;
    assumptions.quality.adjustYears = quiet.adjustYears;
    assumptions.quality.underpricingLoss = UNDERPRICING_LOSS;
    options[0].strategy.integrationPlan = quiet.plan;
  });

/** The outcomes of a quiet scenario by sums of geometric series; no month is stepped through. */
function quietOutcomes(quiet: Quiet): Outcomes {
  const months = baseScenario.horizonMonths;
  const years = months / 12;
  const { people, harm, hi, lo, plan } = quiet;
  const annualValue = 10_000_000;
  const [uses, handoffs, unmetNeed, reach, socialValue] = [0.9, 4, 0.2, 0.6, 0.5];
  const weights: Readonly<Record<Layer, number>> = { referral: 0.35, records: 0.3, trust: 0.35 };

  const ceiling = Math.sqrt(Math.min(1, 0.8 + (plan?.ceilingLift ?? 0)) * 0.9);
  /** Σ v^k I(k) for k < n. */
  const integrationSum = (v: number, n: number): number =>
    layers.reduce((sum, layer) => {
      const mu = 2 / (12 * quiet.buildYears[layer] * (1 - (plan?.speedup ?? 0)));
      const q = v * Math.exp(-mu);
      const shortfall = (ceiling - quiet.stocks[layer]) * (geometric(q, n) + mu * weightedGeometric(q, n));
      return sum + weights[layer] * (ceiling * geometric(v, n) - shortfall);
    }, 0);
  const failureSum = (v: number, n: number): number => hi * geometric(v, n) - (hi - lo) * integrationSum(v, n);

  const monthly = (rate: number): number => (1 + rate) ** (-1 / 12);
  const vCost = monthly(quiet.discountCosts);
  const vHealth = monthly(quiet.discountHealth);
  const costMonths = vCost ** 0.5 * geometric(vCost, months);
  const healthMonths = vHealth ** 0.5 * geometric(vHealth, months);

  const passing = quiet.delayed + quiet.duplicated > 1;
  const delayed = passing ? quiet.delayed / (quiet.delayed + quiet.duplicated) : quiet.delayed;
  const duplicated = passing ? 1 - delayed : quiet.duplicated;
  const lost = passing ? 0 : 1 - (quiet.delayed + quiet.duplicated);
  const admissionShare = delayed * Math.min(1, harm * 0.02) + lost * Math.min(1, harm * 0.05);
  const failedAt = (failures: number): number => (people * handoffs * failures) / 12;
  const failed = failedAt(failureSum(1, months));

  const contractCost = (annualValue / 12) * costMonths;
  const planCost = ((plan?.costPerYear ?? 0) / 12) * costMonths;
  const failureCost = failedAt(vCost ** 0.5 * failureSum(vCost, months)) * (duplicated * 80 + delayed * 120 + admissionShare * 3500);

  const target = Math.max(0, 0.7 - UNDERPRICING_LOSS * Math.max(0, quiet.cost - 1));
  const kept = Math.exp(-1 / (12 * quiet.adjustYears));
  const qualitySum = (v: number): number => target * geometric(v, months) + (0.7 - target) * geometric(v * kept, months);
  const clinicalAt = (qualities: number): number => (people / 12) * 0.1 * uses * qualities;
  const fragmentationAt = (failures: number): number =>
    -failedAt(failures) * (harm * (delayed * 0.001 + lost * 0.004) + admissionShare * 0.03);
  const unmet = unmetNeed * (1 - 0.5 * reach);
  const unmetAt = (monthCount: number): number => -(people / 12) * unmet * harm * 0.02 * monthCount;

  const clinicalQalys = clinicalAt(vHealth ** 0.5 * qualitySum(vHealth));
  const fragmentationQalys = fragmentationAt(vHealth ** 0.5 * failureSum(vHealth, months));
  const unmetNeedQalys = unmetAt(healthMonths);
  const totalQalys = clinicalQalys + fragmentationQalys + unmetNeedQalys;
  const deprivedQalys = quiet.deprived ? totalQalys : 0;

  const sharesByYear = Array.from({ length: years }, (_, year) =>
    Math.exp((-handoffs * (failureSum(1, 12 * year + 12) - failureSum(1, 12 * year))) / 12),
  );
  const discounted = (share: number, year: number): number => share * (1 + quiet.discountHealth) ** -(year + 0.5);
  const joinedUpPersonYears = people * sharesByYear.reduce((sum, share, year) => sum + discounted(share, year), 0);
  const totalCost = contractCost + planCost + failureCost;
  const weightedQalys = totalQalys + (DEPRIVED_WEIGHT - 1) * deprivedQalys;
  const nothing: OutcomeName[] = [
    'procurementCost', 'transitionCost', 'providerChanges', 'collapses', 'renegotiations', 'challenges', 'tenders', 'tendersHeld',
    'disruptedMonths', 'accessGap', 'outcomeGap',
  ];
  return {
    ...(Object.fromEntries(nothing.map((name) => [name, 0])) as Record<OutcomeName, number>),
    contractCost,
    planCost,
    failureCost,
    totalCost,
    clinicalQalys,
    fragmentationQalys,
    unmetNeedQalys,
    totalQalys,
    deprivedQalys,
    joinedUpPersonYears,
    admissions: failed * admissionShare,
    lostHandoffs: failed * lost,
    quality: qualitySum(1) / months,
    integration: integrationSum(1, months) / months,
    access: (1 - unmet) * (1 - ((delayed + lost) * failureSum(1, months)) / months),
    joinedUp: sharesByYear.reduce((sum, share) => sum + share, 0) / years,
    socialValue,
    incumbentShare: 1,
    narrowNetBenefit: 25_000 * clinicalQalys - contractCost - planCost,
    wholeValueNetBenefit: 25_000 * weightedQalys + 100 * joinedUpPersonYears - totalCost,
  };
}

describe('nothing happens', () => {
  test('a link left alone follows C - (C - W0)(1 + μk) e^(-μk), from below and from above', () => {
    for (const start of [0, 0.3, 0.95]) {
      const scenario = baseVariant((draft) => {
        for (const layer of layers) draft.links[0][layer] = start;
        draft.horizonMonths = 240;
        draft.lots[0].contractEndMonth = 120;
        draft.options[0].strategy.termMonths = 240;
      });
      const story = run(scenario);
      const ceiling = Math.sqrt(0.8 * 0.9);
      story.links['nursing-gp'].forEach((integration, k) => {
        const expected =
          0.35 * stockAfter(k, start, ceiling, 1) + 0.3 * stockAfter(k, start, ceiling, 2) + 0.35 * stockAfter(k, start, ceiling, 3);
        expectClose(integration, expected, `month ${k}`);
      });
    }
  });

  test('every outcome of one lot, one link and one segment has its closed form', () => {
    fc.assert(
      fc.property(quietArbitrary, (quiet) => {
        const story = run(quietScenario(quiet));
        expect(story.events).toEqual([]);
        expectOutcomes(story.outcomes, quietOutcomes(quiet));
      }),
      { numRuns: cases(100), seed: 1 },
    );
  });
});
