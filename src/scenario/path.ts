import { assumptionFields, expectedBidsField, linkFields, partnerFields, segmentFields, traitFields, type Field } from './fields.ts';
import { forbiddenKeys, type Position } from './issues.ts';
import type { Quantity, Scenario } from './types.ts';

/**
 * Paths with ids: `assumptions.market.panelSd`, `lots.community.challengers.newcomer.cost`, `options.keep.strategy.weights.value`,
 * `links.a-b.trust`. A part of a list is named by its id, so that a path outlives a change of order. The stream of a
 * parameter's draws bears its path's name.
 */

/** One quantity of a scenario. */
export interface QuantityPlace {
  readonly path: string;
  readonly quantity: Quantity;
  readonly field: Field;
  /** Drawn once a trial, or when the event happens that needs it: a bid, a caretaker. */
  readonly drawn: 'parameter' | 'event';
}

/** Every quantity of a scenario, in the order of the file. */
export function quantityPaths(scenario: Scenario): readonly QuantityPlace[] {
  const { localLinks, ...incumbentFields } = traitFields;
  const places: QuantityPlace[] = [];
  const add = (prefix: string, fields: object, holder: object, drawn: QuantityPlace['drawn'] = 'parameter'): void => {
    const found = new Map<string, unknown>(Object.entries(holder));
    for (const [key, node] of Object.entries(fields) as [string, object][]) {
      const path = `${prefix}.${key}`;
      const value = found.get(key);
      // A valid scenario holds a quantity wherever there is a field, and an object above it.
      if (isField(node)) places.push({ path, quantity: value as Quantity, field: node, drawn });
      else add(path, node, value as object, drawn);
    }
  };
  for (const partner of scenario.partners) add(`partners.${partner.id}`, partnerFields, partner);
  for (const lot of scenario.lots) {
    add(`lots.${lot.id}.incumbent`, incumbentFields, lot.incumbent);
    const challengerFields = { expectedBids: expectedBidsField, ...incumbentFields, localLinks };
    for (const challenger of lot.challengers) add(`lots.${lot.id}.challengers.${challenger.id}`, challengerFields, challenger, 'event');
  }
  for (const link of scenario.links) add(`links.${link.id}`, linkFields, link);
  for (const segment of scenario.segments) add(`segments.${segment.id}`, segmentFields, segment);
  add('assumptions', assumptionFields, scenario.assumptions);
  add('assumptions.contractFailure.caretaker', { ...incumbentFields, localLinks }, scenario.assumptions.contractFailure.caretaker, 'event');
  return places;
}

const isField = (node: object): node is Field => 'unit' in node;

/**
 * Where a path leads in a document. Its last key may be one that the document could hold and does not (`summary`).
 * @returns undefined where it leads nowhere
 */
export function positionOf(scenario: Scenario, path: string): Position | undefined {
  const steps = path.split('.');
  const position: (string | number)[] = [];
  let part: unknown = scenario;
  for (const [place, step] of steps.entries()) {
    if (step === '' || forbiddenKeys.has(step) || typeof part !== 'object' || part === null) return undefined;
    if (Array.isArray(part)) {
      const list: readonly unknown[] = part;
      const index = indexIn(list, step);
      if (index === undefined) return undefined;
      position.push(index);
      part = list[index];
    } else {
      const known = Object.hasOwn(part, step);
      if (!known && place < steps.length - 1) return undefined;
      position.push(step);
      part = known ? (part as Readonly<Record<string, unknown>>)[step] : undefined;
    }
  }
  return position;
}

/** The place of an entry by its id; by its number where no entry has that id. */
function indexIn(list: readonly unknown[], step: string): number | undefined {
  const byId = list.findIndex((entry) => idOf(entry) === step);
  if (byId >= 0) return byId;
  const index = /^\d{1,9}$/.test(step) ? Number(step) : -1;
  return index >= 0 && index < list.length && idOf(list[index]) === undefined ? index : undefined;
}

const idOf = (entry: unknown): unknown => (typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined);

/** What stands at a position of a document; undefined where nothing does. */
export function valueAtPosition(scenario: Scenario, position: Position): unknown {
  let part: unknown = scenario;
  for (const step of position) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined;
    part = (part as Readonly<Record<string | number, unknown>>)[step];
  }
  return part;
}

/** What stands at a path of a document; undefined where nothing does. */
export function valueAt(scenario: Scenario, path: string): unknown {
  const position = positionOf(scenario, path);
  return position === undefined ? undefined : valueAtPosition(scenario, position);
}

/** The path with ids that leads to a position; undefined where nothing stands there. */
export function pathOf(scenario: Scenario, position: Position): string | undefined {
  const steps: string[] = [];
  let part: unknown = scenario;
  for (const step of position) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined;
    part = (part as Readonly<Record<string | number, unknown>>)[step];
    const id = idOf(part);
    steps.push(typeof step === 'number' && typeof id === 'string' ? id : String(step));
  }
  return steps.join('.');
}
