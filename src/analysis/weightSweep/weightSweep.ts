import type { VariantResult } from '../../../workers/protocol.ts';
import { holder, NO_WINNER } from '../../model/story.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Lens } from '../comparison.ts';
import { estimate, type Estimate } from '../estimate.ts';
import { pairedDifference } from '../pairedDifference.ts';
import { variantColumns } from '../variantColumns.ts';
import { scorings, sweepOutcomes, sweptWeights, type Scoring, type WeightVariant } from './weightVariants.ts';

/** Who won a lot's first tender. Shares of all trials, with their standard errors; together they sum to 1. */
export interface FirstTender {
  readonly lotId: string;
  readonly present: Estimate;
  /** By challenger kind, in the order of the file. */
  readonly challengers: readonly Estimate[];
  /** A caretaker that held the lot by then. */
  readonly caretaker: Estimate;
  /** No award by tender within the horizon. */
  readonly nobody: Estimate;
}

export interface AtWeight {
  /** Share of integration among the weights, 0..1. */
  readonly weight: number;
  readonly lots: readonly FirstTender[];
  /** Mean net benefit less that at weight 0, £, paired by trial. */
  readonly whole: Estimate;
  readonly narrow: Estimate;
}

/** The weight with the highest mean by a lens. */
export interface BestWeight {
  readonly weight: number;
  /** The weights next to it that are within two standard errors of it, paired by trial: a flat top is a range. */
  readonly from: number;
  readonly to: number;
  /** What the option's present weight gives away against the best, £; null where it has no one weight. */
  readonly loss: Estimate | null;
}

/** One way of scoring: its weights ascending. */
export interface ScoredSweep extends Scoring {
  readonly points: readonly AtWeight[];
  readonly best: Readonly<Record<Lens, BestWeight>>;
}

export interface WeightSweep {
  readonly optionId: string;
  readonly trials: number;
  /** The option's own weight; null where its lots differ. */
  readonly present: number | null;
  /** Those ways of scoring all of whose variants have come in. */
  readonly sweeps: readonly ScoredSweep[];
}

/**
 * What the weight on integration does to who wins and to what follows.
 * @param results by variant of `weightVariants`, run for that option alone with `sweepOutcomes`; undefined while still to come
 * @returns null before one way of scoring is complete
 */
export function weightSweep(
  scenario: Scenario, optionId: string, variants: readonly WeightVariant[], results: readonly (VariantResult | undefined)[],
): WeightSweep | null {
  const { present } = sweptWeights(scenario, optionId);
  const sweeps = scorings.flatMap((scoring): ScoredSweep[] => {
    const places = variants.flatMap((variant, i) => (
      variant.priceFormula === scoring.priceFormula && variant.trackRecord === scoring.trackRecord ? [i] : []
    ));
    const found = places.flatMap((i) => {
      const result = results[i];
      return result === undefined ? [] : [{ weight: variants[i].weight, result }];
    });
    if (found.length === 0 || found.length < places.length) return [];
    const columns: Readonly<Record<Lens, Float64Array[]>> = {
      whole: found.map(({ result }) => variantColumns(result, 1, sweepOutcomes.length, 0)[0]),
      narrow: found.map(({ result }) => variantColumns(result, 1, sweepOutcomes.length, 1)[0]),
    };
    const weights = found.map(({ weight }) => weight);
    return [{
      ...scoring,
      points: found.map(({ weight, result }, i): AtWeight => ({
        weight,
        lots: scenario.lots.map((lot, l) => firstTender(lot.id, lot.challengers.length, winnersOf(result, l, scenario.lots.length))),
        whole: estimate(pairedDifference(columns.whole[i], columns.whole[0])),
        narrow: estimate(pairedDifference(columns.narrow[i], columns.narrow[0])),
      })),
      best: { whole: bestWeight(weights, columns.whole, present), narrow: bestWeight(weights, columns.narrow, present) },
    }];
  });
  const first = results.find((result) => result !== undefined);
  if (sweeps.length === 0 || first === undefined) return null;
  return { optionId, trials: first.outcomes.length / sweepOutcomes.length, present, sweeps };
}

function winnersOf({ firstWinners }: VariantResult, lot: number, lots: number): Uint8Array {
  const trials = firstWinners.length / lots;
  return firstWinners.subarray(lot * trials, (lot + 1) * trials);
}

function firstTender(lotId: string, kinds: number, winners: Uint8Array): FirstTender {
  const share = (winner: number): Estimate => estimate(Float64Array.from(winners, (one) => (one === winner ? 1 : 0)));
  return {
    lotId,
    present: share(holder.incumbent),
    challengers: Array.from({ length: kinds }, (_, kind) => share(holder.firstChallenger + kind)),
    caretaker: share(holder.caretaker),
    nobody: share(NO_WINNER),
  };
}

function bestWeight(weights: readonly number[], columns: readonly Float64Array[], present: number | null): BestWeight {
  const means = columns.map((column) => estimate(column).mean);
  const best = means.indexOf(Math.max(...means));
  const behind = (i: number): Estimate => estimate(pairedDifference(columns[best], columns[i]));
  const isLevel = (i: number): boolean => {
    const { mean, standardError } = behind(i);
    return mean <= 2 * standardError;
  };
  let from = best;
  while (from > 0 && isLevel(from - 1)) from--;
  let to = best;
  while (to < weights.length - 1 && isLevel(to + 1)) to++;
  const own = present === null ? -1 : weights.indexOf(present);
  return { weight: weights[best], from: weights[from], to: weights[to], loss: own < 0 ? null : behind(own) };
}
