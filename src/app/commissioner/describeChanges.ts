import { quantityPaths, valueAt } from '../../scenario/path.ts';
import type { Option, Quantity, Scenario } from '../../scenario/types.ts';
import type { InputUnit } from '../../words/inputUnit.ts';
import { inputWords } from '../../words/inputs.ts';
import { middleOf } from './inputs/changeForm.ts';
import { displayOf, numberWithUnit } from './inputs/numberText.ts';

/**
 * What differs between two documents of one decision, one short phrase each: "Trust kept after a change of provider: 50% to 35%".
 * Quantities first, in the file's order; then each option that differs; "Other parts of the decision" for whatever else does.
 */
export function describeChanges(from: Scenario, to: Scenario): readonly string[] {
  const changes: string[] = [];
  for (const { path, quantity } of quantityPaths(to)) {
    const old = valueAt(from, path);
    // Parts that an edit did not touch are the same object in both.
    if (old === quantity || old === undefined || same(old, quantity)) continue;
    const { label, unit } = inputWords(path, to);
    changes.push(`${label}: ${change(old as Quantity, quantity, unit)}`);
  }
  for (const option of to.options) {
    const old = from.options.find(({ id }) => id === option.id);
    if (old === option || same(old, option)) continue;
    const onlyWeights = old !== undefined && same(withoutWeights(old), withoutWeights(option));
    changes.push(onlyWeights ? `Weights of ${option.name}` : option.name);
  }
  return changes.length > 0 || same(from, to) ? changes : ['Other parts of the decision'];
}

const withoutWeights = (option: Option): unknown => ({ ...option, strategy: { ...option.strategy, weights: null } });
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function change(old: Quantity, now: Quantity, unit: InputUnit): string {
  const display = displayOf(unit);
  const [before, after] = [middleOf(old), middleOf(now)].map((number) => numberWithUnit(number, display));
  return before === after ? 'another range' : `${before} to ${after}`;
}
