import { distributionOf, quantile } from './quantity.ts';
import type { Assumptions, Layer, Link } from './types.ts';

/** The layers of a link, in the file's order. */
export const layers: readonly Layer[] = ['referral', 'records', 'trust'];

/** Middle value of a layer of a link today, 0..1: as many futures start above it as below. */
export function layerStrength(link: Link, layer: Layer): number {
  return Math.min(1, Math.max(0, quantile(distributionOf(link[layer]), 0.5)));
}

/** How strong a link is today, 0..1: its layers' middle values by the layers' weights (MODEL.md, section 5). */
export function linkStrength(link: Link, weights: Assumptions['relationships']['layerWeights']): number {
  const total = layers.reduce((sum, layer) => sum + weights[layer], 0);
  return layers.reduce((sum, layer) => sum + weights[layer] * layerStrength(link, layer), 0) / total;
}
