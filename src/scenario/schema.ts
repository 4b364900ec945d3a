import * as z from 'zod';
import { bidLaboratoryPart } from './bidLaboratorySchema.ts';
import {
  assumptionFields,
  expectedBidsField,
  layerWeightField,
  limits,
  linkFields,
  numberFields,
  partnerFields,
  segmentFields,
  traitFields,
  type Field,
} from './fields.ts';
import {
  booleanPart,
  choicePart,
  idPart,
  listPart,
  longTextPart,
  namePart,
  numberPart,
  objectPart,
  pairPart,
  quantityPart,
  recordPart,
  textPart,
} from './schemaParts.ts';
import type { Criterion, Option, PriceFormula, Quantity, RouteName, Scenario, Sector } from './types.ts';

export const CURRENT_VERSION = 1;

export const sectors = ['nhs', 'social', 'voluntary', 'independent'] as const satisfies readonly Sector[];
export const routeNames = ['directAward', 'mostSuitable', 'competitive'] as const satisfies readonly RouteName[];
export const criteria = ['quality', 'value', 'integration', 'access', 'socialValue'] as const satisfies readonly Criterion[];
export const priceFormulas = ['relative', 'linear'] as const satisfies readonly PriceFormula[];

/** Schema of a tree of fields: each field a quantity. */
type QuantityTree<F> = F extends Field ? z.ZodType<Quantity> : z.ZodObject<{ [K in keyof F]: QuantityTree<F[K]> }, z.core.$strict>;
type QuantityShape<F> = { [K in keyof F]: QuantityTree<F[K]> };

const isField = (node: object): node is Field => 'unit' in node;

function quantityShape<F extends object>(fields: F): QuantityShape<F> {
  return treeOf(fields) as QuantityShape<F>;
}

const treeOf = (fields: object): z.ZodRawShape =>
  Object.fromEntries(
    Object.entries(fields).map(([key, node]: [string, object]) => [key, isField(node) ? quantityPart(node) : objectPart(treeOf(node))]),
  );

const optional = z.exactOptional;

/** The same object with no key required. */
type PartialShape<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodExactOptional<S[K]> };
function partialPart<S extends z.ZodRawShape>(part: z.ZodObject<S, z.core.$strict>): z.ZodObject<PartialShape<S>, z.core.$strict> {
  const shape = Object.fromEntries(Object.entries(part.shape).map(([key, entry]) => [key, optional(entry as z.ZodType)]));
  return objectPart(shape as unknown as PartialShape<S>);
}

