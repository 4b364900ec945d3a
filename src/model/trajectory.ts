import { exp } from '../math/dmath.ts';
import type { Workspace } from './workspace.ts';

/** A row of monthly numbers to be written, of either precision. */
type Row = Float64Array | Float32Array;

/**
 * Writes the option's monthly integration, joined-up care and felt quality (`trajectoryMeasures`, in that order, a
 * row of `months` each) into `out` from `offset` on. Lots and links must have been taken to the horizon.
 * Joined-up care of a month: share of people who would have no failed handoff in a year at that month's rates.
 */
export function writeTrajectories(w: Workspace, out: Row, offset: number): void {
  const { model, integration, success, felt, failures, row } = w;
  const { months, links, segments, lots } = model;
  let weights = 0;
  let people = 0;
  let users = 0;
  for (const link of links) weights += link.weight;
  for (const segment of segments) {
    people += segment.people;
    users += segment.people * segment.usesSum;
  }

  row.fill(0);
  for (let e = 0; e < links.length; e++) addRow(row, links[e].weight / weights, integration, e * months);
  out.set(row, offset);

  row.fill(0);
  for (const segment of segments) {
    failures.fill(0);
    for (let i = 0; i < segment.links.length; i++) {
      const e = segment.links[i];
      const handoffs = segment.handoffs[e];
      for (let t = 0; t < months; t++) failures[t] += handoffs * (1 - success[e * months + t]);
    }
    const share = segment.people / people;
    for (let t = 0; t < months; t++) row[t] += share * exp(-failures[t]);
  }
  out.set(row, offset + months);

  row.fill(0);
  for (let lot = 0; lot < lots.length; lot++) {
    let use = 0;
    for (const segment of segments) use += segment.people * segment.uses[lot];
    addRow(row, users > 0 ? use / users : 0, felt, lot * months);
  }
  out.set(row, offset + 2 * months);
}

/** Adds a share of the months that stand in `from` at `at` to a row. */
function addRow(row: Float64Array, share: number, from: Float64Array, at: number): void {
  if (share > 0) for (let t = 0; t < row.length; t++) row[t] += share * from[at + t];
}
