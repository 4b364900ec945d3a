import type { EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { withoutDangling } from './keptView.ts';
import { withoutLinks } from './withoutLinks.ts';

/** Takes a partner away, with its links and the handoffs over them. @throws RangeError where there is no such partner */
export function removePartner(scenario: Scenario, partnerId: string): EditCommand {
  findEntry(scenario.partners, partnerId);
  const unlinked = withoutLinks(scenario, ({ between }) => between.includes(partnerId));
  const partners = unlinked.partners.filter(({ id }) => id !== partnerId);
  return changeBetween(scenario, withoutDangling({ ...unlinked, partners }));
}
