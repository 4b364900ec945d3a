import type { EditCommand } from '../edit.ts';
import type { Link, Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { freeId } from './freeId.ts';
import { judged } from './judged.ts';

/**
 * Adds a link that carries no handoffs yet, as strong as the first one that has an end in common with it, or else as the first of all.
 * @param ends ids of two different lots or partners: a document in which they are not is refused when it is checked
 */
export function addLink(scenario: Scenario, ends: readonly [string, string]): EditCommand {
  const like = scenario.links.find(({ between }) => between.some((end) => ends.includes(end))) ?? scenario.links[0];
  const names = like.between.map((id) => [...scenario.lots, ...scenario.partners].find((entry) => entry.id === id)?.name ?? id);
  const note = `Starting figure, as between ${names.join(' and ')}.`;
  const link: Link = {
    id: freeId(ends.join('-'), scenario.links.map(({ id }) => id)),
    between: [ends[0], ends[1]],
    referral: judged(like.referral, note),
    records: judged(like.records, note),
    trust: judged(like.trust, note),
  };
  return changeBetween(scenario, { ...scenario, links: [...scenario.links, link] });
}
