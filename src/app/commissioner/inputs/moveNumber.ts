import type { Quantity } from '../../../scenario/types.ts';
import type { BoxName } from './boxes.ts';
import { numberIn, withNumbers } from './boxes.ts';
import { tidy } from './numberText.ts';

/**
 * Moves one number of an accepted quantity as far towards a target as keeps it accepted, in whole steps.
 * What is accepted of one number, the others held, is one stretch, so halving finds its end.
 * @param step above 0, in the scenario's own scale; the result lies on a multiple of it, or is the quantity itself
 */
export function moveNumber(
  quantity: Quantity,
  box: BoxName,
  target: number,
  step: number,
  accepted: (quantity: Quantity) => boolean,
): Quantity {
  const now = numberIn(quantity, box);
  const at = (multiple: number): Quantity => withNumbers(quantity, { [box]: tidy(multiple * step) });
  const goal = Math.round(target / step);
  if (tidy(goal * step) === now) return quantity;
  if (accepted(at(goal))) return at(goal);
  const up = target > now;
  // The nearest multiple on the way to the target.
  let good = up ? Math.floor(now / step + 1e-9) + 1 : Math.ceil(now / step - 1e-9) - 1;
  if ((up && good > goal) || (!up && good < goal) || !accepted(at(good))) return quantity;
  let bad = goal;
  while (Math.abs(bad - good) > 1) {
    const half = Math.trunc((bad + good) / 2);
    if (accepted(at(half))) good = half;
    else bad = half;
  }
  return at(good);
}

/** The multiple of a step that lies so many steps from a number; a number between two counts its near neighbour as one step. */
export function stepFrom(number: number, steps: number, step: number): number {
  const exact = number / step;
  const base = steps > 0 ? Math.floor(exact + 1e-9) : Math.ceil(exact - 1e-9);
  return tidy((base + steps) * step);
}
