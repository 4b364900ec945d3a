/**
 * What may differ between two versions of a decision, gathered by subject, in the order in which a reader meets it. Services come
 * before providers, because a working relationship needs a service to stand at its end; texts come last and never change a figure.
 */
export const differenceGroups = [
  'service', 'providers', 'options', 'relationships', 'handoffs', 'quality', 'access', 'market', 'routes', 'transition',
  'contractFailure', 'values', 'texts',
] as const;
export type DifferenceGroup = (typeof differenceGroups)[number];

/**
 * The group of a part of a scenario by its path. A service's own providers belong to `providers`; a handoff belongs to the people who
 * make it, and so to `service`.
 */
export function differenceGroupOf(path: string): DifferenceGroup {
  const [part, second, third] = path.split('.');
  switch (part) {
    case 'horizonMonths':
    case 'segments':
      return 'service';
    case 'lots':
      return third === 'incumbent' || third === 'challengers' ? 'providers' : 'service';
    case 'partners':
    case 'links':
      return 'providers';
    case 'options':
    case 'values':
      return part;
    case 'assumptions':
      return differenceGroups.find((group) => group === second) ?? 'texts';
    default:
      return 'texts';
  }
}
