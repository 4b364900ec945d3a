import { outcomeIndex } from '../model/outcomes.ts';
import type { RunResult } from '../simulation/result.ts';
import type { Lens } from './comparison.ts';
import { isTie } from './ties.ts';

/** What one lens compares: columns of `Leads.values`. */
export interface LensColumns {
  /** Place in `request.optionIds` of the option with the highest mean, the first of several. */
  readonly leader: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Net benefit of every other option less that of the leader, by trial. Options that do the same as the leader, or as an
 * option before them, in every trial are left out: they neither add a choice nor work.
 */
export interface Leads {
  readonly trials: number;
  readonly columns: number;
  /** By trial, then column, £. Exactly 0 where the two tie. */
  readonly values: Float64Array;
  readonly whole: LensColumns;
  readonly narrow: LensColumns;
  /** By column: the option's place in `request.optionIds`. */
  readonly options: readonly number[];
}

/** Sets out the differences that decisions rest on, both lenses side by side. @throws Error when the result lacks net benefits */
export function leadsOf(result: RunResult): Leads {
  const { trials } = result;
  const columns: Float64Array[] = [];
  const options: number[] = [];
  const lens = (name: Lens): LensColumns => {
    const netBenefits = result.outcomes.map((outcomes) => {
      const values = outcomes[outcomeIndex[name === 'whole' ? 'wholeValueNetBenefit' : 'narrowNetBenefit']];
      if (values === null) throw new Error('A run keeps both net benefits of every trial; this result has none.');
      return values;
    });
    const sums = netBenefits.map((values) => sumOf(values, trials));
    const leader = sums.indexOf(Math.max(...sums));
    const from = columns.length;
    netBenefits.forEach((values, option) => {
      if (option === leader) return;
      const lead = new Float64Array(trials);
      for (let t = 0; t < trials; t++) {
        const its = netBenefits[leader][t];
        lead[t] = isTie(values[t], its) ? 0 : values[t] - its;
      }
      if (lead.every((value) => value === 0)) return;
      const isKnown = columns.slice(from).some((other, i) =>
        lead.every((value, t) => value === other[t] || isTie(values[t], netBenefits[options[from + i]][t])));
      if (isKnown) return;
      columns.push(lead);
      options.push(option);
    });
    return { leader, from, to: columns.length };
  };
  const whole = lens('whole');
  const narrow = lens('narrow');
  const values = new Float64Array(trials * columns.length);
  columns.forEach((column, c) => {
    for (let t = 0; t < trials; t++) values[t * columns.length + c] = column[t];
  });
  return { trials, columns: columns.length, values, whole, narrow, options };
}

function sumOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let t = 0; t < count; t++) sum += values[t];
  return sum;
}
