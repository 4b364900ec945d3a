import { layerNames } from '../model/compile.ts';
import { distributionOf, fitMetalog, hasFiniteVariance, isFixed, metalogSkewLimits, quantile } from '../scenario/quantity.ts';
import type { Challenger, Incumbent, Layer, Link, Lot, MetalogQuantity, Provenance, Quantity, Scenario } from '../scenario/types.ts';

/** What an exchange had to put in other words, as it stood before: handed to the exchange back, nothing is lost. */
export interface SetAside {
  /** Today's layers of the service's working relationships, by link id. */
  readonly layers: Readonly<Record<string, Readonly<Record<Layer, Quantity>>>>;
  readonly localLinks: Quantity;
}
export interface Mirrored {
  readonly scenario: Scenario;
  readonly setAside: SetAside;
}

/**
 * The neutrality test: the scenario in which a service's present provider and one newcomer have changed places.
 *
 * What is exchanged: names, sectors, and all traits (quality, capability, reach, social value, cost) with their ranges and sources;
 * and histories. A newcomer's history is one number, the share of what it could ever reach here that it brings on the first day; the
 * present provider's is three layers for every link. So the one who comes to hold the service starts each layer of each of its links
 * at its own share × the link's ceiling (the root of the product of both ends' capabilities, at their medians); and the one who leaves
 * keeps, as its share, the average of its layers over their ceilings, weighted by handoffs and by the weights of layers, 1 at most.
 * Ranges go with the numbers: the first by scaling, the second by averaging 10th, 50th and 90th percentiles one by one.
 *
 * What stays is what the two *places* bring with them, whoever holds them: how many newcomers bid and whether the present provider does,
 * how well each knows its cost, how a track record is shown, what a change of provider costs and breaks, drift without competition.
 * An exchange of people cannot turn these round; where advice stays with keeping after it, these are why.
 *
 * Limits. One newcomer of one service changes places; others stay. The averaged history loses what set one link apart from another, and a
 * share above the ceiling. A newcomer's share is drawn at each bid, a link's layer once a future, so the spread that they carry counts
 * at other times. A service whose links carry no handoffs has all of its links weighted alike.
 * @param setAside from the exchange that made this scenario: exchanging back then gives the first scenario, key for key
 * @throws RangeError for a lot or challenger that the scenario does not have
 */
export function mirror(scenario: Scenario, lotId: string, challengerId: string, setAside?: SetAside): Mirrored {
  const lot = scenario.lots.find(({ id }) => id === lotId);
  if (lot === undefined) throw new RangeError(`The scenario has no lot ${lotId}.`);
  const challenger = lot.challengers.find(({ id }) => id === challengerId);
  if (challenger === undefined) throw new RangeError(`The lot ${lotId} has no challenger ${challengerId}.`);
  const { incumbent } = lot;
  const links = scenario.links.filter(({ between }) => between.includes(lotId));
  const layers = Object.fromEntries(links.map(({ id, referral, records, trust }) => [id, { referral, records, trust }]));
  const exchanged: Lot = {
    ...lot,
    incumbent: taking(incumbent, challenger),
    challengers: lot.challengers.map((one) => (
      one === challenger ? { ...taking(one, incumbent), localLinks: setAside?.localLinks ?? shareOf(scenario, lot, links) } : one
    )),
  };
  const startOf = (link: Link): Readonly<Record<Layer, Quantity>> => {
    // Own properties alone: a link's id may be any word.
    if (setAside !== undefined && Object.hasOwn(setAside.layers, link.id)) return setAside.layers[link.id];
    const start = scaled(challenger.localLinks, ceiling(scenario, link, lot, challenger));
    return { referral: start, records: start, trust: start };
  };
  return {
    scenario: {
      ...scenario,
      lots: scenario.lots.map((one) => (one === lot ? exchanged : one)),
      links: scenario.links.map((link) => (links.includes(link) ? { ...link, ...startOf(link) } : link)),
    },
    setAside: { layers, localLinks: challenger.localLinks },
  };
}

