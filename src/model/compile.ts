import { power } from '../math/dmath.ts';
import { streamKey, type StreamKey } from '../math/random.ts';
import { expectedBidsField, traitFields, type Field } from '../scenario/fields.ts';
import { distributionOf, type Distribution } from '../scenario/quantity.ts';
import { strategyOf } from '../scenario/strategyOf.ts';
import type { Lot, NewProviderTraits, RouteName, Scenario, Strategy } from '../scenario/types.ts';
import { challengerStreams, lotStreams } from './luck.ts';
import { compileParameters, type Parameters } from './parameters.ts';

export const routeNames = ['directAward', 'mostSuitable', 'competitive'] as const satisfies readonly RouteName[];
export const layerNames = ['referral', 'records', 'trust'] as const;
/** Order in which a new provider's traits are drawn and kept. */
export const traitNames = ['quality', 'capability', 'reach', 'socialValue', 'cost', 'localLinks'] as const satisfies readonly (keyof NewProviderTraits)[];

/** An event's quantity, drawn afresh for each bidder or caretaker. */
export interface EventQuantity {
  readonly distribution: Distribution;
  readonly field: Field;
}

export interface CompiledChallenger {
  readonly id: string;
  readonly expectedBids: EventQuantity;
  /** By `traitNames`. */
  readonly traits: readonly EventQuantity[];
  readonly bidCountKey: StreamKey;
  readonly bidderKey: StreamKey;
}

export interface CompiledLot {
  readonly id: string;
  readonly annualValue: number;
  readonly contractEndMonth: number;
  /** (annualValue / £10m)^0.4: procurement costs are stated for a lot of £10m a year. */
  readonly size: number;
  /** Places of the incumbent's traits among the parameters, by `traitNames` without `localLinks`. */
  readonly incumbent: readonly number[];
  readonly challengers: readonly CompiledChallenger[];
  /** Links with this lot at an end. */
  readonly links: readonly number[];
  /** Handoffs a year over its links; where 0 there is no integration to review or to show as evidence. */
  readonly handoffs: number;
  readonly keys: Readonly<Record<keyof typeof lotStreams, StreamKey>>;
}

export interface CompiledLink {
  readonly id: string;
  /** Places of today's layers among the parameters, by `layerNames`. */
  readonly layers: readonly number[];
  /** Index of the lot at each end, or -1 for a partner. */
  readonly lots: readonly [number, number];
  /** Place of the partner's capability at each end, or -1 for a lot. */
  readonly partners: readonly [number, number];
  /** People x handoffs, summed over segments. */
  readonly weight: number;
}

export interface CompiledSegment {
  readonly people: number;
  readonly deprived: boolean;
  readonly harm: number;
  readonly unmetNeed: number;
  /** Uses by lot, and the sum. */
  readonly uses: Float64Array;
  readonly usesSum: number;
  /** Handoffs a year by link, and the sum. */
  readonly handoffs: Float64Array;
  readonly handoffSum: number;
  /** Links that carry its handoffs. */
  readonly links: Int32Array;
}

/** What an option does with a lot. */
export interface LotPlan {
  readonly strategy: Strategy;
  /** Index in `routeNames`. */
  readonly route: number;
  /** Weights of quality, value, integration, access, social value; they sum to 1. */
  readonly weights: readonly [number, number, number, number, number];
  readonly ceilingLift: number;
}

export interface CompiledOption {
  readonly id: string;
  readonly lots: readonly LotPlan[];
  /** By link: which of `speedFactors` stretches its build-up time. */
  readonly linkSpeeds: Int32Array;
}

/** A scenario made ready to run under a seed: flat, checked, with nothing left to look up by name. */
export interface CompiledModel {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly months: number;
  readonly years: number;
  readonly parameters: Parameters;
  readonly lots: readonly CompiledLot[];
  readonly links: readonly CompiledLink[];
  readonly segments: readonly CompiledSegment[];
  readonly options: readonly CompiledOption[];
  readonly caretaker: readonly EventQuantity[];
  /** By `layerNames`, sum 1. */
  readonly layerWeights: readonly [number, number, number];
  /** Distinct products of (1 - speedup) over the ends of a link that have a plan. */
  readonly speedFactors: readonly number[];
  /** By month: weight of a £, and of a QALY, of that month. */
  readonly costDiscount: Float64Array;
  readonly healthDiscount: Float64Array;
  /** Sums of the two over the horizon. */
  readonly costMonths: number;
  readonly healthMonths: number;
  /** By year, at mid-year. */
  readonly yearHealthDiscount: Float64Array;
}

/**
 * Compiles a checked scenario for some of its options.
 * @param optionIds in the order in which outcomes are to be stored
 * @throws Error for an option that the scenario does not hold
 */
