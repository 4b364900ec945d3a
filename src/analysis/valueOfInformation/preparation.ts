import type { RunResult } from '../../simulation/result.ts';
import type { Lens } from '../comparison.ts';
import { estimate, type Estimate } from '../estimate.ts';
import { leadsOf, type Leads, type LensColumns } from '../leads.ts';
import { rankedInputs, type RankedInputs } from '../rankedInputs.ts';
import { bestColumn, FOLDS, foldOf, LEADER, meansOutside } from './decisionValue.ts';

/** What knowing something is worth by each lens, £ for this decision. */
export type ByLens = Readonly<Record<Lens, Estimate>>;
export const lenses = ['whole', 'narrow'] as const satisfies readonly Lens[];

/** Everything that the value of information of one run shares. */
export interface Preparation {
  readonly ranked: RankedInputs;
  readonly leads: Leads;
  /** What knowing everything before choosing is worth. */
  readonly all: ByLens;
  /** By fold, then column: sum of squares of the leads. */
  readonly squares: readonly Float64Array[];
  /** By fold: trials. */
  readonly counts: Float64Array;
  /** By lens, then fold: what the means of the other folds choose. */
  readonly unread: Readonly<Record<Lens, Int32Array>>;
}

/** @returns null where the run kept no draws or has too few trials (`rankedInputs`) */
export function prepareInformation(result: RunResult, ranked: RankedInputs | null = rankedInputs(result)): Preparation | null {
  if (ranked === null) return null;
  const leads = leadsOf(result);
  const { trials, columns, values } = leads;
  const squares = Array.from({ length: FOLDS }, () => new Float64Array(columns));
  const counts = new Float64Array(FOLDS);
  for (let t = 0; t < trials; t++) {
    const fold = foldOf(t);
    counts[fold]++;
    for (let c = 0; c < columns; c++) squares[fold][c] += values[t * columns + c] * values[t * columns + c];
  }
  const means = meansOutside(values, trials, columns);
  const choice = (lens: LensColumns): Int32Array => Int32Array.from(means, (mean) => bestColumn(mean, 0, lens));
  return {
    ranked,
    leads,
    all: { whole: perfect(leads, leads.whole), narrow: perfect(leads, leads.narrow) },
    squares,
    counts,
    unread: { whole: choice(leads.whole), narrow: choice(leads.narrow) },
  };
}

/** Mean over trials of the best less the leader: the leader has the highest mean, so nothing is taken off. */
function perfect({ trials, columns, values }: Leads, lens: LensColumns): Estimate {
  const gains = new Float64Array(trials);
  for (let t = 0; t < trials; t++) {
    const best = bestColumn(values, t * columns, lens);
    gains[t] = best === LEADER ? 0 : values[t * columns + best];
  }
  return estimate(gains);
}
