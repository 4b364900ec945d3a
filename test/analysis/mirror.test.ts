import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareMirror, type MirrorComparison } from '../../src/analysis/compareMirror.ts';
import { mirror } from '../../src/analysis/mirror.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { distributionOf, quantile } from '../../src/scenario/quantity.ts';
import type { Quantity, Scenario } from '../../src/scenario/types.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { corpus } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import { baseVariant } from '../generators/baseScenario.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { makeResult } from './makeResult.ts';

const median = (quantity: Quantity): number => quantile(distributionOf(quantity), 0.5);
/** Every place of a scenario that can be exchanged. */
const places = ({ lots }: Scenario): (readonly [string, string])[] =>
  lots.flatMap((lot) => lot.challengers.map((challenger) => [lot.id, challenger.id] as const));

/** One service, one newcomer: quality, capability and local links to be chosen; layers today 0.3, 0.4, 0.5. */
const pair = (
  incumbent: { quality: number; capability: number }, newcomer: { quality: number; capability: number; localLinks: number },
): Scenario =>
  baseVariant((draft) => {
    Object.assign(draft.lots[0].incumbent, incumbent);
    draft.lots[0].contractEndMonth = 6;
    draft.lots[0].challengers = [
      { id: 'other', name: 'Other', sector: 'voluntary', expectedBids: 3, reach: 0.6, socialValue: 0.5, cost: 1, ...newcomer },
    ];
    draft.options = [
      draft.options[0],
      { ...draft.options[0], id: 'tender', name: 'Tender', strategy: { ...draft.options[0].strategy, route: 'competitive' } },
    ];
  });

describe('mirror', () => {
  test('traits and names change places; ids and what belongs to the place stay', () => {
    const before = pair({ quality: 0.9, capability: 0.8 }, { quality: 0.5, capability: 0.2, localLinks: 0.5 });
    const [lot] = mirror(before, 'nursing', 'other').scenario.lots;
    expect(lot.incumbent).toEqual({ name: 'Other', sector: 'voluntary', quality: 0.5, capability: 0.2, reach: 0.6, socialValue: 0.5, cost: 1 });
    expect(lot.challengers[0]).toMatchObject({ id: 'other', name: 'Present trust', sector: 'nhs', expectedBids: 3, quality: 0.9, capability: 0.8 });
    expect(before.lots[0].incumbent.name).toBe('Present trust');
  });

  test('histories in closed form: the partner’s capability is 0.9', () => {
    const { scenario, setAside } = mirror(
      pair({ quality: 0.9, capability: 0.4 }, { quality: 0.5, capability: 0.1, localLinks: 0.5 }), 'nursing', 'other');
    // Ceilings: √(0.1 x 0.9) = 0.3 for the newcomer, √(0.4 x 0.9) = 0.6 for the one before.
    const [link] = scenario.links;
    for (const layer of [link.referral, link.records, link.trust]) expect(layer).toBeCloseTo(0.15, 12);
    expect(scenario.lots[0].challengers[0].localLinks).toBeCloseTo((0.35 * 0.3 + 0.3 * 0.4 + 0.35 * 0.5) / 0.6, 12);
    expect(setAside).toEqual({ layers: { 'nursing-gp': { referral: 0.3, records: 0.4, trust: 0.5 } }, localLinks: 0.5 });
  });

  test('layers above the ceiling count as all that could be reached', () => {
    const { scenario } = mirror(pair({ quality: 0.9, capability: 0.01 }, { quality: 0.5, capability: 0.1, localLinks: 0.5 }), 'nursing', 'other');
    expect(scenario.lots[0].challengers[0].localLinks).toBeCloseTo(1, 12);
  });

  test('ranges go with their numbers', () => {
    const before = baseVariant((draft) => {
      draft.lots[0].challengers = [{
        id: 'other', name: 'Other', sector: 'nhs', expectedBids: 1, quality: 0.5, capability: 0.4, reach: 0.6, socialValue: 0.5, cost: 1,
        localLinks: { p10: 0.1, p50: 0.2, p90: 0.5, min: 0, max: 1, grade: 'C' },
      }];
      Object.assign(draft.links[0], { trust: { min: 0.2, max: 0.6 } });
    });
    const { scenario } = mirror(before, 'nursing', 'other');
    // √(0.4 x 0.9) = 0.6.
    const { trust } = scenario.links[0];
    if (typeof trust !== 'object' || !('p10' in trust)) throw new Error('a range');
    expect([trust.p10, trust.p50, trust.p90, trust.min, trust.max, trust.grade].map((x) => (typeof x === 'number' ? Math.round(x * 1e9) / 1e9 : x)))
      .toEqual([0.06, 0.12, 0.3, 0, 0.6, 'C']);
    const { localLinks } = scenario.lots[0].challengers[0];
    const own = Math.sqrt(0.8 * 0.9);
    for (const [u, third] of [[0.1, 0.24], [0.5, 0.4], [0.9, 0.56]] as const) {
      expect(quantile(distributionOf(localLinks), u)).toBeCloseTo((0.35 * 0.3 + 0.3 * 0.4 + 0.35 * third) / own, 9);
    }
  });

  test.each(corpus)('$file: every exchange is a valid scenario, and back it is the same', ({ scenario }) => {
    expect(places(scenario).length).toBeGreaterThan(0);
    for (const [lot, challenger] of places(scenario)) {
      const once = mirror(scenario, lot, challenger);
      const parsed = parseValue(JSON.parse(JSON.stringify(once.scenario)));
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      expect(mirror(once.scenario, lot, challenger, once.setAside).scenario).toEqual(scenario);
    }
  });

  test('any scenario: valid, the same when exchanged back, and settled after the first exchange without what was set aside', () => {
    let exchanges = 0;
    fc.assert(fc.property(scenarioArbitrary, (scenario) => {
      for (const [lot, challenger] of places(scenario)) {
        exchanges++;
        const once = mirror(scenario, lot, challenger);
        const parsed = parseValue(JSON.parse(JSON.stringify(once.scenario)));
        expect(parsed.ok ? [] : parsed.issues).toEqual([]);
        expect(mirror(once.scenario, lot, challenger, once.setAside).scenario).toEqual(scenario);
        // Without it, traits come back all the same, and the history as one number does.
        const twice = mirror(once.scenario, lot, challenger).scenario;
        const [before, after] = [scenario, twice].map(({ lots }) => lots.find(({ id }) => id === lot));
        expect(after?.incumbent).toEqual(before?.incumbent);
        const third = mirror(twice, lot, challenger).scenario;
        third.links.forEach((link, i) => {
          const other = once.scenario.links[i];
          // A ceiling of 0 lets nothing of a history through.
          if (median(other.trust) > 0) expect(median(link.trust)).toBeCloseTo(median(other.trust), 6);
        });
      }
    }), { numRuns: cases(60), seed: 7, endOnFailure: true });
    expect(exchanges).toBeGreaterThan(20);
  });

  test('a lot or challenger that is not there is refused', () => {
    const scenario = pair({ quality: 0.9, capability: 0.8 }, { quality: 0.5, capability: 0.2, localLinks: 0.5 });
    expect(() => mirror(scenario, 'nowhere', 'other')).toThrow(RangeError);
    expect(() => mirror(scenario, 'nursing', 'nobody')).toThrow(RangeError);
  });
});

