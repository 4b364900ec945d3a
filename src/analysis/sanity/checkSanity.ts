import type { VariantResult } from '../../../workers/protocol.ts';
import { outcomeIndex, outcomeNames, type OutcomeName } from '../../model/outcomes.ts';
import type { Scenario } from '../../scenario/types.ts';
import { withChanges } from '../../simulation/variant.ts';
import { estimate } from '../estimate.ts';
import { pairedDifference } from '../pairedDifference.ts';
import { variantColumns } from '../variantColumns.ts';
import { boundRules, type OutcomeOf } from './boundRules.ts';
import { directionOf, type Direction } from './directionRules.ts';
import { limitRules } from './limitRules.ts';
import { ruleFor } from './ruleFor.ts';
import type { SanityVariant } from './sanityPlan.ts';

/** Standard errors by which a mean must go the wrong way to be a fault: thousands of differences are looked at together. */
const BEYOND = 4;

/** A rule that did not hold. */
export type SanityFault =
  | {
    readonly kind: 'direction'; readonly rule: string; readonly path: string; readonly option: string; readonly outcome: OutcomeName;
    readonly wanted: Direction; readonly mean: number; readonly standardError: number;
  }
  | { readonly kind: 'bound' | 'limit'; readonly rule: string; readonly variant: string; readonly option: string; readonly trial: number }
  | { readonly kind: 'noRule'; readonly path: string; readonly option: string };

/** How often a rule was looked at, in how many of these something moved, and how often it did not hold. */
export interface RuleCount {
  readonly rule: string;
  readonly checked: number;
  /** Of a rule of directions: comparisons in which the outcome moved in some trial, and so could have moved the wrong way. */
  readonly moved: number;
  readonly faults: number;
}

export interface SanityReport {
  readonly trials: number;
  /** Inputs that have a range. */
  readonly inputs: number;
  readonly variants: number;
  /** An input, option and outcome each; those that may go either way are not among them. */
  readonly directions: readonly RuleCount[];
  /** A trial of an option of a variant each. */
  readonly bounds: readonly RuleCount[];
  readonly limits: readonly RuleCount[];
  readonly faults: readonly SanityFault[];
}

/**
 * Holds the outcomes of a scenario's variants against every rule. All variants ran on the same luck: a direction is looked at from low to
 * high trial by trial, and is wrong only where the mean difference passes 0 by four standard errors; ties are allowed, and what must
 * stand still must do so in every trial.
 * @param optionIds the options that were run, in this order
 * @param variants what `sanityPlan` planned, and `results` what came of each: all of `outcomeNames`, in their order
 */
export function checkSanity(
  scenario: Scenario, optionIds: readonly string[], variants: readonly SanityVariant[], results: readonly VariantResult[],
): SanityReport {
  const counter = new Counter();
  const faults: SanityFault[] = [];
  const columns = results.map((result) => (
    outcomeNames.map((_, outcome) => variantColumns(result, optionIds.length, outcomeNames.length, outcome))
  ));
  variants.forEach((variant, v) => {
    if (variant.kind === 'input' && variant.level === 'high') {
      const low = variants.findIndex((one) => one.kind === 'input' && one.path === variant.path && one.level === 'low');
      if (low >= 0) optionIds.forEach((option, o) => {
        const differenceOf = (outcome: number): Float64Array => pairedDifference(columns[v][outcome][o], columns[low][outcome][o]);
        faults.push(...directionFaults(scenario, variant.path, option, differenceOf, counter));
      });
    }
    const changed = variant.kind === 'limit' ? withChanges(scenario, variant.changes) : scenario;
    const limit = variant.kind === 'limit' ? limitRules.find(({ id }) => id === variant.rule) : undefined;
    optionIds.forEach((option, o) => {
      const trials = columns[v][0][o].length;
      let trial = 0;
      const at: OutcomeOf = (name) => columns[v][outcomeIndex[name]][o][trial];
      for (const [kind, rules] of [['bound', boundRules], ['limit', limit === undefined ? [] : [limit]]] as const) {
        for (const rule of rules) {
          let wrong = -1;
          for (trial = 0; trial < trials; trial++) if (wrong < 0 && !rule.holds(at, changed)) wrong = trial;
          counter.count(kind, rule.id, trials, true, wrong >= 0);
          if (wrong >= 0) faults.push({ kind, rule: rule.id, variant: nameOf(variant), option, trial: wrong });
        }
      }
    });
  });
  return {
    trials: columns.length === 0 ? 0 : columns[0][0][0].length,
    inputs: new Set(variants.flatMap((variant) => (variant.kind === 'input' ? [variant.path] : []))).size,
    variants: variants.length,
    directions: counter.of('direction'),
    bounds: counter.of('bound'),
    limits: counter.of('limit'),
    faults,
  };
}

const nameOf = (variant: SanityVariant): string => (variant.kind === 'limit' ? variant.rule : `${variant.path} ${variant.level}`);

function directionFaults(
  scenario: Scenario, path: string, option: string, differenceOf: (outcome: number) => Float64Array, counter: Counter,
): SanityFault[] {
  const rule = ruleFor(scenario, path, option);
  if (rule === undefined) return [{ kind: 'noRule', path, option }];
  return outcomeNames.flatMap((outcome, place): SanityFault[] => {
    const wanted = directionOf(rule, outcome);
    if (wanted === 'either') return [];
    const difference = differenceOf(place);
    const moved = difference.some((x) => x !== 0);
    const { mean, standardError } = estimate(difference);
    const isWrong = wanted === 'still' ? moved : mean * (wanted === 'up' ? -1 : 1) > BEYOND * standardError;
    counter.count('direction', rule.id, 1, moved, isWrong);
    return isWrong ? [{ kind: 'direction', rule: rule.id, path, option, outcome, wanted, mean, standardError }] : [];
  });
}

/** Counts by kind and rule, in the order in which rules were first looked at. */
class Counter {
  readonly #counts = new Map<string, RuleCount & { readonly kind: string }>();

  count(kind: string, rule: string, checked: number, moved: boolean, isFault: boolean): void {
    const key = `${kind} ${rule}`;
    const so = this.#counts.get(key) ?? { kind, rule, checked: 0, moved: 0, faults: 0 };
    this.#counts.set(key, {
      kind, rule, checked: so.checked + checked, moved: so.moved + (moved ? checked : 0), faults: so.faults + (isFault ? 1 : 0),
    });
  }

  of(kind: string): RuleCount[] {
    const counts = [...this.#counts.values()].filter((one) => one.kind === kind);
    return counts.map(({ rule, checked, moved, faults }) => ({ rule, checked, moved, faults }));
  }
}
