import type { EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { withoutDangling } from './keptView.ts';

/** Takes a segment away. @throws RangeError where there is no such segment */
export function removeSegment(scenario: Scenario, segmentId: string): EditCommand {
  findEntry(scenario.segments, segmentId);
  const segments = scenario.segments.filter(({ id }) => id !== segmentId);
  return changeBetween(scenario, withoutDangling({ ...scenario, segments }));
}
