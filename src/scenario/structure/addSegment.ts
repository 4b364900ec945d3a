import type { EditCommand } from '../edit.ts';
import type { Scenario, Segment } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { freeId, freeName } from './freeId.ts';
import { judged } from './judged.ts';

/** Adds a segment that uses and is handed over as the last one is; of no people, so that it moves nothing until they are counted. */
export function addSegment(scenario: Scenario): EditCommand {
  const like = scenario.segments[scenario.segments.length - 1];
  const note = `Starting figure, as of ${like.name}.`;
  const segment: Segment = {
    id: freeId('group', scenario.segments.map(({ id }) => id)),
    name: freeName('New group', scenario.segments.map(({ name }) => name)),
    people: 0,
    deprived: false,
    harm: judged(like.harm, note),
    unmetNeed: judged(like.unmetNeed, note),
    uses: like.uses,
    handoffs: like.handoffs,
  };
  return changeBetween(scenario, { ...scenario, segments: [...scenario.segments, segment] });
}
