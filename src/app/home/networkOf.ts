import type { NetworkData } from '../../charts/networkPicture.ts';
import { distributionOf, quantile } from '../../scenario/quantity.ts';
import type { Scenario } from '../../scenario/types.ts';

const layers = ['referral', 'records', 'trust'] as const;

/** Who works with whom in a scenario today; a link is as strong as the mean of its layers' middle values, by the layers' weights. */
export function networkOf(scenario: Scenario): NetworkData {
  const weights = scenario.assumptions.relationships.layerWeights;
  const weightOf = (layer: (typeof layers)[number]): number => quantile(distributionOf(weights[layer]), 0.5);
  const total = layers.reduce((sum, layer) => sum + weightOf(layer), 0);
  return {
    nodes: [
      ...scenario.lots.map(({ id }) => ({ id, kind: 'service' as const })),
      ...scenario.partners.map(({ id }) => ({ id, kind: 'partner' as const })),
    ],
    links: scenario.links.map((link) => ({
      between: link.between,
      strength: layers.reduce((sum, layer) => sum + weightOf(layer) * quantile(distributionOf(link[layer]), 0.5), 0) / total,
    })),
  };
}
