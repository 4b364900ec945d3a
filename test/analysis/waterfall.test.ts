import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceGroups, type DifferenceGroup } from '../../src/analysis/differenceGroups.ts';
import { scenarioDifferences } from '../../src/analysis/scenarioDifferences.ts';
import { waterfall, type Waterfall } from '../../src/analysis/waterfall.ts';
import { blendScenarios } from '../../src/analysis/waterfallBlend.ts';
import { waterfallPlan, type WaterfallPlan } from '../../src/analysis/waterfallPlan.ts';
import { canonicalScenario } from '../../src/scenario/canonical.ts';
import { commands } from '../../src/scenario/edit.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { runVariant } from '../../src/simulation/variant.ts';
import { cases } from '../generators/cases.ts';
import type { Mutable } from '../generators/baseScenario.ts';
import { evenTraits, variantOf } from '../generators/baseScenario.ts';
import { versionPairArbitrary } from '../generators/versionPairArbitrary.ts';
import { quickScenario } from '../simulation/support/quickScenario.ts';

const TRIALS = 40;
const all = new Set(differenceGroups);
const planOf = (from: Scenario, to: Scenario, optionIds: readonly string[], order?: readonly DifferenceGroup[]): WaterfallPlan =>
  waterfallPlan(from, to, scenarioDifferences([from, to]), optionIds, order);
const sharedIds = (from: Scenario, to: Scenario): string[] =>
  from.options.map(({ id }) => id).filter((id) => to.options.some((one) => one.id === id));
const changed = (change: (draft: Mutable<Scenario>) => void): Scenario => variantOf(quickScenario, change);

/** Net benefit of the first option by trial, less that of the second where there is one. */
function level(plan: WaterfallPlan, scenario: Scenario): Float64Array {
  const { optionIds } = plan;
  const { outcomes } = runVariant(plan.from, 7, {
    changes: [commands.setScenario(scenario)], optionIds, outcomes: ['wholeValueNetBenefit'], from: 0, to: TRIALS,
  });
  return Float64Array.from({ length: TRIALS }, (_, t) => outcomes[t] - (optionIds.length > 1 ? outcomes[TRIALS + t] : 0));
}

const run = (plan: WaterfallPlan): Waterfall => waterfall({
  from: level(plan, plan.from),
  steps: plan.steps.map(({ groups, after, alone }) => {
    return { groups, after: level(plan, after), alone: alone === null ? null : level(plan, alone) };
  }),
});

describe('blends of two versions', () => {
  test('with no group it is the one, with all of them the other', () => {
    fc.assert(
      fc.property(versionPairArbitrary, ([from, to]) => {
        expect(canonicalScenario(blendScenarios(from, to, new Set()))).toBe(canonicalScenario(from));
        expect(canonicalScenario(blendScenarios(from, to, all))).toBe(canonicalScenario(to));
      }),
      { numRuns: cases(30), seed: 2 },
    );
  });
});

