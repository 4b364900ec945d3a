import type { BidLaboratory } from '../../scenario/bidLaboratory.ts';
import type { Criterion } from '../../scenario/types.ts';
import { criteria } from '../criterionScales.ts';
import { isTie } from '../ties.ts';
import { scoreBids } from './scoreBids.ts';
import { shares } from './shares.ts';

/** Where another bid comes first. */
export interface WinnerChange {
  /** Share of the weight, 0..1, at which the first bid is level with another; beyond it that one is first. */
  readonly at: number;
  /** Who is first beyond: several where they tie. */
  readonly bids: readonly string[];
}

/** How far one weight may move, the others scaled in proportion, until another bid is first. */
export interface WeightThreshold {
  readonly criterion: Criterion;
  /** As it is, 0..1. */
  readonly share: number;
  /** null: no smaller weight changes who is first. */
  readonly below: WinnerChange | null;
  /** null: no larger weight does. */
  readonly above: WinnerChange | null;
}

/**
 * The nearest changes of each weight alone that change who is first. Exact: with the others in proportion every total is a straight line
 * in the share t of the weight that moves, a + t (b - a), where b is the bid's own score on that criterion and a its total of the others.
 * Prices are compared among the same bids at every weight, so their scores stay. Where the others have no weight at all they share alike.
 * @returns null where no bid or several bids are first: there is nothing to hold, or any change decides
 */
export function weightThresholds(laboratory: BidLaboratory): readonly WeightThreshold[] | null {
  const { formula, bids, weights } = laboratory;
  const present = scoreBids(laboratory);
  const share = shares(weights, formula);
  if (share === null || present.first.length !== 1) return null;
  const ranked = bids.filter((_, i) => present.bids[i].total !== null);
  const winner = ranked.findIndex(({ id }) => id === present.first[0]);
  const counted = formula === 'pricePerPoint' ? criteria.filter((criterion) => criterion !== 'value') : criteria;
  return counted.map((criterion): WeightThreshold => {
    const at = share[criterion];
    const totalsAt = (t: number): number[] => totalsWith(laboratory, criterion, t).filter((total) => total !== null);
    const [none, all] = [totalsAt(0), totalsAt(1)];
    const changes = ranked.flatMap((_, other) => {
      if (other === winner) return [];
      // The winner's lead over it: `start` at no weight, changing by `slope` up to all of it.
      const start = none[winner] - none[other];
      const slope = all[winner] - all[other] - start;
      const crossing = slope === 0 ? NaN : -start / slope;
      return crossing > 0 && crossing < 1 ? [{ other, crossing, slope }] : [];
    });
    const nearest = (side: 1 | -1): WinnerChange | null => {
      // Upwards a lead is lost where it falls, downwards where it rises with the weight.
      const lost = changes.filter(({ crossing, slope }) => side * slope < 0 && side * (crossing - at) >= 0);
      if (lost.length === 0) return null;
      const next = lost.reduce((best, one) => (side * (one.crossing - best.crossing) < 0 ? one : best)).crossing;
      const level = lost.filter(({ crossing }) => isTie(crossing, next));
      const steepest = level.reduce((most, { slope }) => Math.max(most, Math.abs(slope)), 0);
      return { at: next, bids: level.filter(({ slope }) => isTie(Math.abs(slope), steepest)).map(({ other }) => ranked[other].id) };
    };
    return { criterion, share: at, below: nearest(-1), above: nearest(1) };
  });
}

/** Totals with one criterion's share set to t and the others in proportion. */
function totalsWith(laboratory: BidLaboratory, criterion: Criterion, t: number): readonly (number | null)[] {
  return scoreBids({ ...laboratory, weights: weightsWith(laboratory, criterion, t) }).bids.map(({ total }) => total);
}

/**
 * The weights with one criterion's share set to t, 0..1, and the others in proportion; they share alike where they have no weight.
 * Under price per quality point these are shares of what is not price.
 */
export function weightsWith({ weights, formula }: BidLaboratory, criterion: Criterion, t: number): BidLaboratory['weights'] {
  const others = criteria.filter((other) => other !== criterion && !(formula === 'pricePerPoint' && other === 'value'));
  const rest = others.reduce((sum, other) => sum + weights[other], 0);
  const weight = (of: Criterion): number => {
    if (of === criterion) return t;
    if (!others.includes(of)) return 0;
    return (1 - t) * (rest > 0 ? weights[of] / rest : 1 / others.length);
  };
  return {
    quality: weight('quality'), value: weight('value'), integration: weight('integration'), access: weight('access'), socialValue: weight('socialValue'),
  };
}
