import type { RunResult } from '../simulation/result.ts';
import { withinError } from './certainty.ts';
import type { Lens } from './comparison.ts';
import { estimate, type Estimate } from './estimate.ts';
import { leaderOf } from './evpi.ts';
import { netBenefitColumns } from './outcomeColumns.ts';
import { pairedDifference } from './pairedDifference.ts';
import { sideForLot } from './sides.ts';

/** The best of those options that keep the present provider, against the best of those that let newcomers in. */
export interface Advice {
  /** Places in `request.optionIds`. */
  readonly keep: number;
  readonly compete: number;
  /** Mean net benefit of `keep` less that of `compete`, £, paired by trial. */
  readonly leadOfKeeping: Estimate;
  /** `level` where the lead is within two standard errors. */
  readonly side: 'keep' | 'compete' | 'level';
}

export interface MirrorComparison {
  readonly lens: Lens;
  readonly before: Advice;
  readonly after: Advice;
  /**
   * The lead of keeping after the exchange less that before. Below 0: the exchange speaks for competing, as it does where the present
   * provider was the better of the two; above 0: for keeping. It is what traits and histories are worth, the places being the same.
   */
  readonly change: Estimate;
  /**
   * `turns`: the advice goes from one side to the other; `settles`: from level to a side; `opens`: from a side to level; `stays`: neither.
   * `stays` does not show a bias by itself: places differ (what a change costs), and so may the advice, whoever holds them.
   */
  readonly verdict: 'turns' | 'settles' | 'opens' | 'stays';
}

/**
 * What the advice does when present provider and newcomer have changed places (`mirror`). Keeping are the options that award the
 * lot directly, and so leave it with the present provider; competing are all that ask for bids (tender or most suitable provider).
 * @param before a run of the scenario, and `after` one of its mirror, with the same options in the same order. With seed and trials
 *   alike the two are paired: the luck is the same. Otherwise errors are added as of two samples
 * @returns null where the options are all of one kind, so that there is no advice to turn
 * @throws RangeError where the two runs have not the same options
 */
export function compareMirror(before: RunResult, after: RunResult, lotId: string, lens: Lens = 'whole'): MirrorComparison | null {
  const { optionIds, scenario } = before.request;
  const isSame = optionIds.length === after.request.optionIds.length && optionIds.every((id, i) => id === after.request.optionIds[i]);
  if (!isSame) throw new RangeError('Both runs must have the same options in the same order.');
  const keeps = optionIds.map((id) => {
    const option = scenario.options.find((one) => one.id === id);
    if (option === undefined) throw new RangeError(`The scenario has no option ${id}.`);
    return sideForLot(option, lotId) === 'keep';
  });
  if (keeps.every((keep) => keep) || !keeps.includes(true)) return null;
  const [first, second] = [adviceOf(before, keeps, lens), adviceOf(after, keeps, lens)];
  const isPaired = before.trials === after.trials && before.request.seed === after.request.seed;
  return {
    lens,
    before: first.advice,
    after: second.advice,
    change: isPaired ? estimate(second.lead.map((x, t) => x - first.lead[t])) : {
      mean: second.advice.leadOfKeeping.mean - first.advice.leadOfKeeping.mean,
      standardError: rootOfSquares(first.advice.leadOfKeeping.standardError, second.advice.leadOfKeeping.standardError),
    },
    verdict: verdictOf(first.advice.side, second.advice.side),
  };
}

function adviceOf(result: RunResult, keeps: readonly boolean[], lens: Lens): { advice: Advice; lead: Float64Array } {
  const values = netBenefitColumns(result, lens);
  const { trials } = result;
  const bestOf = (kind: boolean): number => {
    const places = keeps.flatMap((keep, o) => (keep === kind ? [o] : []));
    return places[leaderOf(places.map((o) => values[o]), trials)];
  };
  const [keep, compete] = [bestOf(true), bestOf(false)];
  const lead = pairedDifference(values[keep], values[compete]);
  const leadOfKeeping = estimate(lead);
  const side = withinError(leadOfKeeping, trials) ? 'level' : leadOfKeeping.mean > 0 ? 'keep' : 'compete';
  return { advice: { keep, compete, leadOfKeeping, side }, lead };
}

const rootOfSquares = (a: number, b: number): number => Math.sqrt(a * a + b * b);

function verdictOf(before: Advice['side'], after: Advice['side']): MirrorComparison['verdict'] {
  if (before === after) return 'stays';
  if (before === 'level') return 'settles';
  return after === 'level' ? 'opens' : 'turns';
}