function makeScenarioSchema(): z.ZodType<Scenario> {
  const wholeMonths = (field: Field, multipleOf?: number): z.ZodType<number> =>
    numberPart({ ...field, whole: true, ...(multipleOf === undefined ? {} : { multipleOf }) });

  const { localLinks, ...incumbentFields } = traitFields;
  const sector = choicePart(sectors);
  const incumbentPart = objectPart({ name: namePart, sector, ...quantityShape(incumbentFields) });
  const challengerPart = objectPart({
    id: idPart,
    name: namePart,
    sector,
    ...quantityShape({ expectedBids: expectedBidsField, ...incumbentFields, localLinks }),
  });
  const partnerPart = objectPart({ id: idPart, name: namePart, sector, ...quantityShape(partnerFields) });
  const lotPart = objectPart({
    id: idPart,
    name: namePart,
    annualValue: numberPart(numberFields.annualValue),
    contractEndMonth: wholeMonths(numberFields.contractEndMonth),
    incumbent: incumbentPart,
    challengers: listPart(challengerPart, 'a challenger', { max: limits.challengers }),
  });

  const between = pairPart(longTextPart, 'the id of a lot or partner');
  const linkPart = objectPart({ id: idPart, between, ...quantityShape(linkFields) });

  const segmentPart = objectPart({
    id: idPart,
    name: namePart,
    people: numberPart(numberFields.people),
    deprived: booleanPart,
    ...quantityShape(segmentFields),
    uses: recordPart(numberPart(numberFields.uses), 'person-years of a lot per person-year, by lot id'),
    handoffs: recordPart(numberPart(numberFields.handoffs), 'handoffs per person per year, by link id'),
  });

  const relationships = quantityShape(assumptionFields.relationships);
  const layerWeight = numberPart(layerWeightField);
  const assumptionsPart = objectPart({
    ...quantityShape(assumptionFields),
    relationships: objectPart({
      buildYears: relationships.buildYears,
      layerWeights: objectPart({ referral: layerWeight, records: layerWeight, trust: layerWeight }),
      retained: relationships.retained,
      blightGrowth: relationships.blightGrowth,
    }),
    contractFailure: objectPart({
      ...quantityShape(assumptionFields.contractFailure),
      caretaker: objectPart(quantityShape({ ...incumbentFields, localLinks })),
    }),
  });

  const valuesPart = objectPart({
    qalyValue: numberPart(numberFields.qalyValue),
    deprivedWeight: numberPart(numberFields.deprivedWeight),
    joinedUpYearValue: numberPart(numberFields.joinedUpYearValue),
    discountCosts: numberPart(numberFields.discountCosts),
    discountHealth: numberPart(numberFields.discountHealth),
  });

  const weight = numberPart(numberFields.weight);
  const weightsPart = objectPart({ quality: weight, value: weight, integration: weight, access: weight, socialValue: weight });
  const reviewPart = objectPart({
    everyMonths: wholeMonths(numberFields.everyMonths),
    minIntegration: numberPart(numberFields.minIntegration),
    cost: numberPart(numberFields.reviewCost),
  });
  const planPart = objectPart({
    costPerYear: numberPart(numberFields.planCostPerYear),
    ceilingLift: numberPart(numberFields.ceilingLift),
    speedup: numberPart(numberFields.speedup),
  });
  const strategyPart = objectPart({
    route: choicePart(routeNames),
    termMonths: wholeMonths(numberFields.termMonths),
    mobilisationMonths: wholeMonths(numberFields.mobilisationMonths),
    weights: weightsPart,
    priceFormula: choicePart(priceFormulas),
    minQuality: numberPart(numberFields.minQuality),
    trackRecord: booleanPart,
    review: z.nullable(reviewPart),
    integrationPlan: z.nullable(planPart),
  });

  const overridePart = partialPart(
    objectPart({
      ...strategyPart.shape,
      weights: partialPart(weightsPart),
      review: z.nullable(partialPart(reviewPart)),
      integrationPlan: z.nullable(partialPart(planPart)),
    }),
  );

  const optionPart: z.ZodType<Option> = objectPart({
    id: idPart,
    name: namePart,
    slot: optional(numberPart({ ...numberFields.slot, whole: true })),
    strategy: strategyPart,
    lots: optional(recordPart(overridePart, 'parts of a strategy, by lot id')),
  });

  const texts = recordPart(longTextPart, 'texts');
  const weightReasonsPart = partialPart(
    objectPart({ quality: longTextPart, value: longTextPart, integration: longTextPart, access: longTextPart, socialValue: longTextPart }),
  );
  const breakEven = pairPart(longTextPart, 'the path of an input');

  return objectPart({
    format: choicePart(['keep-or-compete']),
    version: z.literal(CURRENT_VERSION),
    title: namePart,
    summary: optional(textPart({ min: 0, max: limits.summary })),
    sources: optional(texts),
    about: optional(objectPart({ purpose: optional(longTextPart), teaches: optional(longTextPart), limits: optional(longTextPart) })),
    view: optional(objectPart({ reference: optional(longTextPart), breakEven: optional(breakEven), why: optional(longTextPart) })),
    record: optional(objectPart({
      answers: optional(texts),
      proposed: optional(longTextPart),
      decidedBy: optional(longTextPart),
      decidedOn: optional(longTextPart),
      reasons: optional(longTextPart),
      conflicts: optional(longTextPart),
      weightReasons: optional(weightReasonsPart),
      laboratory: optional(bidLaboratoryPart),
    })),
    horizonMonths: wholeMonths(numberFields.horizonMonths, 12),
    partners: listPart(partnerPart, 'a partner'),
    lots: listPart(lotPart, 'a lot', { min: 1, max: limits.lots }),
    links: listPart(linkPart, 'a link', { min: 1, max: limits.links }),
    segments: listPart(segmentPart, 'a segment', { min: 1, max: limits.segments }),
    assumptions: assumptionsPart,
    values: valuesPart,
    options: listPart(optionPart, 'an option', { min: 1, max: limits.options }),
  });
}

let made: z.ZodType<Scenario> | null = null;

/**
 * The scenario file, version 1: shape, ranges, and what can be said of a part by itself. Output keys stand in the order
 * of the file format. What parts say of each other is in `crossChecks.ts`. Made when first asked for: a page that opens has
 * other things to do first.
 */
export function scenarioSchema(): z.ZodType<Scenario> {
  made ??= makeScenarioSchema();
  return made;
}
