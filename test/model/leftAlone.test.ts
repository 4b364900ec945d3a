import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tell } from '../../src/model/tell.ts';
import type { Layer, Scenario } from '../../src/scenario/types.ts';
import { cases } from '../generators/cases.ts';
import { baseVariant, type Mutable } from '../generators/baseScenario.ts';
import { numberWithin } from '../generators/quantityArbitrary.ts';
import { expectClose, expectOutcomes, stockAfter } from '../oracle/closeTo.ts';
import { outcomesOfMonths } from './singleLink.ts';

const layers: readonly Layer[] = ['referral', 'records', 'trust'];
const perLayer = (lo: number, hi: number) =>
  fc.record({ referral: numberWithin(lo, hi), records: numberWithin(lo, hi), trust: numberWithin(lo, hi) });

/** One service, one working relationship, one group of people, and nothing that happens. */
interface Quiet {
  readonly stocks: Readonly<Record<Layer, number>>;
  readonly buildYears: Readonly<Record<Layer, number>>;
  readonly layerWeights: Readonly<Record<Layer, number>>;
  readonly capability: number;
  readonly partner: number;
  readonly plan: { readonly costPerYear: number; readonly ceilingLift: number; readonly speedup: number } | null;
}

const quietArbitrary: fc.Arbitrary<Quiet> = fc.record({
  stocks: perLayer(0, 1),
  buildYears: perLayer(0.05, 20),
  layerWeights: perLayer(0.01, 3),
  capability: numberWithin(0, 1),
  partner: numberWithin(0, 1),
  plan: fc.option(fc.record({ costPerYear: numberWithin(0, 100_000), ceilingLift: numberWithin(0, 1), speedup: numberWithin(0, 0.95) })),
});

function quietScenario(quiet: Quiet, change: (draft: Mutable<Scenario>) => void = () => undefined): Scenario {
  return baseVariant((draft) => {
    Object.assign(draft.links[0], quiet.stocks);
    Object.assign(draft.assumptions.relationships, { buildYears: { ...quiet.buildYears }, layerWeights: { ...quiet.layerWeights } });
    draft.lots[0].incumbent.capability = quiet.capability;
    draft.partners[0].capability = quiet.partner;
    draft.options[0].strategy.integrationPlan = quiet.plan;
    draft.lots[0].contractEndMonth = 120;
    draft.options[0].strategy.termMonths = 240;
    change(draft);
  });
}

/** C - (C - W0)(1 + μ'k) e^(-μ'k), μ' = 2 / (12 τ), weighted over the layers. */
function integrationAt(quiet: Quiet, k: number): number {
  const { layerWeights: w, plan, stocks, buildYears } = quiet;
  const ceiling = Math.sqrt(Math.min(1, quiet.capability + (plan?.ceilingLift ?? 0)) * quiet.partner);
  const total = w.referral + w.records + w.trust;
  const slow = 1 - (plan?.speedup ?? 0);
  return layers.reduce((sum, layer) => sum + (w[layer] / total) * stockAfter(k, stocks[layer], ceiling, buildYears[layer] * slow), 0);
}

describe('nothing happens', () => {
  test('a link left alone follows C - (C - W0)(1 + μ’k) e^(-μ’k) at month k, for 20 years', () => {
    fc.assert(
      fc.property(quietArbitrary, (quiet) => {
        const story = tell(
          quietScenario(quiet, (draft) => {
            draft.horizonMonths = 240;
          }),
          'keep', 1, 0,
        );
        story.links['nursing-gp'].forEach((integration, k) => {
          expect(Math.abs(integration - integrationAt(quiet, k)), `month ${k}`).toBeLessThan(1e-12);
        });
      }),
      { numRuns: cases(100), seed: 41, endOnFailure: true },
    );
  });

  test('a renewal does not disturb it', () => {
    const quiet: Quiet = {
      stocks: { referral: 0.2, records: 0.9, trust: 0.5 },
      buildYears: { referral: 1.5, records: 4, trust: 3 },
      layerWeights: { referral: 0.3, records: 0.3, trust: 0.4 },
      capability: 0.8,
      partner: 0.7,
      plan: null,
    };
    const scenario = quietScenario(quiet, (draft) => {
      draft.horizonMonths = 240;
      draft.lots[0].contractEndMonth = 14;
      draft.options[0].strategy.termMonths = 36;
    });
    const story = tell(scenario, 'keep', 1, 0);
    expect(story.events.filter(({ kind }) => kind === 'renewal').length).toBeGreaterThan(4);
    story.links['nursing-gp'].forEach((integration, k) => expectClose(integration, integrationAt(quiet, k), `month ${k}`));
  });

  test('every outcome of one lot, one link and one segment has its closed form', () => {
    const rest = fc.record({
      people: numberWithin(1, 5000),
      deprived: fc.boolean(),
      harm: numberWithin(0, 20),
      unmetNeed: numberWithin(0, 1),
      uses: fc.oneof(fc.constant(0), numberWithin(0, 2)),
      handoffs: numberWithin(0.01, 12),
      cost: numberWithin(0.7, 1.4),
      quality: numberWithin(0, 1),
      underpricingLoss: numberWithin(0, 3),
      adjustYears: numberWithin(0.05, 10),
      hi: numberWithin(0, 1),
      lo: numberWithin(0, 1),
      delayed: numberWithin(0, 1),
      duplicated: numberWithin(0, 1),
      discountCosts: fc.oneof(fc.constant(0), numberWithin(0, 0.2)),
      discountHealth: fc.oneof(fc.constant(0), numberWithin(0, 0.2)),
      deprivedWeight: numberWithin(0, 5),
    });
    fc.assert(
      fc.property(quietArbitrary, rest, (quiet, r) => {
        const scenario = quietScenario(quiet, ({ segments, lots, assumptions, values }) => {
          Object.assign(segments[0], {
            people: r.people, deprived: r.deprived, harm: r.harm, unmetNeed: r.unmetNeed, uses: { nursing: r.uses }, handoffs: { 'nursing-gp': r.handoffs },
          });
          Object.assign(lots[0].incumbent, { cost: r.cost, quality: r.quality });
          Object.assign(assumptions.quality, { underpricingLoss: r.underpricingLoss, adjustYears: r.adjustYears });
          Object.assign(assumptions.handoffs, {
            failureWithoutIntegration: r.hi, failureWithFullIntegration: r.lo, delayedShare: r.delayed, duplicatedShare: r.duplicated,
          });
          Object.assign(values, { discountCosts: r.discountCosts, discountHealth: r.discountHealth, deprivedWeight: r.deprivedWeight });
        });
        // At the price of 1 that the contract starts with, a provider that costs more gives less.
        const target = Math.max(0, r.quality - r.underpricingLoss * Math.max(0, r.cost - 1));
        const story = tell(scenario, 'keep', 1, 0);
        expect(story.events).toEqual([]);
        expectOutcomes(
          story.outcomes,
          outcomesOfMonths(scenario, {
            integration: (t) => integrationAt(quiet, t),
            quality: (t) => target + (r.quality - target) * Math.exp(-t / (12 * r.adjustYears)),
            undisturbed: () => 1,
            price: () => 1,
            procurementCost: 0,
            tenders: 0,
          }),
        );
      }),
      { numRuns: cases(150), seed: 42, endOnFailure: true },
    );
  });
});
