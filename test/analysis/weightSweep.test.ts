import { describe, expect, test } from 'vitest';
import type { VariantResult } from '../../workers/protocol.ts';
import { weightSweep } from '../../src/analysis/weightSweep/weightSweep.ts';
import { scoresBids, scorings, sweepOutcomes, sweptWeights, weightVariants } from '../../src/analysis/weightSweep/weightVariants.ts';
import { holder, NO_WINNER } from '../../src/model/story.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { runVariant, withChanges } from '../../src/simulation/variant.ts';
import { sample, scenarioOf } from '../corpus.ts';
import { variantOf } from '../generators/baseScenario.ts';
import { quickScenario } from '../simulation/support/quickScenario.ts';
import { near } from './near.ts';

describe('the weights swept', () => {
  test('are 0 to 60% in steps of 5, with the option’s own among them', () => {
    const { weights, present } = sweptWeights(quickScenario, 'tender');
    expect(present).toBeCloseTo(0.2, 12);
    expect(weights).toEqual(Array.from({ length: 13 }, (_, i) => i / 20));
    const own = variantOf(quickScenario, (draft) => { draft.options[1].strategy.weights.integration = 0.12; });
    expect(sweptWeights(own, 'tender').weights).toHaveLength(14);
    expect(sweptWeights(own, 'tender').present).toBeCloseTo(0.12 / 0.92, 12);
    const apart = variantOf(scenarioOf('community-nursing'), (draft) => { draft.options[3].lots = { dementia: { weights: { integration: 0.9 } } }; });
    expect(sweptWeights(apart, 'balanced')).toMatchObject({ present: null });
  });

  test('make valid scenarios, one for each weight and way of scoring, overrides too; the present way first', () => {
    for (const { scenario } of sample) {
      const overridden = variantOf(scenario, (draft) => {
        draft.options[3].lots = { [draft.lots[0].id]: { weights: { integration: 0.9 }, priceFormula: 'linear', trackRecord: true } };
      });
      const variants = weightVariants(overridden, 'balanced');
      const count = 4 * sweptWeights(overridden, 'balanced').weights.length;
      const names = variants.map(({ weight, priceFormula, trackRecord }) => `${String(weight)} ${priceFormula} ${String(trackRecord)}`);
      expect(variants).toHaveLength(count);
      expect(new Set(names).size).toBe(count);
      const { priceFormula, trackRecord } = overridden.options[3].strategy;
      expect(variants[0]).toMatchObject({ priceFormula, trackRecord, weight: 0 });
      for (const { changes, weight, ...scoring } of variants.filter((_, i) => i % 7 === 0)) {
        const changed = withChanges(overridden, changes);
        expect(parseValue(changed).ok).toBe(true);
        const { strategy, lots } = changed.options[3];
        for (const one of [strategy, lots?.[changed.lots[0].id]]) {
          expect(one).toMatchObject({ priceFormula: scoring.priceFormula, trackRecord: scoring.trackRecord });
          expect(one?.weights?.integration).toBe(weight);
        }
        expect(changed.options.filter((_, i) => i !== 3)).toEqual(overridden.options.filter((_, i) => i !== 3));
      }
    }
  });

  test('are only asked of options that score bids', () => {
    expect([scoresBids(quickScenario, 'keep'), scoresBids(quickScenario, 'tender')]).toEqual([false, true]);
  });
});

/** Results whose whole value is `whole(weight)` and whose narrow value is -weight, the incumbent winning that share of trials. */
function made(whole: (weight: number, trial: number) => number, trials = 100): (VariantResult | undefined)[] {
  return weightVariants(quickScenario, 'tender').map(({ weight }): VariantResult => ({
    outcomes: Float64Array.from({ length: 2 * trials }, (_, i) => (i < trials ? whole(weight, i) : -weight)),
    firstWinners: Uint8Array.from({ length: trials }, (_, t) => (
      t < weight * trials ? holder.incumbent : t === trials - 1 ? NO_WINNER : t === trials - 2 ? holder.caretaker : holder.firstChallenger
    )),
  }));
}
const sweepOf = (results: readonly (VariantResult | undefined)[]) =>
  weightSweep(quickScenario, 'tender', weightVariants(quickScenario, 'tender'), results);

