import type { IntegrationPlan, Option, Review, Strategy } from './types.ts';

/**
 * The strategy that an option follows for a lot: its own, with the lot's override merged over it key by key, deep.
 * A `review` or `integrationPlan` of null in the override switches it off; a part of one over a null is that part alone,
 * which `parse` lets pass only where it is complete.
 * @param lotId id of a lot; one that the option does not mention follows the option's own strategy
 */
export function strategyOf(option: Option, lotId: string): Strategy {
  const own = option.strategy;
  // Own properties alone: a lot's id may be any word, `valueOf` among them.
  const override = option.lots !== undefined && Object.hasOwn(option.lots, lotId) ? option.lots[lotId] : undefined;
  if (override === undefined) return own;
  return {
    ...own,
    ...override,
    weights: { ...own.weights, ...override.weights },
    review: mergePart<Review>(own.review, override.review),
    integrationPlan: mergePart<IntegrationPlan>(own.integrationPlan, override.integrationPlan),
  };
}

function mergePart<T extends object>(own: T | null, override: Partial<T> | null | undefined): T | null {
  if (override === undefined) return own;
  if (override === null) return null;
  return { ...own, ...override } as T;
}
