import { parameterStream } from '../../src/model/luck.ts';
import type { Field } from '../../src/scenario/fields.ts';
import { assumptionFields, linkFields, partnerFields, segmentFields, traitFields } from '../../src/scenario/fields.ts';
import { distributionOf, quantile } from '../../src/scenario/quantity.ts';
import type { Layer, PerLayer, Quantity, Scenario } from '../../src/scenario/types.ts';
import type { Luck } from './luck.ts';
import { drawEach } from './luck.ts';

export const layers: readonly Layer[] = ['referral', 'records', 'trust'];

/** Layer weights are plain numbers, normalised to sum 1. */
function normalised(weights: PerLayer<Quantity>): PerLayer<number> {
  const plain = (layer: Layer): number => quantile(distributionOf(weights[layer]), 0.5);
  const sum = plain('referral') + plain('records') + plain('trust');
  return { referral: plain('referral') / sum, records: plain('records') / sum, trust: plain('trust') / sum };
}

/** Section 2, "Parameters": drawn once a trial, the same for every option. */
export function drawParameters(scenario: Scenario, luck: Luck) {
  const group = <K extends string>(
    path: string,
    fields: Readonly<Record<K, Field>>,
    quantities: Readonly<Record<NoInfer<K>, Quantity>>,
  ): Readonly<Record<K, number>> => drawEach(fields, quantities, (key) => luck(parameterStream(`${path}.${key}`), 0));

  const fields = assumptionFields;
  const a = scenario.assumptions;
  const route = (name: keyof typeof a.routes) => {
    const drawn = group(`assumptions.routes.${name}`, fields.routes[name], a.routes[name]);
    return { ...drawn, months: Math.max(1, Math.round(drawn.months)), challengeMonths: Math.round(drawn.challengeMonths) };
  };
  const transition = group('assumptions.transition', fields.transition, a.transition);
  const { quality, capability, reach, socialValue, cost } = traitFields;
  const incumbentFields = { quality, capability, reach, socialValue, cost };

  return {
    relationships: {
      buildYears: group('assumptions.relationships.buildYears', fields.relationships.buildYears, a.relationships.buildYears),
      layerWeights: normalised(a.relationships.layerWeights),
      retained: group('assumptions.relationships.retained', fields.relationships.retained, a.relationships.retained),
      ...group('assumptions.relationships', { blightGrowth: fields.relationships.blightGrowth }, a.relationships),
    },
    handoffs: group('assumptions.handoffs', fields.handoffs, a.handoffs),
    quality: group('assumptions.quality', fields.quality, a.quality),
    access: group('assumptions.access', fields.access, a.access),
    market: group('assumptions.market', fields.market, a.market),
    routes: { directAward: route('directAward'), mostSuitable: route('mostSuitable'), competitive: route('competitive') },
    transition: { ...transition, slipMonths: Math.round(transition.slipMonths) },
    contractFailure: group('assumptions.contractFailure', fields.contractFailure, a.contractFailure),
    partnerCapability: new Map(
      scenario.partners.map((partner) => [partner.id, group(`partners.${partner.id}`, partnerFields, partner).capability]),
    ),
    incumbents: scenario.lots.map((lot) => group(`lots.${lot.id}.incumbent`, incumbentFields, lot.incumbent)),
    links: scenario.links.map((link) => group(`links.${link.id}`, linkFields, link)),
    segments: scenario.segments.map((segment) => group(`segments.${segment.id}`, segmentFields, segment)),
  };
}

export type TrialParameters = ReturnType<typeof drawParameters>;
