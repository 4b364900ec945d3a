import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../src/analysis/estimate.ts';
import { found, normalLead, ofInput, unitNormalLoss, X, Y } from './normalLead.ts';

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (values.length - 1));
}

/**
 * Declares the tests of bias and of errors told, over many runs of like cases; what is borne with follows from their number.
 * @param runs of each case
 * @param first seed of the first
 */
export function describeBias(runs: number, first: number): void {
  const seeds = Array.from({ length: runs }, (_, i) => first + i);

  describe(`over ${runs} runs`, () => {
    test.each<[number, readonly (readonly [string, number])[]]>([[0.3, [[X, 2]]], [1.5, [[X, 2], [Y, 1]]], [3, [[X, 2]]]])(
      'no bias, and errors that are never too small and at most twice the spread: a lead of %s', (m, inputs) => {
        const made = seeds.map((seed) => found(normalLead(m, seed)));
        for (const [path, sd] of inputs) {
          const estimates = made.map((value): Estimate => ofInput(value, path));
          const means = estimates.map(({ mean }) => mean);
          const spread = spreadOf(means);
          const told = Math.sqrt(meanOf(estimates.map(({ standardError }) => standardError * standardError)));
          expect(Math.abs(meanOf(means) - unitNormalLoss(m, sd)), path).toBeLessThan((3 * spread) / Math.sqrt(runs));
          // The spread of n runs is itself known to 1 in √(2 (n - 1)): 2.2 of these errors.
          expect(told / spread, path).toBeGreaterThan(1 - 2.2 / Math.sqrt(2 * (runs - 1)));
          expect(told / spread, path).toBeLessThan(2);
        }
      });
  });
}
