import { estimate, type Estimate } from './estimate.ts';
import { TIE } from './ties.ts';

/**
 * Expected value of perfect information: what it would be worth, £ for this decision, to know the future before choosing.
 * It is the mean of the best option's net benefit in each trial less the highest of the means, which is the expected loss of the
 * option with the highest mean: Raiffa and Schlaifer (1961), Applied Statistical Decision Theory, Harvard, part I, chapter 4.
 * Never negative; the standard error takes the leader as given. The leader is picked with the same trials, which makes the
 * figure a little too low while it is hard to tell who leads.
 * @param values net benefit by option, then trial, paired by trial; at least one option and one trial
 */
export function evpi(values: readonly ArrayLike<number>[], trials: number = values[0].length): Estimate {
  return estimate(losses(values, leaderOf(values, trials), trials));
}

/** Place of the option with the highest mean; of equal means the first. */
export function leaderOf(values: readonly ArrayLike<number>[], trials: number = values[0].length): number {
  let leader = 0;
  let highest = -Infinity;
  values.forEach((column, o) => {
    let sum = 0;
    for (let t = 0; t < trials; t++) sum += column[t];
    if (sum > highest) {
      highest = sum;
      leader = o;
    }
  });
  return leader;
}

/** What an option gives away against the best one, by trial: never negative; options that tie for best give away nothing. */
export function losses(values: readonly ArrayLike<number>[], option: number, trials: number = values[0].length): Float64Array {
  const own = values[option];
  const lost = new Float64Array(trials);
  for (let t = 0; t < trials; t++) {
    let best = own[t];
    for (let o = 0; o < values.length; o++) if (values[o][t] > best) best = values[o][t];
    const loss = best - own[t];
    lost[t] = loss <= TIE * Math.abs(best) ? 0 : loss;
  }
  return lost;
}
