import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAnswers, optionPatternIds, serviceKindIds } from '../../../src/scenario/interview/answers.ts';
import type { Answers } from '../../../src/scenario/interview/answers.ts';
import { defaultAssumptions } from '../../../src/scenario/interview/defaults/defaultAssumptions.ts';
import { interviewScenario } from '../../../src/scenario/interview/interviewScenario.ts';
import { serviceKinds } from '../../../src/scenario/interview/serviceKinds.ts';
import { parse, parseValue } from '../../../src/scenario/parse.ts';
import { quantityPaths, valueAt } from '../../../src/scenario/path.ts';
import { serialise } from '../../../src/scenario/serialise.ts';
import type { MetalogQuantity, Provenance, Quantity, Scenario } from '../../../src/scenario/types.ts';
import { answersArbitrary } from './answersArbitrary.ts';
import { cases } from '../../generators/cases.ts';

const answered = (change: Partial<Answers>): Scenario => interviewScenario({ ...noAnswers, kind: 'communityNursing', ...change });

function rangeAt(scenario: Scenario, path: string): MetalogQuantity {
  const found = valueAt(scenario, path);
  if (typeof found !== 'object' || found === null || !('p10' in found)) throw new Error(`There is no range at ${path}.`);
  return found as MetalogQuantity;
}
const widthAt = (scenario: Scenario, path: string): number => rangeAt(scenario, path).p90 - rangeAt(scenario, path).p10;
const provenanceOf = (quantity: Quantity): Provenance => (typeof quantity === 'number' ? {} : quantity);

describe('any answers', () => {
  test('give a scenario that parses, survives its file and cites its sources', () => {
    fc.assert(fc.property(answersArbitrary, (answers) => {
      const scenario = interviewScenario(answers);
      const parsed = parseValue(scenario);
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      const read = parse(serialise(scenario));
      expect(read.ok && read.scenario).toEqual(scenario);
      const cited = new Set(quantityPaths(scenario).map(({ quantity }) => provenanceOf(quantity).source));
      for (const key of Object.keys(scenario.sources ?? {})) {
        expect(cited.has(key) || ['nice2026', 'greenBook', 'answers'].includes(key), key).toBe(true);
      }
      for (const path of scenario.view?.breakEven ?? []) expect(valueAt(scenario, path), path).toBeDefined();
    }), { numRuns: cases(80) });
  });

  test('leave no quantity without range or number, grade, basis, source and note', () => {
    for (const kind of serviceKindIds) {
      for (const { path, quantity } of quantityPaths(interviewScenario({ ...noAnswers, kind }))) {
        const { grade, basis, source, note } = provenanceOf(quantity);
        expect([grade, basis, source, note].every((part) => part !== undefined && part !== ''), path).toBe(true);
      }
    }
  });

  test('are one thing only: a judgement of grade C, unless a study is cited', () => {
    for (const { path, quantity } of quantityPaths(answered({ quality: 'worse', linked: 'well', bidders: 'one' }))) {
      const { grade, basis, source, note = '' } = provenanceOf(quantity);
      if (source === 'answers' && path !== 'lots.service.incumbent.cost') expect([path, grade, basis]).toEqual([path, 'C', 'judgement']);
      if (note.startsWith('From your answer:')) expect([path, grade === 'C' || source !== 'answers']).toEqual([path, true]);
    }
  });
});

