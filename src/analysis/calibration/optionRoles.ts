import { strategyOf } from '../../scenario/strategyOf.ts';
import type { Option, Scenario, Strategy } from '../../scenario/types.ts';

/**
 * A kind of option that a comparison with the world is made under. `keep`: a direct award without a plan; `plan`: one with a plan;
 * `balanced`: the competitive tender whose weight on price is nearest to 30 of 100; `priceLed` and `qualityLed`: those with the most and
 * the least weight on price.
 */
export type OptionRole = 'keep' | 'plan' | 'balanced' | 'priceLed' | 'qualityLed';

/** Weight on price, and months of a contract, that are near common practice. */
const BALANCED = 0.3;
const TERM = 60;

/** The id of a scenario's option of a kind; null where it has none. Of equals the one with a term nearest to five years, then the first. */
export function optionInRole(scenario: Scenario, role: OptionRole): string | null {
  const onRoute = (route: Strategy['route']): readonly Option[] => (
    scenario.options.filter((option) => scenario.lots.every(({ id }) => strategyOf(option, id).route === route))
  );
  switch (role) {
    case 'keep':
      return onRoute('directAward').find(({ strategy }) => strategy.integrationPlan === null)?.id ?? null;
    case 'plan':
      return onRoute('directAward').find(({ strategy }) => strategy.integrationPlan !== null)?.id ?? null;
    case 'balanced':
      return least(onRoute('competitive'), (share) => Math.abs(share - BALANCED));
    case 'priceLed':
      return least(onRoute('competitive'), (share) => -share);
    case 'qualityLed':
      return least(onRoute('competitive'), (share) => share);
  }
}

function least(options: readonly Option[], of: (valueShare: number) => number): string | null {
  const scored = options.map(({ id, strategy: { weights, termMonths } }) => {
    const sum = weights.quality + weights.value + weights.integration + weights.access + weights.socialValue;
    return { id, score: of(weights.value / sum), fromTerm: Math.abs(termMonths - TERM) };
  });
  // Weights that state the same share in other numbers may differ in the last digit.
  const isBefore = (one: Scored, other: Scored): boolean => (
    Math.abs(one.score - other.score) > 1e-9 ? one.score < other.score : one.fromTerm < other.fromTerm
  );
  return scored.reduce<Scored | null>((best, one) => (best === null || isBefore(one, best) ? one : best), null)?.id ?? null;
}

interface Scored {
  readonly id: string;
  readonly score: number;
  readonly fromTerm: number;
}
