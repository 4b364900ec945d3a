import type { Assumptions, Scenario } from '../scenario/types.ts';
import { differenceGroups, type DifferenceGroup } from './differenceGroups.ts';

/**
 * One version of a decision with some groups of its parts taken from another. With no group it says what `from` says, with all of them
 * what `to` says. A service that only one of the providers' versions has keeps the providers that it came with.
 * What comes of it need not be a valid scenario: a handoff may lead over a relationship that the other version took away.
 */
export function blendScenarios(from: Scenario, to: Scenario, groups: ReadonlySet<DifferenceGroup>): Scenario {
  const side = (group: DifferenceGroup): Scenario => (groups.has(group) ? to : from);
  const providers = side('providers');
  const { sources: _, ...texts } = side('texts');
  const sources = sourcesOf(from, to, groups);
  return {
    ...texts,
    ...(sources === undefined ? {} : { sources }),
    horizonMonths: side('service').horizonMonths,
    partners: providers.partners,
    lots: side('service').lots.map((lot) => {
      const { incumbent, challengers } = providers.lots.find(({ id }) => id === lot.id) ?? lot;
      return { ...lot, incumbent, challengers };
    }),
    links: providers.links,
    segments: side('service').segments,
    assumptions: assumptionsOf((group) => side(group).assumptions),
    values: side('values').values,
    options: side('options').options,
  };
}

function assumptionsOf(side: (group: keyof Assumptions) => Assumptions): Assumptions {
  return {
    relationships: side('relationships').relationships,
    handoffs: side('handoffs').handoffs,
    quality: side('quality').quality,
    access: side('access').access,
    market: side('market').market,
    routes: side('routes').routes,
    transition: side('transition').transition,
    contractFailure: side('contractFailure').contractFailure,
  };
}

/** Between two versions, the sources of both: quantities of either may name them. */
function sourcesOf(from: Scenario, to: Scenario, groups: ReadonlySet<DifferenceGroup>): Scenario['sources'] {
  if (groups.size === 0) return from.sources;
  if (differenceGroups.every((group) => groups.has(group))) return to.sources;
  if (from.sources === undefined && to.sources === undefined) return undefined;
  return { ...from.sources, ...to.sources };
}
