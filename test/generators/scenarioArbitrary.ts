import fc from 'fast-check';
import type { Challenger, Link, Lot, Option, Partner, Scenario, Sector, Segment } from '../../src/scenario/types.ts';
import { assumptionsArbitrary, newProviderTraitsArbitrary, traitsArbitrary } from './assumptionsArbitrary.ts';
import { integerWithin, numberWithin, quantityOr, quantityWithin } from './quantityArbitrary.ts';
import type { Pace } from './strategyArbitrary.ts';
import { overrideArbitrary, paces, strategyArbitrary } from './strategyArbitrary.ts';

const sector = fc.constantFrom<Sector>('nhs', 'social', 'voluntary', 'independent');

/** Ids of lots and of partners, some of them names that every object already has or that sort before all others. */
const idsArbitrary = fc.constantFrom(
  { lots: ['nursing', 'dementia', 'therapy', 'nights'], partners: ['gp', 'acute', 'council'] },
  { lots: ['north-1', 'north-2', 'A', 'b'], partners: ['p1', 'p2', 'p3'] },
  { lots: ['toString', 'hasOwnProperty', '7', '0'], partners: ['valueOf', '12', '3'] },
);

const horizonArbitrary = fc.oneof(
  { weight: 10, arbitrary: fc.constant(24) },
  { weight: 8, arbitrary: fc.constant(36) },
  { weight: 7, arbitrary: fc.constant(60) },
  { weight: 2, arbitrary: fc.constant(120) },
  { weight: 1, arbitrary: fc.constant(240) },
);

function challengersArbitrary(lotId: string): fc.Arbitrary<Challenger[]> {
  const expectedBids = fc.oneof(quantityOr([0, 20], 0, 3), quantityWithin(0, 1));
  const challenger = fc.tuple(newProviderTraitsArbitrary, sector, expectedBids);
  return fc.array(challenger, { maxLength: 2 }).map((drawn) =>
    drawn.map(([traits, itsSector, bids], place) => ({
      id: `${lotId}-rival-${place + 1}`,
      name: `Newcomer ${place + 1}`,
      sector: itsSector,
      expectedBids: bids,
      ...traits,
    })),
  );
}

function lotArbitrary(id: string): fc.Arbitrary<Lot> {
  return fc
    .record({
      annualValue: numberWithin(100_000, 30_000_000),
      contractEndMonth: fc.oneof(integerWithin(0, 12), integerWithin(0, 40), integerWithin(0, 120)),
      traits: traitsArbitrary,
      sector,
      challengers: challengersArbitrary(id),
    })
    .map(({ annualValue, contractEndMonth, traits, sector: itsSector, challengers }) => ({
      id,
      name: `Service ${id}`,
      annualValue,
      contractEndMonth,
      incumbent: { name: 'Present provider', sector: itsSector, ...traits },
      challengers,
    }));
}

const partnerArbitrary = (id: string): fc.Arbitrary<Partner> =>
  fc.record({ id: fc.constant(id), name: fc.constant(`Partner ${id}`), sector, capability: quantityOr([0], 0, 1) });

/** Links between any two different ends: lot and partner, lot and lot, partner and partner. */
function linksArbitrary(ends: readonly string[]): fc.Arbitrary<Link[]> {
  const between = fc.tuple(integerWithin(0, ends.length - 1), integerWithin(1, ends.length - 1));
  const stock = quantityOr([0], 0, 1);
  return fc.array(fc.tuple(between, stock, stock, stock), { minLength: 1, maxLength: 6 }).map((drawn) =>
    drawn.map(([[first, further], referral, records, trust], place) => ({
      id: `link-${place + 1}`,
      between: [ends[first], ends[(first + further) % ends.length]],
      referral,
      records,
      trust,
    })),
  );
}

/** An amount for some of the ids. */
function amountsArbitrary(ids: readonly string[], hi: number): fc.Arbitrary<Record<string, number>> {
  const amount = fc.oneof({ weight: 5, arbitrary: numberWithin(0, hi) }, { weight: 1, arbitrary: fc.constant(0) });
  return fc
    .tuple(fc.subarray([...ids]), fc.array(amount, { minLength: ids.length, maxLength: ids.length }))
    .map(([chosen, amounts]) => Object.fromEntries(chosen.map((id, place) => [id, amounts[place]])));
}

