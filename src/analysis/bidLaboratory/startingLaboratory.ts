import { MOST_BIDS, type BidLaboratory, type LaboratoryBid } from '../../scenario/bidLaboratory.ts';
import { traitFields, type Field } from '../../scenario/fields.ts';
import { distributionOf, highestStated, quantile } from '../../scenario/quantity.ts';
import { strategyOf } from '../../scenario/strategyOf.ts';
import type { Lot, NewProviderTraits, Option, Quantity, Scenario, Traits } from '../../scenario/types.ts';
import { weightsOfHundred } from './shares.ts';

const share: Field = traitFields.quality;

/** The middle of a quantity, clamped to its field as a draw is. */
function middle(quantity: Quantity, { min, max }: Field = share): number {
  return Math.min(max, Math.max(min, quantile(distributionOf(quantity), 0.5)));
}

/**
 * A laboratory with one bid of a lot's incumbent and one of each kind of challenger that may come, at the middle of everything they are
 * drawn from, priced and scored as the model's award does without its noise (MODEL.md, section 4), under an option's weights, formula and
 * minimum quality. Prices are a year's. The stated maximum is the lot's present annual value.
 * @throws RangeError where the scenario has no such lot or option
 */
export function startingLaboratory(scenario: Scenario, lotId: string, optionId: string): BidLaboratory {
  const lot = scenario.lots.find(({ id }) => id === lotId);
  const option = scenario.options.find(({ id }) => id === optionId);
  if (lot === undefined || option === undefined) throw new RangeError(`The scenario lacks ${lot === undefined ? lotId : optionId}.`);
  const { weights, minQuality, priceFormula } = strategyOf(option, lotId);
  return {
    bids: startingBids(scenario, lot, option),
    pricePeriod: 'year',
    weights: weightsOfHundred(weights),
    minQuality,
    formula: priceFormula,
    maximumPrice: lot.annualValue,
    panelSd: rounded(middle(scenario.assumptions.market.panelSd)),
  };
}

function startingBids(scenario: Scenario, lot: Lot, option: Option): LaboratoryBid[] {
  const { route, trackRecord } = strategyOf(option, lot.id);
  const { market, routes } = scenario.assumptions;
  const challengers = lot.challengers.filter(({ expectedBids }) => highestStated(expectedBids) > 0).slice(0, MOST_BIDS - 1);
  // A direct award has no bids; were they asked for, the competitive process would be the one.
  const competition = middle(routes[route === 'directAward' ? 'competitive' : route].competition);
  const markup = 1 + middle(market.soleBidderMarkup) / (1 + competition * challengers.length);
  const claims = middle(market.claimInflation);
  const bid = (place: number, name: string, traits: Traits, integration: number, optimism: number): LaboratoryBid => ({
    id: `bid-${place + 1}`,
    name,
    price: roundedPrice(lot.annualValue * middle(traits.cost, traitFields.cost) * Math.max(0.5, 1 - optimism) * markup),
    scores: {
      quality: rounded(middle(traits.quality)),
      integration: rounded(Math.min(1, Math.max(0, integration))),
      access: rounded(middle(traits.reach)),
      socialValue: rounded(middle(traits.socialValue)),
    },
  });
  const claimed = (traits: Traits): number => middle(traits.capability) + claims;
  const record = (traits: NewProviderTraits): number => (middle(traits.capability) + middle(traits.localLinks)) / 2;
  const own = trackRecord ? lotIntegration(scenario, lot) ?? middle(lot.incumbent.capability) : claimed(lot.incumbent);
  const optimism = middle(market.challengerOptimism);
  return [
    bid(0, lot.incumbent.name, lot.incumbent, own, 0),
    ...challengers.map((one, i) => bid(i + 1, one.name, one, trackRecord ? record(one) : claimed(one), optimism)),
  ];
}

/** Today's integration of a lot at the middle of its links' layers, weighted by handoffs; null where none is handed over. */
function lotIntegration({ links, segments, assumptions }: Scenario, lot: Lot): number | null {
  const { referral, records, trust } = assumptions.relationships.layerWeights;
  let sum = 0;
  let handed = 0;
  for (const link of links.filter(({ between }) => between.includes(lot.id))) {
    const handoffs = segments.reduce((total, segment) => (
      Object.hasOwn(segment.handoffs, link.id) ? total + segment.people * segment.handoffs[link.id] : total
    ), 0);
    const strength = referral * middle(link.referral) + records * middle(link.records) + trust * middle(link.trust);
    sum += handoffs * strength / (referral + records + trust);
    handed += handoffs;
  }
  return handed > 0 ? sum / handed : null;
}

/** To half a point of 100: a middle value is no finer. */
const rounded = (value: number): number => Math.round(value * 200) / 200;

/** To four digits. */
function roundedPrice(price: number): number {
  let unit = 1;
  while (price / unit >= 10_000) unit *= 10;
  return Math.round(price / unit) * unit;
}
