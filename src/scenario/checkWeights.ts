import type { Position, Report } from './issues.ts';
import { countable } from './tolerant.ts';

/** Weights are divided by their sum: it must be above 0 and finite. Weights that cannot be read are left to the schema. */
export function checkWeights(weights: readonly unknown[], path: Position, report: Report): void {
  if (!weights.every(countable)) return;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) report({ code: 'weights', path, message: 'The weights are all 0.', accepted: 'one weight above 0 at least' });
  else if (!Number.isFinite(sum)) {
    report({ code: 'weights', path, message: 'The weights add up to more than can be counted.', accepted: 'smaller weights' });
  }
}