/** A provider in its place with another's name, sector and traits. */
function taking<T extends Incumbent | Challenger>(place: T, other: Incumbent | Challenger): T {
  const { name, sector, quality, capability, reach, socialValue, cost } = other;
  return { ...place, name, sector, quality, capability, reach, socialValue, cost };
}

const median = (quantity: Quantity): number => quantile(distributionOf(quantity), 0.5);
const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Ceiling of a link at the medians of capability, with that provider at the lot's end. */
function ceiling(scenario: Scenario, link: Link, lot: Lot, provider: Incumbent | Challenger): number {
  const [a, b] = link.between.map((id) => {
    if (id === lot.id) return median(provider.capability);
    const end = scenario.partners.find((one) => one.id === id) ?? scenario.lots.find((one) => one.id === id)?.incumbent;
    return end === undefined ? 0 : median(end.capability);
  });
  return Math.sqrt(within(a) * within(b));
}

/** A quantity of a share times a factor of 0..1: each form keeps its kind, and a metalog its quantiles. */
function scaled(quantity: Quantity, factor: number): Quantity {
  if (typeof quantity === 'number') return quantity * factor;
  if (factor === 0) return { ...provenanceOf(quantity), value: 0 };
  if ('value' in quantity) return { ...quantity, value: quantity.value * factor };
  if ('p10' in quantity) {
    const { min, max } = quantity;
    return {
      ...quantity,
      p10: quantity.p10 * factor, p50: quantity.p50 * factor, p90: quantity.p90 * factor,
      ...(min === undefined ? {} : { min: min * factor }),
      ...(max === undefined ? {} : { max: max * factor }),
    };
  }
  if ('mode' in quantity) return { ...quantity, min: quantity.min * factor, mode: quantity.mode * factor, max: quantity.max * factor };
  return { ...quantity, min: quantity.min * factor, max: quantity.max * factor };
}

function provenanceOf({ note, source, grade, basis }: Provenance): Provenance {
  return {
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
    ...(grade === undefined ? {} : { grade }),
    ...(basis === undefined ? {} : { basis }),
  };
}

/** What a lot's links amount to as a share of what they could reach; 0 where it has none that could reach anything. */
function shareOf(scenario: Scenario, lot: Lot, links: readonly Link[]): Quantity {
  const { layerWeights } = scenario.assumptions.relationships;
  // A link that can never amount to anything says nothing of what its provider has made of its links.
  const possible = links.filter((link) => ceiling(scenario, link, lot, lot.incumbent) > 0);
  const handoffs = possible.map(({ id }) => scenario.segments.reduce(
    (sum, segment) => sum + (Object.hasOwn(segment.handoffs, id) ? segment.people * segment.handoffs[id] : 0), 0,
  ));
  const carries = handoffs.some((count) => count > 0);
  const parts = possible.flatMap((link, i) => layerNames.map((layer) => ({
    quantity: link[layer],
    ceiling: ceiling(scenario, link, lot, lot.incumbent),
    weight: (carries ? handoffs[i] : 1) * layerWeights[layer],
  })));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const at = (u: number): number => parts.reduce((sum, part) => {
    const stock = within(quantile(distributionOf(part.quantity), u));
    return sum + (part.weight / total) * Math.min(1, stock / part.ceiling);
  }, 0);
  return parts.every(({ quantity }) => isFixed(quantity)) ? within(at(0.5)) : rangeThrough(at(0.1), at(0.5), at(0.9));
}

/** A range of a share through three quantiles; its middle alone where the three make no distribution. */
function rangeThrough(p10: number, p50: number, p90: number): Quantity {
  if (!(p10 > 0 && p10 < p50 && p50 < p90 && p90 < 1)) return within(p50);
  const range: MetalogQuantity = { p10, p50, p90, min: 0, max: 1 };
  const metalog = fitMetalog(range);
  const isDistribution = metalog.skew > metalogSkewLimits.min && metalog.skew < metalogSkewLimits.max && hasFiniteVariance(metalog);
  return isDistribution ? range : p50;
}
