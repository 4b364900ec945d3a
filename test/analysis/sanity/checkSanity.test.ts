import { describe, expect, test } from 'vitest';
import type { VariantResult } from '../../../workers/protocol.ts';
import { checkSanity } from '../../../src/analysis/sanity/checkSanity.ts';
import { directionOf, directionRules } from '../../../src/analysis/sanity/directionRules.ts';
import { boundRules } from '../../../src/analysis/sanity/boundRules.ts';
import { limitRules } from '../../../src/analysis/sanity/limitRules.ts';
import { fits, ruleFor } from '../../../src/analysis/sanity/ruleFor.ts';
import type { SanityVariant } from '../../../src/analysis/sanity/sanityPlan.ts';
import { outcomeIndex, outcomeNames, type OutcomeName } from '../../../src/model/outcomes.ts';
import { quantityPaths } from '../../../src/scenario/path.ts';
import { corpus } from '../../corpus.ts';
import { runSanity } from './runSanity.ts';

const smallest = [...corpus].sort((a, b) => a.scenario.links.length - b.scenario.links.length).slice(0, 2);

describe('the rules as data', () => {
  test('every input of every scenario has one for every option', () => {
    const without = corpus.flatMap(({ scenario }) => quantityPaths(scenario).flatMap(({ path }) => (
      scenario.options.some(({ id }) => ruleFor(scenario, path, id) === undefined) ? [path] : []
    )));
    expect(without).toEqual([]);
  });

  test('none sends one outcome two ways', () => {
    const twice = directionRules.flatMap(({ id, up = [], down = [], either = [] }) => {
      const named: readonly OutcomeName[] = [...up, ...down, ...either];
      const doubled = named.filter((name, i) => named.indexOf(name) !== i && (up.includes(name) || down.includes(name)));
      return doubled.map((name) => `${id} ${name}`);
    });
    expect(twice).toEqual([]);
  });

  test('every rule is met by something, and bears a name of its own', () => {
    const used = new Set(corpus.flatMap(({ scenario }) => quantityPaths(scenario).flatMap(({ path }) => (
      scenario.options.map(({ id }) => ruleFor(scenario, path, id)?.id)
    ))));
    const unused = directionRules.map(({ id }) => id).filter((id) => !used.has(id) && id !== 'linksThatDoNothing');
    expect(unused).toEqual([]);
    const ids = [...directionRules, ...boundRules, ...limitRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a pattern fits step by step', () => {
    expect(fits('links.*.*', 'links.a.trust')).toBe(true);
    expect(fits('links.*.*', 'links.a')).toBe(false);
    expect(fits('links.*.trust', 'links.a.records')).toBe(false);
  });
});

describe('the model', () => {
  test.each(smallest)('$file keeps every rule, at low, central and high', ({ scenario }) => {
    const report = runSanity(scenario, 6);
    expect(report.faults).toEqual([]);
    expect(report.inputs).toBeGreaterThan(50);
    expect(report.limits.map(({ rule }) => rule)).toEqual(limitRules.map(({ id }) => id));
    for (const { checked } of [...report.bounds, ...report.limits]) expect(checked).toBeGreaterThan(0);
  }, 60_000);
});

describe('a fault is seen', () => {
  const { scenario } = smallest[0];
  const optionIds = [scenario.options[0].id];
  const path = 'assumptions.handoffs.admissionCost';
  const TRIALS = 40;
  const variants: readonly SanityVariant[] = [{ kind: 'input', path, level: 'low', changes: [] }, { kind: 'input', path, level: 'high', changes: [] }];
  /** All outcomes 0 but one, by trial. */
  const resultOf = (outcome: OutcomeName, valueAt: (trial: number) => number): VariantResult => {
    const outcomes = new Float64Array(outcomeNames.length * TRIALS);
    for (let t = 0; t < TRIALS; t++) outcomes[outcomeIndex[outcome] * TRIALS + t] = valueAt(t);
    return { outcomes, firstWinners: new Uint8Array(TRIALS) };
  };
  const faultsOf = (outcome: OutcomeName, high: (trial: number) => number) => (
    checkSanity(scenario, optionIds, variants, [resultOf(outcome, () => 0), resultOf(outcome, high)]).faults
  );

  test('of direction, only beyond error', () => {
    expect(directionOf(directionRules[0], 'failureCost')).toBe('up');
    expect(faultsOf('wholeValueNetBenefit', (t) => 1 + (t % 3) * 0.1)).toMatchObject([{ kind: 'direction', rule: 'failureCost', wanted: 'down' }]);
    expect(faultsOf('wholeValueNetBenefit', (t) => -1 - (t % 3) * 0.1)).toEqual([]);
    expect(faultsOf('wholeValueNetBenefit', (t) => (t === 0 ? 1 : 0))).toEqual([]);
  });

  test('of what must stand still, in one trial', () => {
    expect(faultsOf('providerChanges', (t) => (t === 7 ? 1 : 0))).toMatchObject([{ kind: 'direction', outcome: 'providerChanges', wanted: 'still' }]);
  });

  test.each([
    ['quality', 1.2, 'shares'], ['failureCost', -1, 'costs'], ['tendersHeld', 1, 'tendersHeld'], ['collapses', 0.5, 'counts'],
    ['totalQalys', 3, 'healthAddsUp'],
  ] as const)('of bounds: %s at %d breaks %s', (outcome, value, rule) => {
    const bounds = faultsOf(outcome, () => value).flatMap((fault) => (fault.kind === 'bound' ? [fault.rule] : []));
    expect(bounds).toContain(rule);
  });
});
