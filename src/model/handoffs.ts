import type { CompiledModel } from './compile.ts';
import type { Workspace } from './workspace.ts';

/**
 * Handoffs that fail, and what they cost: MODEL.md, section 6. Whatever is linear in the months is collapsed: a link's
 * successes are summed over months once, and `people.ts` then weighs those sums by coefficients that are the same for
 * every option of a trial.
 */

/** Coefficients of a trial's parameters, and sums of the option at hand. Group 0: other people, group 1: the most deprived. */
export interface HandoffSums {
  // Coefficients, by link.
  readonly failureCost: Float64Array;
  readonly admissions: Float64Array;
  readonly lost: Float64Array;
  /** QALYs lost per unit of failure, by group. */
  readonly fragmentation: readonly [Float64Array, Float64Array];
  /** Delayed and lost share of failed handoffs, what narrows access. */
  missed: number;

  // Sums over months, by link: of success, plain and discounted.
  readonly success: Float64Array;
  readonly successCost: Float64Array;
  readonly successHealth: Float64Array;
  readonly integration: Float64Array;
  /** By link and year: mean failure. */
  readonly yearFailure: Float64Array;
  /** By link and lot: Σ success x reach, where a segment has both. */
  readonly successReach: Float64Array;
  /** For each link: the lots for which that sum is needed. */
  readonly crossed: readonly Int32Array[];
}

/** Other people, and the most deprived. */
export const GROUPS = [0, 1] as const;

export function makeHandoffSums(model: CompiledModel): HandoffSums {
  const { links, lots, segments, years } = model;
  const byLink = (): Float64Array => new Float64Array(links.length);
  return {
    failureCost: byLink(),
    admissions: byLink(),
    lost: byLink(),
    fragmentation: [byLink(), byLink()],
    missed: 0,
    success: byLink(),
    successCost: byLink(),
    successHealth: byLink(),
    integration: byLink(),
    yearFailure: new Float64Array(links.length * years),
    successReach: new Float64Array(links.length * lots.length),
    crossed: links.map((_, e) =>
      Int32Array.from(lots.keys()).filter((lot) => segments.some((segment) => segment.handoffs[e] > 0 && segment.uses[lot] > 0)),
    ),
  };
}

/** Works out the coefficients for the parameters in the workspace. */
export function fillCoefficients(w: Workspace, sums: HandoffSums): void {
  const { segments, parameters } = w.model;
  const places = parameters.assumptions.handoffs;
  const p = w.values;
  const stated = p[places.delayedShare] + p[places.duplicatedShare];
  const scale = stated > 1 ? 1 / stated : 1;
  const delayed = p[places.delayedShare] * scale;
  const duplicated = p[places.duplicatedShare] * scale;
  // Exactly 0 where the stated shares leave nothing, not what rounding leaves of 1.
  const lost = stated >= 1 ? 0 : 1 - delayed - duplicated;
  sums.missed = delayed + lost;
  sums.failureCost.fill(0);
  sums.admissions.fill(0);
  sums.lost.fill(0);
  for (const group of GROUPS) sums.fragmentation[group].fill(0);
  for (const segment of segments) {
    const harm = p[segment.harm];
    const admissions = delayed * Math.min(1, harm * p[places.admissionIfDelayed]) + lost * Math.min(1, harm * p[places.admissionIfLost]);
    const cost = duplicated * p[places.duplicateCost] + delayed * p[places.delayCost] + admissions * p[places.admissionCost];
    const qalys = harm * (delayed * p[places.qalyLossDelayed] + lost * p[places.qalyLossLost]) + admissions * p[places.qalyLossAdmission];
    const group = segment.deprived ? 1 : 0;
    for (const e of segment.links) {
      const perMonth = (segment.people * segment.handoffs[e]) / 12;
      sums.failureCost[e] += perMonth * cost;
      sums.admissions[e] += perMonth * admissions;
      sums.lost[e] += perMonth * lost;
      sums.fragmentation[group][e] += perMonth * qalys;
    }
  }
}

/** Sums each link's successes over the months. Lots and links must have been taken to the horizon. */
export function sumLinks(w: Workspace, sums: HandoffSums): void {
  const { model, values, integration, success, survival, reach } = w;
  const { months, years, links, costDiscount, healthDiscount, lots } = model;
  const { handoffs } = model.parameters.assumptions;
  const hi = values[handoffs.failureWithoutIntegration];
  const gain = hi - values[handoffs.failureWithFullIntegration];
  for (let e = 0; e < links.length; e++) {
    const lotA = links[e].lots[0], lotB = links[e].lots[1];
    const ends = (lotA >= 0 ? 1 : 0) + (lotB >= 0 ? 1 : 0);
    const rowA = (lotA >= 0 ? lotA : lotB) * months;
    const rowB = lotB * months;
    const row = e * months;
    let total = 0, cost = 0, health = 0, integrated = 0;
    for (let year = 0; year < years; year++) {
      let yearSum = 0;
      for (let t = year * 12; t < year * 12 + 12; t++) {
        const stock = integration[row + t];
        let kept = 1 - hi + gain * stock;
        if (ends > 0) kept *= survival[rowA + t];
        if (ends > 1) kept *= survival[rowB + t];
        success[row + t] = kept;
        integrated += stock;
        yearSum += kept;
        cost += kept * costDiscount[t];
        health += kept * healthDiscount[t];
      }
      sums.yearFailure[e * years + year] = 1 - yearSum / 12;
      total += yearSum;
    }
    sums.success[e] = total;
    sums.successCost[e] = cost;
    sums.successHealth[e] = health;
    sums.integration[e] = integrated;
    const crossed = sums.crossed[e];
    for (let i = 0; i < crossed.length; i++) {
      const lot = crossed[i];
      // Four accumulators: one would wait for its own last addition each month.
      const reachRow = lot * months;
      let x0 = 0, x1 = 0, x2 = 0, x3 = 0;
      for (let t = 0; t < months; t += 4) {
        x0 += success[row + t] * reach[reachRow + t];
        x1 += success[row + t + 1] * reach[reachRow + t + 1];
        x2 += success[row + t + 2] * reach[reachRow + t + 2];
        x3 += success[row + t + 3] * reach[reachRow + t + 3];
      }
      sums.successReach[e * lots.length + lot] = x0 + x1 + (x2 + x3);
    }
  }
}