describe('a sweep', () => {
  test('finds who wins, what follows against no weight, the best weight and what the present one gives away', () => {
    // Highest at 40%, sure.
    const found = sweepOf(made((weight) => 7 - (weight - 0.4) * (weight - 0.4)));
    expect(found).toMatchObject({ optionId: 'tender', trials: 100, present: 0.2 });
    expect(found?.sweeps.map(({ priceFormula, trackRecord }) => ({ priceFormula, trackRecord }))).toEqual(scorings);
    const [sweep] = found?.sweeps ?? [];
    expect(sweep.best.whole).toEqual({ weight: 0.4, from: 0.4, to: 0.4, loss: { mean: near(0.04), standardError: near(0) } });
    expect(sweep.best.narrow).toMatchObject({ weight: 0, from: 0, to: 0, loss: { mean: near(0.2) } });
    const half = sweep.points[10];
    expect(half).toMatchObject({ weight: 0.5, whole: { mean: near(0.15) }, narrow: { mean: near(-0.5) } });
    expect(half.lots).toHaveLength(1);
    const [{ present, challengers, caretaker, nobody }] = half.lots;
    expect([present.mean, challengers[0].mean, caretaker.mean, nobody.mean]).toEqual([near(0.5), near(0.48), near(0.01), near(0.01)]);
    expect(present.standardError).toBeCloseTo(Math.sqrt((0.5 * 0.5) / 99), 9);
    expect(sweep.points[0].whole).toEqual({ mean: 0, standardError: 0 });
  });

  test('shows a flat top as a range: weights whose paired difference to the best is within two standard errors', () => {
    // The best is 0.01 ahead on average, by a difference that alternates between 2.01 and -1.99; below 25% all are 10 lower.
    const whole = (weight: number, t: number): number => {
      const isBest = weight === 0.45;
      return (weight < 0.25 ? -10 : 0) + ((t + Number(isBest)) % 2) * 2 + (isBest ? 0.01 : 0);
    };
    const found = sweepOf(made(whole));
    expect(found?.sweeps[0].best.whole).toMatchObject({ weight: 0.45, from: 0.25, to: 0.6 });
    expect(found?.sweeps[0].best.whole.loss?.mean).toBeGreaterThan(9);
  });

  test('waits for a way of scoring to be complete', () => {
    const results = made((weight) => weight);
    expect(sweepOf(results.map((one, i) => (i === 3 ? undefined : one)))?.sweeps).toHaveLength(3);
    expect(sweepOf(results.map(() => undefined))).toBeNull();
  });

  test('of a decision: the present weight and scoring give what the option gives, and shares sum to 1', async () => {
    const variants = weightVariants(quickScenario, 'tender').slice(0, 13);
    const results: VariantResult[] = [];
    const base = { scenario: quickScenario, optionIds: ['tender'], seed: 3, trials: 200 };
    await createInlineRunner().vary(
      { base, outcomes: sweepOutcomes, variants: variants.map(({ changes }) => changes) },
      { onVariant: (i, result) => { results[i] = result; } },
    );
    const own = runVariant(quickScenario, 3, { changes: [], optionIds: ['tender'], outcomes: sweepOutcomes, from: 0, to: 200 });
    expect(results[4].firstWinners).toEqual(own.firstWinners);
    results[4].outcomes.forEach((value, i) => { expect(value).toBeCloseTo(own.outcomes[i], 3); });
    const found = weightSweep(quickScenario, 'tender', variants, results);
    for (const { lots } of found?.sweeps[0].points ?? []) {
      const [{ present, challengers, caretaker, nobody }] = lots;
      expect(present.mean + challengers[0].mean + caretaker.mean + nobody.mean).toBeCloseTo(1, 12);
    }
  });
});
