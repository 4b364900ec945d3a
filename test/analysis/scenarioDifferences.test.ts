import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioDifferences } from '../../src/analysis/scenarioDifferences.ts';
import { canonicalJson } from '../../src/scenario/canonical.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { cases } from '../generators/cases.ts';
import type { Mutable } from '../generators/baseScenario.ts';
import { baseScenario, evenTraits, variantOf } from '../generators/baseScenario.ts';
import { versionPairArbitrary } from '../generators/versionPairArbitrary.ts';
import { quickScenario } from '../simulation/support/quickScenario.ts';

const told = (...versions: readonly Scenario[]) =>
  scenarioDifferences(versions).map(({ group, kind, path, values, counts }) => ({ group, kind, path, values, counts }));
const places = (...versions: readonly Scenario[]): Set<string> => new Set(scenarioDifferences(versions).map(({ path, kind }) => `${kind} ${path}`));
const changed = (change: (draft: Mutable<Scenario>) => void): Scenario => variantOf(quickScenario, change);

describe('what differs between versions', () => {
  test('nothing, exactly where all say the same', () => {
    fc.assert(
      fc.property(versionPairArbitrary, ([a, b]) => {
        expect(scenarioDifferences([a, structuredClone(a)])).toEqual([]);
        expect(scenarioDifferences([a, b]).length === 0).toBe(canonicalJson(a) === canonicalJson(b));
        expect(places(b, a, b)).toEqual(places(a, b));
      }),
      { numRuns: cases(60), seed: 5 },
    );
  });

  test('a number, with its group; the same number with a note makes no difference to a figure', () => {
    const other = changed((draft) => {
      draft.assumptions.relationships.retained.trust = 0.35;
      draft.assumptions.access.reachEffect = { value: quickScenario.assumptions.access.reachEffect as number, grade: 'B' };
    });
    expect(told(quickScenario, other)).toEqual([
      { group: 'relationships', kind: 'quantity', path: 'assumptions.relationships.retained.trust', values: [0.1, 0.35], counts: true },
      {
        group: 'access', kind: 'quantity', path: 'assumptions.access.reachEffect', counts: false,
        values: [quickScenario.assumptions.access.reachEffect, { value: quickScenario.assumptions.access.reachEffect, grade: 'B' }],
      },
    ]);
  });

  test('by id: an entry put in before another is one difference, and what it holds is not told again', () => {
    const other = changed((draft) => {
      draft.partners.unshift({ id: 'acute', name: 'Hospital', sector: 'nhs', capability: 0.5 });
      draft.lots[0].challengers.unshift({ id: 'second', name: 'Second', sector: 'nhs', expectedBids: 1, ...evenTraits });
    });
    const rows = told(quickScenario, other);
    expect(rows.map(({ path, kind, group }) => [path, kind, group])).toEqual([
      ['partners.acute', 'entry', 'providers'], ['lots.nursing.challengers.second', 'entry', 'providers'],
    ]);
    expect(rows[0].values).toEqual([undefined, other.partners[0]]);
  });

  test('names, notes, slots, the order of options and texts never count; the order of services does', () => {
    const lot = { ...quickScenario.lots[0], id: 'other', name: 'Other' };
    const two = changed((draft) => { draft.lots.push(structuredClone(lot) as Mutable<typeof lot>); });
    const other = variantOf(two, (draft) => {
      draft.title = 'Another title';
      draft.about = { purpose: 'To learn' };
      draft.record = { reasons: 'Because' };
      draft.lots[0].name = 'Nursing at home';
      draft.lots[0].incumbent.sector = 'voluntary';
      draft.options[0].slot = 4;
      draft.options.reverse();
      draft.lots.reverse();
    });
    expect(told(two, other).map(({ path, counts }) => [path, counts])).toEqual([
      ['lots', true], ['lots.nursing.name', false],
      ['lots.nursing.incumbent.sector', false],
      ['options', false], ['options.keep.slot', false],
      ['title', false], ['about.purpose', false], ['record', false],
    ]);
  });

  test('a plan switched on, a setting for one service, and settings that set nothing', () => {
    const other = changed((draft) => {
      draft.options[0].strategy.integrationPlan = { costPerYear: 1000, ceilingLift: 0.1, speedup: 0.2 };
      draft.options[1].lots = { nursing: { minQuality: 0.4 } };
    });
    expect(told(quickScenario, other).map(({ path, values }) => [path, values])).toEqual([
      ['options.keep.strategy.integrationPlan', [false, true]],
      ['options.tender.lots.nursing.minQuality', [undefined, 0.4]],
    ]);
    const empty = changed((draft) => { draft.options[1].lots = { nursing: {} }; });
    expect(told(quickScenario, empty)).toEqual([
      { group: 'options', kind: 'value', path: 'options.tender.lots.nursing', values: [undefined, {}], counts: false },
    ]);
  });

  test('of several versions: what does not apply to one is not held against it', () => {
    const without = changed((draft) => { draft.options.pop(); });
    const longer = changed((draft) => { draft.options[1].strategy.termMonths = 30; });
    const rows = scenarioDifferences([quickScenario, without, longer]);
    expect(rows.map(({ path }) => path)).toEqual(['options.tender', 'options.tender.strategy.termMonths']);
    expect(rows[1].applies).toEqual([true, false, true]);
    expect(rows[1].values).toEqual([24, undefined, 30]);
  });

  test('of the base scenario and one of no fields in common, every group may differ', () => {
    expect(new Set(told(baseScenario, quickScenario).map(({ group }) => group)).size).toBeGreaterThan(4);
  });
});
