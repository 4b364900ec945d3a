import type { VariantResult } from '../../../workers/protocol.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { VaryRequest } from '../../simulation/runner.ts';

/** Variants of a scenario that somebody looks at. */
export interface VariationWish extends VaryRequest {
  /** Tells this wish from others of the same scenario: what is varied, and how finely. */
  readonly key: string;
}

/** What has come in so far, by variant; holes are still to come. */
export type VariationResults = readonly (VariantResult | undefined)[];

type ByWish = Map<string, (VariantResult | undefined)[]>;

/** The scenario on screen, and the one before it: a step undone and done again. The variants of each take tens of megabytes. */
const KEPT_SCENARIOS = 2;
/** Those looked at last come first. */
const kept: { readonly scenario: Scenario; readonly byWish: ByWish }[] = [];

function wishesOf(scenario: Scenario): ByWish {
  const at = kept.findIndex((one) => one.scenario === scenario);
  const [found] = at < 0 ? [{ scenario, byWish: new Map() }] : kept.splice(at, 1);
  kept.unshift(found);
  kept.length = Math.min(kept.length, KEPT_SCENARIOS);
  return found.byWish;
}

/** The results of a wish as they come in: kept while its scenario is one of the last two, so that a second look runs nothing again. */
export function resultsOf({ key, base, variants }: VariationWish): (VariantResult | undefined)[] {
  const ofScenario = wishesOf(base.scenario);
  const name = JSON.stringify([key, base.seed, base.trials, base.optionIds]);
  let results = ofScenario.get(name);
  if (results === undefined) {
    results = Array.from({ length: variants.length });
    ofScenario.set(name, results);
  }
  return results;
}

/** What of a wish has still to be run, and where each stands in it; null where nothing has. */
export function missingOf(
  wish: VariationWish, results: VariationResults,
): { readonly request: VaryRequest; readonly places: readonly number[] } | null {
  const places = wish.variants.flatMap((_, i) => (results[i] === undefined ? [i] : []));
  if (places.length === 0) return null;
  return { request: { base: wish.base, outcomes: wish.outcomes, variants: places.map((i) => wish.variants[i]) }, places };
}