/** Groups of people; the first is handed over by some link, whatever the others are. */
function segmentsArbitrary(lots: readonly string[], links: readonly string[]): fc.Arbitrary<Segment[]> {
  const segment = fc.record({
    people: fc.oneof(
      { weight: 3, arbitrary: integerWithin(1, 5000) },
      { weight: 2, arbitrary: numberWithin(1, 500) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    deprived: fc.boolean(),
    harm: fc.oneof(quantityOr([0], 0, 3), quantityWithin(0, 20)),
    unmetNeed: quantityOr([0, 1], 0, 1),
    uses: amountsArbitrary(lots, 1.5),
    handoffs: amountsArbitrary(links, 10),
  });
  const sure = fc.record({ people: integerWithin(1, 5000), link: fc.constantFrom(...links), amount: numberWithin(0.01, 10) });
  const groups = fc.constantFrom('mixed', 'mixed', 'allDeprived', 'noneDeprived');
  return fc.tuple(fc.array(segment, { minLength: 1, maxLength: 4 }), sure, groups).map(([drawn, { people, link, amount }, deprivation]) =>
    drawn.map((one, place) => ({
      id: `group-${place + 1}`,
      name: `Group ${place + 1}`,
      ...one,
      ...(deprivation === 'mixed' ? {} : { deprived: deprivation === 'allDeprived' }),
      ...(place === 0 ? { people, handoffs: { ...one.handoffs, [link]: amount } } : {}),
    })),
  );
}

function optionArbitrary(id: string, lots: readonly string[], pace: Pace): fc.Arbitrary<Option> {
  return strategyArbitrary(pace).chain((strategy) =>
    fc
      .tuple(fc.subarray([...lots]), fc.array(overrideArbitrary(strategy, pace), { minLength: lots.length, maxLength: lots.length }))
      .map(([chosen, overrides]) => ({
        id,
        name: `Option ${id}`,
        strategy,
        ...(chosen.length === 0 ? {} : { lots: Object.fromEntries(chosen.map((lot, place) => [lot, overrides[place]])) }),
      })),
  );
}

const valuesArbitrary = fc.record({
  qalyValue: fc.oneof(fc.constant(0), numberWithin(5000, 80_000)),
  deprivedWeight: fc.oneof(fc.constant(1), fc.constant(0), numberWithin(0, 5)),
  joinedUpYearValue: fc.oneof(fc.constant(0), numberWithin(0, 3000)),
  discountCosts: fc.oneof(fc.constant(0), numberWithin(0, 0.2)),
  discountHealth: fc.oneof(fc.constant(0), numberWithin(0, 0.2)),
});

function scenarioOf(pace: Pace, lotIds: readonly string[], partnerIds: readonly string[]): fc.Arbitrary<Scenario> {
  return linksArbitrary([...lotIds, ...partnerIds]).chain((links) =>
    fc.record({
      format: fc.constant('keep-or-compete' as const),
      version: fc.constant(1 as const),
      title: fc.constant('A generated decision'),
      sources: fc.constant({ example: 'An example of a source' }),
      horizonMonths: horizonArbitrary,
      partners: fc.tuple(...partnerIds.map(partnerArbitrary)),
      lots: fc.tuple(...lotIds.map(lotArbitrary)),
      links: fc.constant(links),
      segments: segmentsArbitrary(
        lotIds,
        links.map(({ id }) => id),
      ),
      assumptions: assumptionsArbitrary(pace.maxRouteMonths),
      values: valuesArbitrary,
      options: integerWithin(1, 3).chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, place) => optionArbitrary(`option-${place + 1}`, lotIds, pace))),
      ),
    }),
  );
}

/**
 * Valid scenarios, extreme enough that every branch of the model is taken: 1 to 4 services, working relationships of
 * every kind, overrides, all forms of quantity, all routes, horizons of 2 to 20 years and mostly short.
 */
export const scenarioArbitrary: fc.Arbitrary<Scenario> = fc
  .tuple(fc.constantFrom(...paces), idsArbitrary, integerWithin(1, 4), integerWithin(0, 3))
  .chain(([pace, ids, lots, partners]) => {
    // A working relationship needs two ends.
    const others = lots === 1 ? Math.max(1, partners) : partners;
    return scenarioOf(pace, ids.lots.slice(0, lots), ids.partners.slice(0, others));
  });
