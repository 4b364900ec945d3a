import { commands, type EditCommand } from '../../scenario/edit.ts';
import { strategyOf } from '../../scenario/strategyOf.ts';
import type { Option, PriceFormula, Scenario } from '../../scenario/types.ts';
import { integrationShare, settingChanges } from '../strategyChanges.ts';

/** How a tender is scored apart from its weights. */
export interface Scoring {
  readonly priceFormula: PriceFormula;
  readonly trackRecord: boolean;
}
export const scorings: readonly Scoring[] = [
  { priceFormula: 'relative', trackRecord: false }, { priceFormula: 'relative', trackRecord: true },
  { priceFormula: 'linear', trackRecord: false }, { priceFormula: 'linear', trackRecord: true },
];

/** The weights looked at: 0 to 60% in steps of 5, and the option's own where all its lots have one. */
export function sweptWeights(
  scenario: Scenario, optionId: string,
): { readonly weights: readonly number[]; readonly present: number | null } {
  const even = Array.from({ length: 13 }, (_, i) => i / 20);
  const option = optionOf(scenario, optionId);
  const shares = scenario.lots.map(({ id }) => integrationShare(strategyOf(option, id)));
  const present = shares.every((share) => Math.abs(share - shares[0]) < 1e-9) ? shares[0] : null;
  const known = present === null ? undefined : even.find((weight) => Math.abs(weight - present) < 1e-9);
  if (known !== undefined) return { weights: even, present: known };
  return { weights: present === null ? even : [...even, present].sort((a, b) => a - b), present };
}

export interface WeightVariant extends Scoring {
  /** Share of integration among the weights, 0..1. */
  readonly weight: number;
  /** Ready for `Runner.vary` with that one option. */
  readonly changes: readonly EditCommand[];
}

/** Trials of each of some 55 variants of one option: about a second and a half on two threads. */
export const SWEEP_TRIALS = 2000;
/** The outcomes that the sweep asks `Runner.vary` for, in this order. */
export const sweepOutcomes = ['wholeValueNetBenefit', 'narrowNetBenefit'] as const;

/**
 * One option with every weight on integration, the others scaled, under both price formulas and with integration scored on
 * claims or on track record; the option's own way of scoring first. Whatever an override says of weights, formula or record is swept
 * with the rest.
 * @throws RangeError where the scenario has no such option
 */
export function weightVariants(scenario: Scenario, optionId: string): WeightVariant[] {
  const option = optionOf(scenario, optionId);
  const alone: Scenario = { ...scenario, options: [option] };
  const { weights } = sweptWeights(scenario, optionId);
  return presentFirst(option).flatMap((scoring) => weights.map((weight): WeightVariant => (
    { ...scoring, weight, changes: [...settingChanges(alone, 'strategy.weights.integration', weight), ...scoringChanges(option, scoring)] }
  )));
}

function presentFirst({ strategy: { priceFormula, trackRecord } }: Option): Scoring[] {
  const isPresent = (scoring: Scoring): boolean => scoring.priceFormula === priceFormula && scoring.trackRecord === trackRecord;
  return [...scorings].sort((a, b) => Number(isPresent(b)) - Number(isPresent(a)));
}

function scoringChanges(option: Option, { priceFormula, trackRecord }: Scoring): EditCommand[] {
  const overrides = Object.entries(option.lots ?? {}).flatMap(([lotId, override]): EditCommand[] => [
    ...(Object.hasOwn(override, 'priceFormula') ? [commands.setAt(`options.${option.id}.lots.${lotId}.priceFormula`, priceFormula)] : []),
    ...(Object.hasOwn(override, 'trackRecord') ? [commands.setAt(`options.${option.id}.lots.${lotId}.trackRecord`, trackRecord)] : []),
  ]);
  return [
    commands.setAt(`options.${option.id}.strategy.priceFormula`, priceFormula),
    commands.setAt(`options.${option.id}.strategy.trackRecord`, trackRecord),
    ...overrides,
  ];
}

/** Does a strategy let bids be scored: does any lot of the option go out to tender or to the most suitable provider? */
export function scoresBids(scenario: Scenario, optionId: string): boolean {
  const option = optionOf(scenario, optionId);
  return scenario.lots.some(({ id }) => strategyOf(option, id).route !== 'directAward');
}

function optionOf(scenario: Scenario, optionId: string): Option {
  const option = scenario.options.find(({ id }) => id === optionId);
  if (option === undefined) throw new RangeError(`The scenario has no option ${optionId}.`);
  return option;
}
