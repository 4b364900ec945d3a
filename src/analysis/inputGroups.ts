/** What may be found out together. The first eight are the groups of a scenario's `assumptions`. */
export const inputGroups = [
  'relationships', 'handoffs', 'quality', 'access', 'market', 'routes', 'transition', 'contractFailure', 'people', 'links', 'incumbents',
] as const;
export type InputGroup = (typeof inputGroups)[number];

/**
 * The group of a parameter by its path: people are segments' harm and unmet need, links are today's layers and partners'
 * capability, incumbents are the incumbents' traits.
 * @throws RangeError for a path that leads to no parameter
 */
export function inputGroupOf(path: string): InputGroup {
  const [part, group] = path.split('.');
  switch (part) {
    case 'segments':
      return 'people';
    case 'links':
    case 'partners':
      return 'links';
    case 'lots':
      return 'incumbents';
    default: {
      const found = inputGroups.find((name) => name === group);
      if (part !== 'assumptions' || found === undefined) throw new RangeError(`No parameter is called ${path}.`);
      return found;
    }
  }
}
