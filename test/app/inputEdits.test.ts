import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesOf } from '../../src/app/commissioner/inputs/boxes.ts';
import { asForm, quantityForms } from '../../src/app/commissioner/inputs/changeForm.ts';
import { keyAssumptions } from '../../src/app/commissioner/inputs/keyAssumptions.ts';
import { moveNumber } from '../../src/app/commissioner/inputs/moveNumber.ts';
import { displayOf } from '../../src/app/commissioner/inputs/numberText.ts';
import { spanOf, stepOf } from '../../src/app/commissioner/inputs/outline.ts';
import { boxTexts, isAccepted, readBoxes } from '../../src/app/commissioner/inputs/readBoxes.ts';
import { criteria, weightsPath, withWeightShare } from '../../src/app/commissioner/inputs/weights.ts';
import { applyEdit, commands, startHistory, undo } from '../../src/scenario/edit.ts';
import type { EditCommand } from '../../src/scenario/edit.ts';
import { parse } from '../../src/scenario/parse.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import type { Quantity, Scenario } from '../../src/scenario/types.ts';
import { inputWords } from '../../src/words/inputs.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';

/** One act at the input column, by numbers that pick field, box and target. */
const act = fc.record({
  kind: fc.constantFrom('type', 'drag', 'form', 'weight'),
  which: fc.nat(),
  box: fc.nat(),
  along: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
  text: fc.oneof(fc.integer({ min: -5, max: 120 }).map(String), fc.constantFrom('', '12x', '£1,000', '0.5%')),
  gesture: fc.constantFrom(undefined, 'one', 'two'),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What the column would ask of the document for an act; null where the field would hold it back as an error. */
function commandFor(scenario: Scenario, { kind, which, box, along, text }: Act): EditCommand | null {
  if (kind === 'weight') {
    const option = scenario.options[which % scenario.options.length];
    const share = Math.min(Math.max(along, 0), 1);
    return commands.setAt(weightsPath(option.id), withWeightShare(option.strategy.weights, criteria[box % criteria.length], share));
  }
  const paths = keyAssumptions(scenario);
  const place = quantityPaths(scenario).find(({ path }) => path === paths[which % paths.length]);
  if (place === undefined) throw new Error(`No quantity at ${paths[which % paths.length]}.`);
  const { path, quantity, field } = place;
  const display = displayOf(inputWords(path, scenario).unit);
  const { name } = boxesOf(quantity)[box % boxesOf(quantity).length];
  if (kind === 'type') {
    const read = readBoxes(quantity, { ...boxTexts(quantity, display), [name]: text }, field, display);
    return 'quantity' in read ? commands.setQuantity(path, read.quantity) : null;
  }
  const next = (): Quantity => {
    if (kind === 'form') return asForm(quantity, quantityForms[box % quantityForms.length], field);
    const span = spanOf(quantity, field);
    return moveNumber(quantity, name, span.from + along * (span.to - span.from), stepOf(span), (candidate) => isAccepted(candidate, field));
  };
  return commands.setQuantity(path, next());
}

test('twelve inputs, each once, each a quantity, in any scenario', () => {
  fc.assert(fc.property(scenarioArbitrary, (scenario) => {
    const paths = keyAssumptions(scenario);
    const known = new Set(quantityPaths(scenario).map(({ path }) => path));
    expect(new Set(paths).size).toBe(12);
    for (const path of paths) expect(known.has(path), path).toBe(true);
  }));
});

test('any acts in a row leave a valid document, and undo gives back the first, byte for byte', () => {
  fc.assert(fc.property(scenarioArbitrary, fc.array(act, { maxLength: 12 }), (scenario, acts) => {
    let history = startHistory(scenario);
    for (const next of acts) {
      const command = commandFor(history.present, next);
      if (command === null) continue;
      history = applyEdit(history, command, next.gesture);
      const parsed = parse(JSON.stringify(history.present));
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    }
    while (history.past.length > 0) history = undo(history);
    expect(JSON.stringify(history.present)).toBe(JSON.stringify(scenario));
  }), { numRuns: cases(60) });
});
