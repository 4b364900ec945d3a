import { exp } from '../math/dmath.ts';
import { trajectoryMeasures } from './story.ts';
import type { Workspace } from './workspace.ts';

/** A row of monthly numbers to be written, of either precision. */
type Row = Float64Array | Float32Array;

/**
 * Writes the option's monthly integration, joined-up care and felt quality (`trajectoryMeasures`, in that order, a
 * row of `months` each) into `out` from `offset` on. Lots and links must have been taken to the horizon.
 * Joined-up care of a month: share of people who would have no failed handoff in a year at that month's rates.
 */
export function writeTrajectories(w: Workspace, out: Row, offset: number): void {
  const { model, integration, success, felt, failures } = w;
  const { months, links, segments, lots } = model;
  out.fill(0, offset, offset + trajectoryMeasures.length * months);
  let weights = 0;
  for (const link of links) weights += link.weight;
  links.forEach((link, e) => {
    const share = link.weight / weights;
    if (share > 0) for (let t = 0; t < months; t++) out[offset + t] += share * integration[e * months + t];
  });
  const joinedUp = offset + months;
  const quality = offset + 2 * months;
  let people = 0;
  let users = 0;
  for (const segment of segments) {
    people += segment.people;
    users += segment.people * segment.usesSum;
  }
  for (const segment of segments) {
    const share = segment.people / people;
    failures.fill(0);
    for (const e of segment.links) {
      const handoffs = segment.handoffs[e];
      for (let t = 0; t < months; t++) failures[t] += handoffs * (1 - success[e * months + t]);
    }
    for (let t = 0; t < months; t++) out[joinedUp + t] += share * exp(-failures[t]);
    for (let lot = 0; lot < lots.length; lot++) {
      const use = segment.people * segment.uses[lot];
      if (use > 0) for (let t = 0; t < months; t++) out[quality + t] += (use / users) * felt[lot * months + t];
    }
  }
}