describe('steps from one version to another', () => {
  test('every one is a valid decision, each group is in exactly one of them, and the last is the other version', () => {
    const orders = fc.shuffledSubarray([...differenceGroups]);
    fc.assert(
      fc.property(versionPairArbitrary, orders, ([from, to], order) => {
        const optionIds = sharedIds(from, to).slice(0, 2);
        if (optionIds.length === 0) return;
        const { steps } = planOf(from, to, optionIds, order);
        for (const scenario of steps.flatMap(({ after, alone }) => (alone === null ? [after] : [after, alone]))) {
          const parsed = parseValue(scenario);
          expect(parsed.ok ? [] : parsed.issues).toEqual([]);
        }
        const groups = steps.flatMap((step) => step.groups);
        expect(new Set(groups).size).toBe(groups.length);
        if (steps.length > 0) expect(steps.at(-1)?.after).toBe(to);
        for (const { group, counts, path } of scenarioDifferences([from, to])) {
          if (counts && (group !== 'options' || path.startsWith(`options.${optionIds[0]}.`))) expect(groups).toContain(group);
        }
      }),
      { numRuns: cases(60), seed: 11 },
    );
  });

  test('what they add sums to the whole change, in any order, for an option and for a lead', () => {
    const orders = fc.shuffledSubarray([...differenceGroups]);
    fc.assert(
      fc.property(versionPairArbitrary, orders, fc.boolean(), ([from, to], order, lead) => {
        const optionIds = sharedIds(from, to).slice(0, lead ? 2 : 1);
        if (optionIds.length === 0) return;
        const plan = planOf(from, to, optionIds, order);
        const found = run(plan);
        const sum = found.parts.reduce((total, { effect }) => total + effect.mean, 0);
        const size = Math.max(Math.abs(found.from.mean), Math.abs(found.to.mean), Math.abs(found.change.mean));
        expect(Math.abs(sum - found.change.mean)).toBeLessThanOrEqual(1e-9 * size);
        // Groups that are left out move nothing: the change is that of the two versions themselves.
        const start = level(plan, from);
        const direct = level(plan, to).map((value, t) => value - start[t]);
        expect(Math.abs(direct.reduce((total, value) => total + value, 0) / TRIALS - found.change.mean)).toBeLessThanOrEqual(1e-9 * size);
      }),
      { numRuns: cases(12), seed: 4 },
    );
  });

  test('the order is kept to, and what is not named follows', () => {
    const to = changed((draft) => {
      draft.values.qalyValue = 40_000;
      draft.assumptions.transition.depth = 0.4;
      draft.options[0].strategy.termMonths = 30;
      draft.title = 'Another';
    });
    const groupsOf = (order?: readonly DifferenceGroup[]): unknown => planOf(quickScenario, to, ['keep', 'tender'], order).steps.map(({ groups }) => groups);
    expect(groupsOf()).toEqual([['options'], ['transition'], ['values']]);
    expect(groupsOf(['values', 'market'])).toEqual([['values'], ['options'], ['transition']]);
    expect(planOf(quickScenario, to, ['tender']).steps.map(({ groups }) => groups)).toEqual([['transition'], ['values']]);
  });

  test('a relationship and its handoffs are one step, and with its service’s settings all three are', () => {
    const linked = changed((draft) => {
      draft.partners.push({ id: 'acute', name: 'Hospital', sector: 'nhs', capability: 0.5 });
      draft.links.push({ id: 'new', between: ['nursing', 'acute'], referral: 0.2, records: 0.2, trust: 0.2 });
      draft.segments[0].handoffs['new'] = 3;
      draft.values.qalyValue = 1;
    });
    const plan = planOf(quickScenario, linked, ['keep']);
    expect(plan.steps.map(({ groups, alone }) => [groups, alone !== null])).toEqual([[['service', 'providers'], true], [['values'], true]]);
    const whole = changed((draft) => {
      draft.lots.push({ ...structuredClone(draft.lots[0]), id: 'second', name: 'Second', challengers: [{ id: 'x', name: 'X', sector: 'nhs', expectedBids: 1, ...evenTraits }] });
      draft.links.push({ id: 'new', between: ['nursing', 'second'], referral: 0.2, records: 0.2, trust: 0.2 });
      draft.segments[0].handoffs['new'] = 3;
      draft.options[0].lots = { second: { minQuality: 0.3 } };
    });
    expect(planOf(quickScenario, whole, ['keep']).steps.map(({ groups }) => groups)).toEqual([['service', 'providers', 'options']]);
    expect(planOf(quickScenario, whole, ['tender']).steps.map(({ groups }) => groups)).toEqual([['service', 'providers']]);
  });

  test('where only texts differ there are no steps, and nothing changes', () => {
    const to = changed((draft) => { draft.title = 'Another'; });
    const plan = planOf(quickScenario, to, ['keep']);
    expect(plan.steps).toEqual([]);
    expect(run(plan).change).toEqual({ mean: 0, standardError: 0 });
  });
});

describe('what each step adds', () => {
  const column = (...values: number[]): Float64Array => Float64Array.from(values);

  test('is the difference that it makes after those before it, and by itself, paired by future', () => {
    const found = waterfall({
      from: column(10, 20),
      steps: [
        { groups: ['options'], after: column(12, 26), alone: column(12, 26) },
        { groups: ['values', 'access'], after: column(11, 25), alone: null },
      ],
    });
    expect(found).toEqual({
      trials: 2,
      from: { mean: 15, standardError: 5 },
      to: { mean: 18, standardError: 7 },
      change: { mean: 3, standardError: 2 },
      parts: [
        { groups: ['options'], effect: { mean: 4, standardError: 2 }, alone: { mean: 4, standardError: 2 } },
        { groups: ['values', 'access'], effect: { mean: -1, standardError: 0 }, alone: null },
      ],
    });
  });
});
