import { tidy } from './numberText.ts';

type Weights<Key extends string> = Readonly<Record<Key, number>>;

const keysOf = <Key extends string>(weights: Weights<Key>): readonly Key[] => Object.keys(weights) as Key[];
const sumOf = <Key extends string>(weights: Weights<Key>, keys: readonly Key[]): number => keys.reduce((sum, key) => sum + weights[key], 0);

/** A weight as a share of the sum of all, 0..1. */
export function shareOf<Key extends string>(weights: Weights<Key>, key: NoInfer<Key>): number {
  return weights[key] / sumOf(weights, keysOf(weights));
}

/**
 * Weights with one set to a share of the sum and the others scaled so that the sum and their ratios stay.
 * @param share 0..1
 * @param ratios where the others take their ratios from; where those too are all 0, they share alike
 */
export function withShare<Key extends string>(
  weights: Weights<Key>,
  moved: NoInfer<Key>,
  share: number,
  ratios: Weights<NoInfer<Key>> = weights,
): Weights<Key> {
  const keys = keysOf(weights);
  const sum = sumOf(weights, keys);
  const others = keys.filter((key) => key !== moved);
  const inRatios = sumOf(ratios, others);
  const weightOf = (key: Key): number => {
    if (key === moved) return tidy(sum * share);
    return tidy(sum * (1 - share) * (inRatios > 0 ? ratios[key] / inRatios : 1 / others.length));
  };
  return Object.fromEntries(keys.map((key) => [key, weightOf(key)])) as Record<Key, number>;
}