export function compile(scenario: Scenario, optionIds: readonly string[], seed: number): CompiledModel {
  const parameters = compileParameters(scenario, seed);
  const lotIndex = new Map(scenario.lots.map((lot, index) => [lot.id, index]));
  const linkIds = scenario.links.map((link) => link.id);
  const linkWeights = scenario.links.map((link) => sum(scenario.segments.map((s) => s.people * (own(s.handoffs, link.id) ?? 0))));
  const links = scenario.links.map(({ id, between }, index): CompiledLink => {
    const lots = between.map((end) => lotIndex.get(end) ?? -1);
    const partners = between.map((end) => (lotIndex.has(end) ? -1 : parameters.placeOf(`partners.${end}.capability`)));
    return {
      id,
      layers: layerNames.map((layer) => parameters.placeOf(`links.${id}.${layer}`)),
      lots: [lots[0], lots[1]],
      partners: [partners[0], partners[1]],
      weight: linkWeights[index],
    };
  });
  const lots = scenario.lots.map((lot, index): CompiledLot => {
    const own = links.map((_, link) => link).filter((link) => links[link].lots.includes(index));
    return {
      id: lot.id,
      annualValue: lot.annualValue,
      contractEndMonth: lot.contractEndMonth,
      size: power(lot.annualValue / 1e7, 0.4),
      incumbent: traitNames.slice(0, 5).map((trait) => parameters.placeOf(`lots.${lot.id}.incumbent.${trait}`)),
      challengers: lot.challengers.map((challenger) => compileChallenger(lot, challenger, seed)),
      links: own,
      handoffs: sum(own.map((link) => links[link].weight)),
      keys: mapValues(lotStreams, (stream) => streamKey(seed, stream(lot.id))),
    };
  });
  const segments = scenario.segments.map((segment): CompiledSegment => {
    const uses = Float64Array.from(scenario.lots, (lot) => own(segment.uses, lot.id) ?? 0);
    const handoffs = Float64Array.from(linkIds, (id) => own(segment.handoffs, id) ?? 0);
    return {
      people: segment.people,
      deprived: segment.deprived,
      harm: parameters.placeOf(`segments.${segment.id}.harm`),
      unmetNeed: parameters.placeOf(`segments.${segment.id}.unmetNeed`),
      uses,
      usesSum: sum([...uses]),
      handoffs,
      handoffSum: sum([...handoffs]),
      links: Int32Array.from(linkIds.map((_, link) => link).filter((link) => handoffs[link] > 0)),
    };
  });
  const speedFactors: number[] = [];
  const options = optionIds.map((id): CompiledOption => {
    const option = scenario.options.find((candidate) => candidate.id === id);
    if (option === undefined) throw new Error(`No option ${id} in the scenario.`);
    const plans = scenario.lots.map((lot) => compilePlan(strategyOf(option, lot.id)));
    const linkSpeeds = links.map((link) => {
      const speedups = link.lots.map((lot) => (lot < 0 ? 0 : (plans[lot].strategy.integrationPlan?.speedup ?? 0)));
      const factor = (1 - speedups[0]) * (1 - speedups[1]);
      if (!speedFactors.includes(factor)) speedFactors.push(factor);
      return speedFactors.indexOf(factor);
    });
    return { id, lots: plans, linkSpeeds: Int32Array.from(linkSpeeds) };
  });
  const months = scenario.horizonMonths;
  const years = months / 12;
  const { discountCosts, discountHealth } = scenario.values;
  const { layerWeights } = scenario.assumptions.relationships;
  const weightSum = layerWeights.referral + layerWeights.records + layerWeights.trust;
  const costDiscount = Float64Array.from({ length: months }, (_, t) => discount(discountCosts, (t + 0.5) / 12));
  const healthDiscount = Float64Array.from({ length: months }, (_, t) => discount(discountHealth, (t + 0.5) / 12));
  return {
    scenario,
    seed,
    months,
    years,
    parameters,
    lots,
    links,
    segments,
    options,
    caretaker: eventTraits(scenario.assumptions.contractFailure.caretaker),
    layerWeights: [layerWeights.referral / weightSum, layerWeights.records / weightSum, layerWeights.trust / weightSum],
    speedFactors,
    costDiscount,
    healthDiscount,
    costMonths: sum([...costDiscount]),
    healthMonths: sum([...healthDiscount]),
    yearHealthDiscount: Float64Array.from({ length: years }, (_, year) => discount(discountHealth, year + 0.5)),
  };
}

const discount = (rate: number, years: number): number => power(1 + rate, -years);

function compileChallenger(lot: Lot, challenger: Lot['challengers'][number], seed: number): CompiledChallenger {
  return {
    id: challenger.id,
    expectedBids: { distribution: distributionOf(challenger.expectedBids), field: expectedBidsField },
    traits: eventTraits(challenger),
    bidCountKey: streamKey(seed, challengerStreams.bidCount(lot.id, challenger.id)),
    bidderKey: streamKey(seed, challengerStreams.bidder(lot.id, challenger.id)),
  };
}

const eventTraits = (traits: NewProviderTraits): readonly EventQuantity[] =>
  traitNames.map((trait) => ({ distribution: distributionOf(traits[trait]), field: traitFields[trait] }));

function compilePlan(strategy: Strategy): LotPlan {
  const { quality, value, integration, access, socialValue } = strategy.weights;
  // Divided by the largest first, so that weights near the end of the number range do not sum to Infinity.
  const largest = Math.max(quality, value, integration, access, socialValue);
  const scaled = [quality, value, integration, access, socialValue].map((weight) => weight / largest);
  const total = sum(scaled);
  return {
    strategy,
    route: routeNames.indexOf(strategy.route),
    weights: [scaled[0] / total, scaled[1] / total, scaled[2] / total, scaled[3] / total, scaled[4] / total],
    ceilingLift: strategy.integrationPlan?.ceilingLift ?? 0,
  };
}

/** A record's own value at a key: ids may be any word, `valueOf` among them. */
const own = (record: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, map: (value: A) => B): Readonly<Record<K, B>> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, map(value)])) as Record<K, B>;
}

