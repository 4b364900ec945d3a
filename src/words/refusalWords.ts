import type { Issue } from '../scenario/issues.ts';
import type { Scenario } from '../scenario/types.ts';

/** What there must be at least one of, by the path of its list. */
const needed: Readonly<Record<string, string>> = {
  lots: 'one service',
  links: 'one working relationship',
  segments: 'one group of people',
  options: 'one option',
};

/** How many there may be, by the path of a list. */
const most: Readonly<Record<string, string>> = {
  lots: '12 services',
  links: '40 working relationships',
  segments: '24 groups of people',
  options: '12 options',
};

/** Why a change was not made, for whoever asked for it: in the words of the screen, not of the file. */
export function refusalWords({ code, path, message, accepted }: Issue, scenario: Scenario): string {
  switch (code) {
    case 'count':
      if (message === 'The list is empty.' && Object.hasOwn(needed, path)) return `A decision needs at least ${needed[path]}. Nothing was taken away.`;
      if (Object.hasOwn(most, path)) return `A decision can have at most ${most[path]}. Nothing was added.`;
      return path.endsWith('.challengers') ? 'A service can have at most 254 newcomers. Nothing was added.' : withAccepted(message, accepted);
    case 'lead':
      return `${optionIn(path, scenario)}${message.replace(' of mobilisation', ' to prepare')} Make the contract longer, or the award and start quicker.`;
    case 'weights':
      return `${optionIn(path, scenario)}at least one weight must be above 0.`.replace(/^a/, 'A');
    case 'total':
      if (message.startsWith('There are no people')) return 'At least one group needs people.';
      if (message.startsWith('There are no handoffs')) return 'At least one group with people needs handoffs. Without any, relationships could not matter.';
      return 'There are more people or handoffs than can be counted.';
    case 'metalog':
      return 'No curve fits these numbers and bounds. Bring Low and High to like distances from Middle, or state both bounds.';
    case 'order':
      return 'The numbers must rise from the lowest to the highest, within the bounds.';
    case 'duplicateId':
      return 'Another part has this short name already.';
    case 'id':
      return 'A short name is made of letters a to z, digits and hyphens.';
    case 'incomplete':
    case 'missing':
      return `${optionIn(path, scenario)}${withAccepted(message, accepted)}`;
    default:
      return withAccepted(message, accepted);
  }
}

const withAccepted = (message: string, accepted: string | undefined): string =>
  accepted === undefined ? message : `${message} Accepted: ${accepted.replace(/\.$/, '')}.`;

/** "Price-led tender: " where a path leads into an option, else nothing. */
function optionIn(path: string, { options }: Scenario): string {
  const place = /^options\[(\d+)\]/.exec(path)?.[1];
  const option = place === undefined ? undefined : options.at(Number(place));
  return option === undefined ? '' : `${option.name}: `;
}
