/** Section 5: links. */
import { exp } from '../../src/math/dmath.ts';
import type { Layer, PerLayer } from '../../src/scenario/types.ts';
import { layers } from './parameters.ts';
import type { End, LinkState, LotState, World } from './world.ts';

function capabilityOf(end: End): number {
  if (end.kind === 'partner') return end.capability;
  return Math.min(1, end.state.provider.capability + (end.state.strategy.integrationPlan?.ceilingLift ?? 0));
}

/** C = sqrt(product of both ends' capability). */
export const ceilingOf = (link: LinkState): number => Math.sqrt(link.ends.reduce((product, end) => product * capabilityOf(end), 1));

/** τ: `buildYears` x (1 - speedup) for each end that is a lot with a plan. */
function yearsToBuild(world: World, link: LinkState, layer: Layer): number {
  const planned = (end: End): number => (end.kind === 'lot' ? (end.state.strategy.integrationPlan?.speedup ?? 0) : 0);
  return link.ends.reduce((years, end) => years * (1 - planned(end)), world.parameters.relationships.buildYears[layer]);
}

const hasEnd = (link: LinkState, lot: LotState): boolean => link.ends.some((end) => end.kind === 'lot' && end.state === lot);
const forEachLayer = (value: (layer: Layer) => number): PerLayer<number> => ({
  referral: value('referral'),
  records: value('records'),
  trust: value('trust'),
});

/** One month's step of both stocks of every layer, from the values before the step. */
export function relaxLink(world: World, link: LinkState): void {
  const C = ceilingOf(link);
  const isBlighted = link.ends.some((end) => end.kind === 'lot' && end.state.blighted);
  const growth = isBlighted ? world.parameters.relationships.blightGrowth : 1;
  const taken = (step: number): number => (step > 0 ? step * growth : step);
  const { groundwork, stock } = link;
  const mu = forEachLayer((layer) => 2 / (12 * yearsToBuild(world, link, layer)));
  link.groundwork = forEachLayer((layer) => {
    const G = groundwork[layer];
    return G + taken((1 - exp(-mu[layer])) * (C - G));
  });
  link.stock = forEachLayer((layer) => {
    const G = groundwork[layer];
    const W = stock[layer];
    return W + taken(C - exp(-mu[layer]) * (C - W + mu[layer] * (C - G)) - W);
  });
}

/** The lot has a new provider: each of G, W becomes max(retained x itself, localLinks x C with the new provider). */
export function resetLinksOf(world: World, lot: LotState, retainedFactor: number): void {
  for (const link of world.links.filter((candidate) => hasEnd(candidate, lot))) {
    const floor = lot.provider.localLinks * ceilingOf(link);
    const { groundwork, stock } = link;
    const kept = (layer: Layer): number => world.parameters.relationships.retained[layer] * retainedFactor;
    link.groundwork = forEachLayer((layer) => Math.max(kept(layer) * groundwork[layer], floor));
    link.stock = forEachLayer((layer) => Math.max(kept(layer) * stock[layer], floor));
  }
}

/** I = Σ layerWeights x W. */
export function integrationOf(world: World, link: LinkState): number {
  return layers.reduce((sum, layer) => sum + world.parameters.relationships.layerWeights[layer] * link.stock[layer], 0);
}

/** Mean integration over links weighted by handoffs; null where none carries any. */
function meanIntegration(world: World, links: readonly LinkState[]): number | null {
  const handoffs = links.reduce((sum, link) => sum + link.handoffs, 0);
  if (handoffs === 0) return null;
  return links.reduce((sum, link) => sum + link.handoffs * integrationOf(world, link), 0) / handoffs;
}

/** A lot's integration; null for a lot without links, or whose links carry no handoffs. */
export const integrationOfLot = (world: World, lot: LotState): number | null =>
  meanIntegration(
    world,
    world.links.filter((link) => hasEnd(link, lot)),
  );

/** The system's integration; 0 where no person is handed over at all. */
export const integrationOfSystem = (world: World): number => meanIntegration(world, world.links) ?? 0;
