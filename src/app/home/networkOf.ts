import type { NetworkData } from '../../charts/networkPicture.ts';
import { linkStrength } from '../../scenario/linkStrength.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Who works with whom in a scenario today; a link is as strong as the mean of its layers' middle values, by the layers' weights. */
export function networkOf(scenario: Scenario): NetworkData {
  const weights = scenario.assumptions.relationships.layerWeights;
  return {
    nodes: [
      ...scenario.lots.map(({ id }) => ({ id, kind: 'service' as const })),
      ...scenario.partners.map(({ id }) => ({ id, kind: 'partner' as const })),
    ],
    links: scenario.links.map((link) => ({ between: link.between, strength: linkStrength(link, weights) })),
  };
}
