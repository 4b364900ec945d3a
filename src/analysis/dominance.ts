import type { RunResult } from '../simulation/result.ts';
import { estimate, type Estimate } from './estimate.ts';
import { outcomeColumns } from './outcomeColumns.ts';
import { pairedDifference } from './pairedDifference.ts';
import { ratio } from './ratio.ts';
import { isTie } from './ties.ts';

/** On average the option costs no less and gives no more health than another, and is worse in one of the two. */
export interface Dominated {
  /** Places in `request.optionIds`. */
  readonly option: number;
  readonly by: number;
  /** Extra discounted cost, £: option less the other, 0 or more. */
  readonly cost: Estimate;
  /** Extra discounted QALYs: option less the other, 0 or less. */
  readonly qalys: Estimate;
  /** Both differences are beyond two standard errors, or exactly nil in every trial. */
  readonly clear: boolean;
  /** Share of trials in which it is worse in one and no better in the other; a trial in which both are the same counts half. */
  readonly share: Estimate;
}

/**
 * No other option dominates it, but what it costs more than a cheaper one would buy more health from a dearer one: on average it
 * is best at no value of a QALY. A contract cannot be let in parts to both; the mixture is a yardstick.
 */
export interface ExtendedDominated {
  readonly option: number;
  /** Its neighbours that are best at some value of a QALY. */
  readonly cheaper: number;
  readonly dearer: number;
  /** Share of `dearer` in the mixture of both that gives as much health, 0..1. */
  readonly shareOfDearer: number;
  /** £ that it costs more than that mixture, 0 or more; the standard error takes the share as given. */
  readonly excessCost: Estimate;
}

/** An option that is best on average at some value of a QALY. */
export interface Efficient {
  readonly option: number;
  /** £ for each QALY more than the efficient option before it gives; null for the first, the cheapest. */
  readonly perQaly: Estimate | null;
}

export interface Dominance {
  readonly trials: number;
  /** By option, then by the option that dominates it. */
  readonly dominated: readonly Dominated[];
  readonly extended: readonly ExtendedDominated[];
  /** By rising cost and health. */
  readonly efficient: readonly Efficient[];
}

/**
 * Dominance by mean total cost and mean total QALYs over all pairs of options; the deprived weight and joined-up years are left out.
 * Options with the same means are kept apart from dominance: neither is worse. The efficient options are the lower convex hull:
 * Johannesson and Weinstein (1993), On the decision rules of cost-effectiveness analysis, Journal of Health Economics 12(4):459-467.
 * @returns null where the run did not keep the trials of both outcomes
 */
export function dominance(result: RunResult): Dominance | null {
  const costs = outcomeColumns(result, 'totalCost');
  const qalys = outcomeColumns(result, 'totalQalys');
  if (costs === null || qalys === null) return null;
  const means = costs.map((column, o) => ({ cost: estimate(column).mean, qalys: estimate(qalys[o]).mean }));
  const places = means.map((_, o) => o);
  const dominated = places.flatMap((option) => places.flatMap((by): Dominated[] => {
    const [a, b] = [means[option], means[by]];
    const level = isTie(a.cost, b.cost) && isTie(a.qalys, b.qalys);
    if (option === by || level || !noLess(a.cost, b.cost) || !noLess(b.qalys, a.qalys)) return [];
    return [dominatedBy(option, by, costs, qalys)];
  }));
  const left = places.filter((o) => !dominated.some(({ option }) => option === o));
  const hull = lowerHull(left, means);
  return {
    trials: result.trials,
    dominated,
    extended: left.filter((o) => !hull.some((h) => sameMeans(means[h], means[o]))).map((o) => extendedBy(o, hull, means, costs, qalys)),
    efficient: hull.map((option, i) => ({
      option,
      perQaly: i === 0
        ? null
        : ratio(pairedDifference(costs[option], costs[hull[i - 1]]), pairedDifference(qalys[option], qalys[hull[i - 1]])),
    })),
  };
}

interface Means {
  readonly cost: number;
  readonly qalys: number;
}

const noLess = (a: number, b: number): boolean => a > b || isTie(a, b);
const sameMeans = (a: Means, b: Means): boolean => isTie(a.cost, b.cost) && isTie(a.qalys, b.qalys);

function dominatedBy(option: number, by: number, costs: readonly Float64Array[], qalys: readonly Float64Array[]): Dominated {
  const cost = pairedDifference(costs[option], costs[by]);
  const health = pairedDifference(qalys[option], qalys[by]);
  const share = new Float64Array(cost.length);
  for (let t = 0; t < share.length; t++) {
    if (cost[t] === 0 && health[t] === 0) share[t] = 0.5;
    else share[t] = cost[t] >= 0 && health[t] <= 0 ? 1 : 0;
  }
  const clear = ({ mean, standardError }: Estimate): boolean => (
    share.length > 1 && (Math.abs(mean) > 2 * standardError || standardError === 0)
  );
  const [extraCost, extraQalys] = [estimate(cost), estimate(health)];
  return { option, by, cost: extraCost, qalys: extraQalys, clear: clear(extraCost) && clear(extraQalys), share: estimate(share) };
}

/** Options in the order of rising health on the lower convex hull of mean cost over mean health; of equals the first. */
function lowerHull(left: readonly number[], means: readonly Means[]): number[] {
  const ordered = [...left].sort((a, b) => means[a].qalys - means[b].qalys || means[a].cost - means[b].cost || a - b);
  const hull: number[] = [];
  for (const o of ordered) {
    if (hull.some((h) => sameMeans(means[h], means[o]))) continue;
    while (hull.length > 1) {
      const [p, q, r] = [means[hull[hull.length - 2]], means[hull[hull.length - 1]], means[o]];
      // Slopes must rise: q stays only where it lies under the line from p to r.
      if ((q.cost - p.cost) * (r.qalys - p.qalys) < (r.cost - p.cost) * (q.qalys - p.qalys)) break;
      hull.pop();
    }
    hull.push(o);
  }
  return hull;
}

function extendedBy(
  option: number, hull: readonly number[], means: readonly Means[], costs: readonly Float64Array[], qalys: readonly Float64Array[],
): ExtendedDominated {
  const above = Math.max(1, hull.findIndex((h) => means[h].qalys >= means[option].qalys));
  const [cheaper, dearer] = [hull[above - 1], hull[above]];
  const share = (means[option].qalys - means[cheaper].qalys) / (means[dearer].qalys - means[cheaper].qalys);
  const excess = new Float64Array(qalys[option].length);
  for (let t = 0; t < excess.length; t++) {
    excess[t] = costs[option][t] - (1 - share) * costs[cheaper][t] - share * costs[dearer][t];
  }
  return { option, cheaper, dearer, shareOfDearer: share, excessCost: estimate(excess) };
}
