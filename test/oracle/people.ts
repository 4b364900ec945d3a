/** Section 6: people, in one month. */
import type { Segment } from '../../src/scenario/types.ts';
import { integrationOf } from './links.ts';
import { entryOf } from './luck.ts';
import { undisturbed } from './standing.ts';
import type { LinkState, World } from './world.ts';

const DT = 1 / 12;

/** A segment's month; nothing is discounted. */
export interface SegmentMonth {
  /** Handoffs of all its people. */
  readonly failed: number;
  readonly lost: number;
  readonly admissions: number;
  /** £. */
  readonly failureCost: number;
  readonly clinicalQalys: number;
  readonly fragmentationQalys: number;
  readonly unmetNeedQalys: number;
  /** 0..1. */
  readonly access: number;
  /** Σ_e handoffs x F: failed handoffs per person-year at this month's rates. */
  readonly failuresPerPersonYear: number;
}

/** Of failed handoffs: the shares delayed, duplicated and lost. Both the first are scaled if they pass 1. */
function sharesOfFailed(world: World): { delayed: number; duplicated: number; lost: number } {
  const { delayedShare, duplicatedShare } = world.parameters.handoffs;
  const scale = Math.max(1, delayedShare + duplicatedShare);
  const delayed = delayedShare / scale;
  const duplicated = duplicatedShare / scale;
  // Where the stated shares leave nothing, none are lost: not what rounding leaves of 1.
  return { delayed, duplicated, lost: delayedShare + duplicatedShare >= 1 ? 0 : 1 - delayed - duplicated };
}

/** F = 1 - (1 - f) Π over its lot ends (1 - δ)(1 - b), f = hi - (hi - lo) I. */
export function failureOf(world: World, link: LinkState, t: number): number {
  const hi = world.parameters.handoffs.failureWithoutIntegration;
  const lo = world.parameters.handoffs.failureWithFullIntegration;
  const f = hi - (hi - lo) * integrationOf(world, link);
  return 1 - link.ends.reduce((success, end) => (end.kind === 'lot' ? success * undisturbed(world, end.state, t) : success), 1 - f);
}

/** Σ over a segment's own amounts (by id) of amount x value. */
function weighted<T>(items: readonly T[], amount: (item: T) => number, value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item) * value(item), 0);
}

/** Month t of the segment in that place of the file. */
export function segmentMonth(world: World, segment: Segment, place: number, t: number): SegmentMonth {
  const { handoffs: h, access: a, quality: q } = world.parameters;
  const { harm, unmetNeed } = world.parameters.segments[place];
  const { people } = segment;
  const shares = sharesOfFailed(world);
  const uses = (lot: World['lots'][number]): number => entryOf(segment.uses, lot.lot.id) ?? 0;
  const handoffs = (link: LinkState): number => entryOf(segment.handoffs, link.link.id) ?? 0;

  const failuresPerPersonYear = weighted(world.links, handoffs, (link) => failureOf(world, link, t));
  const failed = people * DT * failuresPerPersonYear;
  const admissions =
    failed * (shares.delayed * Math.min(1, harm * h.admissionIfDelayed) + shares.lost * Math.min(1, harm * h.admissionIfLost));
  const failureCost = failed * (shares.duplicated * h.duplicateCost + shares.delayed * h.delayCost) + admissions * h.admissionCost;
  const fragmentationQalys = -(
    failed * harm * (shares.delayed * h.qalyLossDelayed + shares.lost * h.qalyLossLost) +
    admissions * h.qalyLossAdmission
  );

  const felt = weighted(world.lots, uses, (lot) => lot.serviceQuality * undisturbed(world, lot, t));
  const clinicalQalys = people * DT * q.qalysPerPersonYear * felt;

  const totalUses = weighted(world.lots, uses, () => 1);
  const reach = totalUses === 0 ? 0 : weighted(world.lots, uses, (lot) => lot.serviceReach) / totalUses;
  const unmet = unmetNeed * (1 - a.reachEffect * reach);
  const unmetNeedQalys = -people * DT * unmet * harm * a.qalyLossUnmet;

  const totalHandoffs = weighted(world.links, handoffs, () => 1);
  const meanFailure = totalHandoffs === 0 ? 0 : failuresPerPersonYear / totalHandoffs;
  const access = (1 - unmet) * (1 - (shares.delayed + shares.lost) * meanFailure);

  return {
    failed,
    lost: failed * shares.lost,
    admissions,
    failureCost,
    clinicalQalys,
    fragmentationQalys,
    unmetNeedQalys,
    access,
    failuresPerPersonYear,
  };
}
