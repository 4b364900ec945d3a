import type { EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { withoutDangling } from './keptView.ts';
import { withoutLinks } from './withoutLinks.ts';

/** Takes a link away, with the handoffs over it. @throws RangeError where there is no such link */
export function removeLink(scenario: Scenario, linkId: string): EditCommand {
  findEntry(scenario.links, linkId);
  return changeBetween(scenario, withoutDangling(withoutLinks(scenario, ({ id }) => id === linkId)));
}
