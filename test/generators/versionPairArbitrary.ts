import fc from 'fast-check';
import { applyEdit, commands, startHistory, type EditCommand } from '../../src/scenario/edit.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import { addChallenger } from '../../src/scenario/structure/addChallenger.ts';
import { addLink } from '../../src/scenario/structure/addLink.ts';
import { addLot } from '../../src/scenario/structure/addLot.ts';
import { addOption } from '../../src/scenario/structure/addOption.ts';
import { addPartner } from '../../src/scenario/structure/addPartner.ts';
import { addSegment } from '../../src/scenario/structure/addSegment.ts';
import { moveEntry } from '../../src/scenario/structure/moveEntry.ts';
import { removeChallenger } from '../../src/scenario/structure/removeChallenger.ts';
import { removeLink } from '../../src/scenario/structure/removeLink.ts';
import { removeLot } from '../../src/scenario/structure/removeLot.ts';
import { removeOption } from '../../src/scenario/structure/removeOption.ts';
import { removePartner } from '../../src/scenario/structure/removePartner.ts';
import { removeSegment } from '../../src/scenario/structure/removeSegment.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { scenarioArbitrary } from './scenarioArbitrary.ts';

const pick = <T>(list: readonly T[], place: number): T => list[place % list.length];

/** A change of some kind, at a place that a number picks; null where the document has nothing of the kind. */
const changes: readonly ((scenario: Scenario, place: number) => EditCommand | null)[] = [
  (s, place) => {
    const { path, quantity } = pick(quantityPaths(s), place);
    const other = pick(quantityPaths(s).filter((one) => one.field.unit === pick(quantityPaths(s), place).field.unit), place >> 3);
    return commands.setQuantity(path, place % 5 === 0 ? withNote(quantity) : other.quantity);
  },
  (s, place) => commands.setNumber('values.qalyValue', s.values.qalyValue + place),
  (s, place) => commands.setNumber(`lots.${pick(s.lots, place).id}.annualValue`, 1_000_000 + place),
  (s, place) => commands.setAt(`lots.${pick(s.lots, place).id}.name`, `Service ${place}`),
  (s, place) => commands.setWeight(pick(s.options, place).id, 'quality', 1 + (place % 7)),
  (s, place) => commands.setAt(`options.${pick(s.options, place).id}.strategy.review`, place % 2 === 0 ? null : { everyMonths: 12, minIntegration: 0.5, cost: place }),
  (s, place) => commands.setAt(`options.${pick(s.options, place).id}.lots`, { [pick(s.lots, place).id]: place % 3 === 0 ? {} : { minQuality: 0.1 } }),
  (_, place) => commands.setAt('about', { purpose: `Purpose ${place}` }),
  (s) => addLot(s),
  (s) => addPartner(s),
  (s) => addSegment(s),
  (s) => addOption(s),
  (s, place) => addChallenger(s, pick(s.lots, place).id),
  (s, place) => addLink(s, [pick(s.lots, place).id, pick([...s.partners, ...s.lots], place >> 2).id]),
  (s, place) => removeLot(s, pick(s.lots, place).id),
  (s, place) => (s.partners.length === 0 ? null : removePartner(s, pick(s.partners, place).id)),
  (s, place) => removeLink(s, pick(s.links, place).id),
  (s, place) => removeSegment(s, pick(s.segments, place).id),
  (s, place) => removeOption(s, pick(s.options, place).id),
  (s, place) => {
    const lot = pick(s.lots, place);
    return lot.challengers.length === 0 ? null : removeChallenger(s, lot.id, pick(lot.challengers, place).id);
  },
  (s, place) => moveEntry(s, 'options', pick(s.options, place).id, place % 2 === 0 ? 1 : -1),
  (s, place) => moveEntry(s, 'lots', pick(s.lots, place).id, place % 2 === 0 ? 1 : -1),
];

function withNote(quantity: number | object): { value: number; note: string } {
  return typeof quantity === 'number' ? { value: quantity, note: 'As agreed' } : { ...(quantity as { value: number }), note: 'As agreed' };
}

/** The document after as many of the changes as leave it valid. */
function edited(scenario: Scenario, steps: readonly (readonly [number, number])[]): Scenario {
  return steps.reduce((present, [kind, place]) => {
    try {
      const command = pick(changes, kind)(present, place);
      if (command === null) return present;
      const next = applyEdit(startHistory(present), command).present;
      return parseValue(next).ok ? next : present;
    } catch (error) {
      if (error instanceof RangeError) return present;
      throw error;
    }
  }, scenario);
}

/** Two valid versions of one decision: the second is the first after up to a dozen changes of every kind, or a decision of its own. */
export const versionPairArbitrary: fc.Arbitrary<readonly [Scenario, Scenario]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(scenarioArbitrary, fc.array(fc.tuple(fc.nat(1000), fc.nat(10_000)), { maxLength: 12 }))
      .map(([scenario, steps]) => [scenario, edited(scenario, steps)] as const),
  },
  { weight: 1, arbitrary: fc.tuple(scenarioArbitrary, scenarioArbitrary) },
);
