import type { Criterion } from '../../../scenario/types.ts';
import { shareOf, withShare } from './shares.ts';

export type Weights = Readonly<Record<Criterion, number>>;

/** In the order of the Provider Selection Regime's key criteria. */
export const criteria: readonly Criterion[] = ['quality', 'value', 'integration', 'access', 'socialValue'];

/** Each weight as a share of the sum, 0..1. */
export function weightShares(weights: Weights): Weights {
  return mapWeights((criterion) => shareOf(weights, criterion));
}

/**
 * Weights with one set to a share of the sum and the others scaled so that the sum and their ratios stay.
 * @param share 0..1
 * @param ratios where the others take their ratios from; where those too are all 0, they share alike
 */
export function withWeightShare(weights: Weights, moved: Criterion, share: number, ratios: Weights = weights): Weights {
  const next = withShare(weights, moved, share, ratios);
  return mapWeights((criterion) => next[criterion]);
}

function mapWeights(weightOf: (criterion: Criterion) => number): Weights {
  return {
    quality: weightOf('quality'),
    value: weightOf('value'),
    integration: weightOf('integration'),
    access: weightOf('access'),
    socialValue: weightOf('socialValue'),
  };
}

/** Path of an option's five weights. */
export const weightsPath = (optionId: string): string => `options.${optionId}.strategy.weights`;
