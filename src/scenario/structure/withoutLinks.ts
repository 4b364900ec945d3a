import type { Link, Scenario } from '../types.ts';
import { withoutKeys } from './records.ts';

/** A document without some links and without the handoffs that they carried. */
export function withoutLinks(scenario: Scenario, isGone: (link: Link) => boolean): Scenario {
  const gone = new Set(scenario.links.filter(isGone).map(({ id }) => id));
  if (gone.size === 0) return scenario;
  return {
    ...scenario,
    links: scenario.links.filter(({ id }) => !gone.has(id)),
    segments: scenario.segments.map((segment) => {
      const handoffs = withoutKeys(segment.handoffs, gone);
      return handoffs === segment.handoffs ? segment : { ...segment, handoffs };
    }),
  };
}
