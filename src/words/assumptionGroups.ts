import { routeNames } from '../scenario/schema.ts';
import { routeWords } from './assumptionWords.ts';
import { inputGroupWords } from './inputGroupWords.ts';

/** Assumptions that are looked at together. */
export interface AssumptionGroup {
  /** Path that those of the group begin with, but for those of a longer one. */
  readonly path: string;
  readonly title: string;
}

const of = (path: string, title: string): AssumptionGroup => ({ path: `assumptions.${path}`, title });

/** The groups of assumptions in the file's order: each route is one, and so is the caretaker. */
export const assumptionGroups: readonly AssumptionGroup[] = [
  of('relationships', inputGroupWords.relationships),
  of('handoffs', inputGroupWords.handoffs),
  of('quality', inputGroupWords.quality),
  of('access', inputGroupWords.access),
  of('market', inputGroupWords.market),
  ...routeNames.map((route) => of(`routes.${route}`, `${routeWords[route]}: time, cost and risk`)),
  of('transition', inputGroupWords.transition),
  of('contractFailure', inputGroupWords.contractFailure),
  of('contractFailure.caretaker', 'The caretaker after a collapse'),
];

/** The group that an assumption belongs to. @throws RangeError for a path that is none of an assumption */
export function assumptionGroupOf(path: string): AssumptionGroup {
  const found = assumptionGroups.filter((group) => path.startsWith(`${group.path}.`) || path === group.path);
  const longest = found.at(-1);
  if (longest === undefined) throw new RangeError(`${path} is no assumption.`);
  return longest;
}