describe('what an answer does', () => {
  test('name, value, dates and people stand as they were given', () => {
    const scenario = answered({ name: '  North  nursing ', annualValue: 7_500_000, contractEndMonth: 30, termYears: 7, people: 4000, deprivedShare: 0.25 });
    expect(scenario.title).toBe('North nursing: keep or compete');
    expect(scenario.lots[0]).toMatchObject({ name: 'North nursing', annualValue: 7_500_000, contractEndMonth: 30 });
    expect(scenario.options.every(({ strategy }) => strategy.termMonths === 84)).toBe(true);
    expect(scenario.segments.map(({ people, deprived }) => [people, deprived])).toEqual([[1000, true], [3000, false]]);
    expect(scenario.horizonMonths).toBe(120);
    expect(answered({ contractEndMonth: 24, termYears: 10 }).horizonMonths).toBe(144);
  });

  test('a group of nobody is left out', () => {
    expect(answered({ deprivedShare: 0 }).segments.map(({ id }) => id)).toEqual(['others']);
    expect(answered({ deprivedShare: 1 }).segments.map(({ id }) => id)).toEqual(['most-deprived']);
  });

  test('what is not known is wide', () => {
    const [known, unknown] = [answered({ quality: 'average', linked: 'some', frailty: 'mixed', bidders: 'several' }), answered({})];
    for (const path of [
      'lots.service.incumbent.quality', 'lots.service.incumbent.capability', 'links.service-gp.trust', 'segments.others.harm',
      'lots.service.challengers.newcomer.expectedBids',
    ]) expect(widthAt(unknown, path), path).toBeGreaterThan(1.2 * widthAt(known, path));
  });

  test('one partner may differ from the others', () => {
    const scenario = answered({ linked: 'well', linkedWith: { hospital: 'hardly' } });
    expect(rangeAt(scenario, 'links.service-hospital.trust').p50).toBeLessThan(0.3);
    expect(rangeAt(scenario, 'links.service-gp.trust').p50).toBeGreaterThan(0.6);
    const all = answered({ linked: 'well' });
    expect(rangeAt(scenario, 'lots.service.incumbent.capability').p50).toBeLessThan(rangeAt(all, 'lots.service.incumbent.capability').p50);
  });

  test('bids expected are shared between the kinds named', () => {
    const scenario = answered({ bidders: 'several', bidderKinds: ['neighbour', 'national'] });
    const total = scenario.lots[0].challengers.reduce((sum, { id }) => sum + rangeAt(scenario, `lots.service.challengers.${id}.expectedBids`).p50, 0);
    expect(total).toBeCloseTo(2.2, 6);
    expect(scenario.lots[0].challengers.map(({ sector }) => sector)).toEqual(['nhs', 'independent']);
  });

  test('worries move only what evidence lets them, and choose the map', () => {
    const calm = answered({});
    const worried = answered({ worries: ['price', 'quality', 'handoffs', 'access', 'disruption'] });
    expect({ ...worried, about: calm.about, view: calm.view }).toEqual(calm);
    expect(worried.view?.breakEven).toEqual(['assumptions.market.challengerOptimism', 'lots.service.incumbent.quality']);
    expect(answered({ worries: ['quality', 'failing'] }).view?.breakEven)
      .toEqual(['lots.service.incumbent.quality', 'lots.service.challengers.newcomer.quality']);
    const changed = quantityPaths(answered({ worries: ['challenge', 'failing'] })).filter(({ path, quantity }) =>
      JSON.stringify(quantity) !== JSON.stringify(valueAt(calm, path))).map(({ path }) => path);
    expect(changed).toEqual([
      'assumptions.market.incumbentBids', 'assumptions.routes.directAward.challengeProbability',
      'assumptions.routes.mostSuitable.challengeProbability', 'assumptions.routes.competitive.challengeProbability',
    ]);
  });

  test('options are those chosen, in one order, each with its own colour', () => {
    expect(answered({}).options.map(({ id, slot }) => [id, slot])).toEqual(optionPatternIds.map((id, i) => [id, i + 1]));
    const some = answered({ options: ['balanced', 'keep-plan'] });
    expect(some.options.map(({ id, slot }) => [id, slot])).toEqual([['keep-plan', 2], ['balanced', 4]]);
    expect(answered({ options: [] }).options).toHaveLength(6);
    expect(some.view?.reference).toBe('keep-plan');
  });

  test('the size of a contract sets what a tender takes', () => {
    const months = (annualValue: number): number => rangeAt(answered({ annualValue }), 'assumptions.routes.competitive.months').p50;
    expect([months(2_000_000), months(20_000_000), months(90_000_000)]).toEqual([7, 9, 12]);
    expect(rangeAt(answered({ termYears: 2 }), 'assumptions.routes.competitive.months')).toMatchObject({ p90: 15, max: 17 });
  });
});

test('whatever no answer touches is the default assumption, as it stands', () => {
  const scenario = answered({});
  const touched = [
    'assumptions.quality.qalysPerPersonYear', 'assumptions.access.qalyLossUnmet',
  ];
  for (const { path, quantity } of quantityPaths(scenario)) {
    if (!path.startsWith('assumptions.') || touched.includes(path)) continue;
    expect(quantity, path).toEqual(valueAt({ ...scenario, assumptions: defaultAssumptions }, path));
  }
});

test('partners of a kind have ids of their own, and no service is one of them', () => {
  for (const { partners } of Object.values(serviceKinds)) {
    const ids = partners.map(({ id }) => id);
    expect(new Set([...ids, 'service']).size).toBe(ids.length + 1);
  }
});
