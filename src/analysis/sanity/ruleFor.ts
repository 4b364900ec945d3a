import type { Scenario } from '../../scenario/types.ts';
import { directionRules, type DirectionRule } from './directionRules.ts';
import { meets } from './optionConditions.ts';

/** The first rule that fits a path and whose condition an option meets. @returns undefined where none does: a fault of the rules */
export function ruleFor(scenario: Scenario, path: string, optionId: string): DirectionRule | undefined {
  return directionRules.find(({ inputs, when }) => (
    inputs.some((pattern) => fits(pattern, path)) && (when === undefined || meets(scenario, optionId, when))
  ));
}

/** Does a path follow a pattern in which `*` stands for one step? */
export function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('.');
  const steps = path.split('.');
  return wanted.length === steps.length && wanted.every((step, i) => step === '*' || step === steps[i]);
}
