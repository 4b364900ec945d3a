/** What the tests of the plain implementation share: comparisons but for rounding, and the formula of a link left alone. */
import { expect } from 'vitest';
import type { Outcomes } from '../../src/model/outcomes.ts';
import { outcomeNames } from '../../src/model/outcomes.ts';
import type { TrialStory } from '../../src/model/story.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { simulatePlain } from './simulatePlain.ts';

/** The first trial of a scenario's first option. */
export const run = (scenario: Scenario): TrialStory => simulatePlain(scenario, scenario.options[0].id, 1, 0);

/** Holds two numbers to be the same but for rounding. */
export function expectClose(actual: number, expected: number, what: string): void {
  const error = Math.abs(actual - expected);
  expect(error <= 1e-10 * Math.max(Math.abs(expected), 1e-3), `${what}: ${actual} instead of ${expected}`).toBe(true);
}

export function expectOutcomes(actual: Outcomes, expected: Outcomes): void {
  for (const name of outcomeNames) expectClose(actual[name], expected[name], name);
}

/** C - (C - W0)(1 + μk) e^(-μk), μ = 2 / (12 τ): a link left alone. */
export function stockAfter(k: number, start: number, ceiling: number, tau: number): number {
  const mu = 2 / (12 * tau);
  return ceiling - (ceiling - start) * (1 + mu * k) * Math.exp(-mu * k);
}