async function run(scenario: Scenario, trials = 300): Promise<RunResult> {
  const end = await createInlineRunner().run({ scenario, optionIds: scenario.options.map(({ id }) => id), seed: 3, trials });
  if (end.status !== 'done') throw new Error(end.status);
  return end.result;
}
const compared = async (scenario: Scenario): Promise<MirrorComparison | null> =>
  compareMirror(await run(scenario), await run(mirror(scenario, 'nursing', 'other').scenario), 'nursing');

describe('compareMirror', () => {
  test('keeping the better provider turns into competing for it, and the other way round', async () => {
    const keep = await compared(pair({ quality: 0.9, capability: 0.9 }, { quality: 0.5, capability: 0.5, localLinks: 0.1 }));
    // The tender, too, would find the better one: it is level with keeping, or costs nothing more. After the exchange it alone finds it.
    expect(keep?.after).toMatchObject({ side: 'compete', keep: 0, compete: 1 });
    expect(keep?.before.side).not.toBe('compete');
    expect(keep?.change.mean).toBeLessThan(-4 * (keep?.change.standardError ?? 0));
    const compete = await compared(pair({ quality: 0.5, capability: 0.5 }, { quality: 0.9, capability: 0.9, localLinks: 0.3 }));
    expect(compete?.before.side).toBe('compete');
    expect(compete?.after.side).not.toBe('compete');
    expect(compete?.change.mean).toBeGreaterThan(4 * (compete?.change.standardError ?? 0));
  });

  const made = (keep: number, tender: number, seed = 1, trials = 100): RunResult => {
    const result = makeResult({
      trials,
      options: [
        { id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: (t) => keep + (t % 2) } },
        { id: 'b', name: 'B', outcomes: { wholeValueNetBenefit: (t) => tender + ((t >> 1) % 2) } },
        { id: 'c', name: 'C', outcomes: { wholeValueNetBenefit: -100 } },
      ],
    });
    const [a, b, c] = result.request.scenario.options;
    const options = [
      a,
      { ...b, strategy: { ...b.strategy, route: 'competitive' as const } },
      { ...c, lots: { nursing: { route: 'mostSuitable' as const } } },
    ];
    return { ...result, request: { ...result.request, seed, scenario: { ...result.request.scenario, options } } };
  };

  test.each([
    [5, 1, 1, 5, 'turns'], [5, 1, 3, 3, 'opens'], [3, 3, 1, 5, 'settles'], [5, 1, 6, 1, 'stays'], [3, 3, 3, 3, 'stays'],
  ])('keep %s and tender %s, then %s and %s: %s', (keep, tender, keepAfter, tenderAfter, verdict) => {
    expect(compareMirror(made(keep, tender), made(keepAfter, tenderAfter), 'nursing')?.verdict).toBe(verdict);
  });

  test('the change is paired where the luck is the same, else of two samples', () => {
    const paired = compareMirror(made(5, 1), made(1, 5), 'nursing');
    expect(paired?.change).toEqual({ mean: -8, standardError: 0 });
    const apart = compareMirror(made(5, 1), made(1, 5, 2), 'nursing');
    expect(apart?.change.mean).toBe(-8);
    expect(apart?.change.standardError).toBeCloseTo(Math.sqrt(2) * (paired?.before.leadOfKeeping.standardError ?? NaN), 12);
  });

  test('a route for the lot alone makes an option compete; all of one kind: no advice to turn', () => {
    const result = made(5, 1);
    const { scenario } = result.request;
    const options = scenario.options.map((option) => ({
      ...option, strategy: { ...option.strategy, route: 'directAward' as const }, lots: {},
    }));
    const onlyKeep = { ...result, request: { ...result.request, scenario: { ...scenario, options } } };
    expect(compareMirror(onlyKeep, onlyKeep, 'nursing')).toBeNull();
    expect(compareMirror(made(5, -300), made(5, -300), 'nursing')?.before.compete).toBe(2);
    expect(() => compareMirror(made(5, 1), { ...result, request: { ...result.request, optionIds: ['a', 'c', 'b'] } }, 'nursing')).toThrow(RangeError);
  });
});
