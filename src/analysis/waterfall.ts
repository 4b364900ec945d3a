import type { DifferenceGroup } from './differenceGroups.ts';
import { estimate, type Estimate } from './estimate.ts';

/** What one step from a version to another does to the level, paired by trial. */
export interface WaterfallPart {
  readonly groups: readonly DifferenceGroup[];
  /** What taking it over adds after the steps before it. The effects of all steps sum to `change`. */
  readonly effect: Estimate;
  /** What taking it over adds by itself; null where it cannot stand by itself. */
  readonly alone: Estimate | null;
}

/** How a level, £ of net benefit or of a lead in it, comes from one version to another. */
export interface Waterfall {
  readonly trials: number;
  readonly from: Estimate;
  readonly to: Estimate;
  readonly change: Estimate;
  readonly parts: readonly WaterfallPart[];
}

/** The levels that one step leads to, £ by trial. */
export interface StepColumns {
  readonly groups: readonly DifferenceGroup[];
  readonly after: Float64Array;
  readonly alone: Float64Array | null;
}

/** The levels that a waterfall is made of, £ by trial, under the same luck: all columns of one length. */
export interface WaterfallColumns {
  readonly from: Float64Array;
  readonly steps: readonly StepColumns[];
}

/**
 * Attributes the change of a level to steps taken one after the other: each is worth the level after it less that before it, trial by
 * trial, so that the steps sum to the whole change. What two steps do only together falls to the later one; `alone` shows how much.
 */
export function waterfall({ from, steps }: WaterfallColumns): Waterfall {
  const to = steps.at(-1)?.after ?? from;
  return {
    trials: from.length,
    from: estimate(from),
    to: estimate(to),
    change: estimate(less(to, from)),
    parts: steps.map(({ groups, after, alone }, i) => ({
      groups,
      effect: estimate(less(after, i === 0 ? from : steps[i - 1].after)),
      alone: alone === null ? null : estimate(less(alone, from)),
    })),
  };
}

/** a - b by trial. Not told as 0 where the two tie, as elsewhere: the steps must sum to the whole. */
function less(a: Float64Array, b: Float64Array): Float64Array {
  const difference = new Float64Array(a.length);
  for (let t = 0; t < a.length; t++) difference[t] = a[t] - b[t];
  return difference;
}
