import type { RunResult } from '../../simulation/result.ts';
import { estimate, type Estimate } from '../estimate.ts';
import { leaderOf } from '../evpi.ts';
import { netBenefitColumns } from '../outcomeColumns.ts';
import type { PlannedCell } from './plan.ts';

/** What one place of the map came to. */
export interface CellFigures {
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly trials: number;
  /** By option: mean wholeValueNetBenefit less that of the map's reference option, £. */
  readonly means: readonly number[];
  /** By option, then option: standard error of the difference of the two means, £. Symmetric, 0 on the diagonal. */
  readonly errors: readonly (readonly number[])[];
  /** The option with the highest mean, and the next; the same where there is one option. */
  readonly leader: number;
  readonly next: number;
  /** Mean of the leader less that of the next. */
  readonly lead: Estimate;
  /** Is that lead beyond two standard errors? */
  readonly isClear: boolean;
}

/** The run that all places are held against. */
export interface BaseRun {
  readonly trials: number;
  /** The option with the highest mean in the run: all means are less its own. */
  readonly reference: number;
  /** By option, then trial: wholeValueNetBenefit less the reference's. */
  readonly leads: readonly Float64Array[];
  /** By option: mean of `leads`. */
  readonly means: readonly number[];
  /** By option, then option: covariance of the means of `leads`. */
  readonly covariances: readonly (readonly number[])[];
}

export function baseRun(result: RunResult): BaseRun {
  const values = netBenefitColumns(result, 'whole');
  const reference = leaderOf(values, result.trials);
  const leads = values.map((column) => column.map((value, t) => value - values[reference][t]));
  const means = leads.map((column) => estimate(column, result.trials).mean);
  return { trials: result.trials, reference, leads, means, covariances: covariancesOf(leads, means, result.trials) };
}

/** Of the means of columns: Σ (a - ā)(b - b̄) / (n - 1) / n; 0 for a single trial. */
function covariancesOf(columns: readonly Float64Array[], means: readonly number[], trials: number): number[][] {
  const made = columns.map(() => columns.map(() => 0));
  if (trials < 2) return made;
  for (let a = 0; a < columns.length; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let t = 0; t < trials; t++) sum += (columns[a][t] - means[a]) * (columns[b][t] - means[b]);
      made[a][b] = sum / (trials - 1) / trials;
      made[b][a] = made[a][b];
    }
  }
  return made;
}

/**
 * Means and errors at a place, with the run as control variate: the same trials with the scenario as it stands are known from the run, and
 * how far their mean lies from that of the whole run is taken off as far as the two go together (Glasserman 2003, Monte Carlo
 * Methods in Financial Engineering, Springer, section 4.1).
 * @param columns wholeValueNetBenefit by option, then trial, all of one length
 */
export function cellFigures(base: BaseRun, { column, row, x, y }: PlannedCell, columns: readonly ArrayLike<number>[]): CellFigures {
  const trials = columns[0].length;
  const { reference } = base;
  const isPaired = trials > 2 && trials < base.trials;
  const rests: Float64Array[] = [];
  const slopes: number[] = [];
  const restMeans = columns.map((own, o) => {
    const lead = Float64Array.from({ length: trials }, (_, t) => own[t] - columns[reference][t]);
    const slope = isPaired && o !== reference ? slopeOf(lead, base.leads[o]) : 0;
    if (slope !== 0) for (let t = 0; t < trials; t++) lead[t] -= slope * base.leads[o][t];
    rests.push(lead);
    slopes.push(slope);
    return estimate(lead).mean;
  });
  const means = restMeans.map((mean, o) => mean + slopes[o] * base.means[o]);
  const rest = covariancesOf(rests, restMeans, trials);
  const joint = (a: number, b: number): number => rest[a][b] + slopes[a] * slopes[b] * base.covariances[a][b];
  const errors = columns.map((_, a) => columns.map((__, b) => (
    a === b ? 0 : Math.sqrt(Math.max(0, joint(a, a) + joint(b, b) - 2 * joint(a, b)))
  )));
  let leader = 0;
  for (let o = 1; o < means.length; o++) if (means[o] > means[leader]) leader = o;
  let next = leader === 0 && means.length > 1 ? 1 : 0;
  for (let o = 0; o < means.length; o++) if (o !== leader && means[o] > means[next]) next = o;
  if (means.length === 1) next = leader;
  const lead = { mean: means[leader] - means[next], standardError: errors[leader][next] };
  return {
    column, row, x, y, trials, means, errors, leader, next, lead,
    isClear: means.length === 1 || (trials > 1 && lead.mean > 2 * lead.standardError),
  };
}

function slopeOf(values: Float64Array, control: Float64Array): number {
  const trials = values.length;
  const [a, b] = [estimate(values).mean, estimate(control, trials).mean];
  let cross = 0;
  let squares = 0;
  for (let t = 0; t < trials; t++) {
    cross += (values[t] - a) * (control[t] - b);
    squares += (control[t] - b) * (control[t] - b);
  }
  return squares > 0 ? cross / squares : 0;
}
