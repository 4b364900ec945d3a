import { comparison } from '../analysis/comparison.ts';
import type { Estimate } from '../analysis/estimate.ts';
import { outcomeNames, type OutcomeName } from '../model/outcomes.ts';
import type { OutcomeSummary, RunResult } from '../simulation/result.ts';
import { certaintyWords } from '../words/certaintyWords.ts';
import { receiptOf, type Receipt } from './receipt.ts';

export interface ResultJson {
  readonly receipt: Receipt;
  readonly trials: number;
  /** `next` and all after it are null with one option. */
  readonly answer: {
    readonly option: string;
    readonly next: string | null;
    readonly margin: Estimate | null;
    readonly probabilityBeatsNext: number | null;
    readonly certainty: string | null;
  };
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly probabilityBest: number;
    readonly probabilityBestStandardError: number;
    readonly probabilityBestNarrow: number;
    readonly probabilityBestNarrowStandardError: number;
    readonly outcomes: Readonly<Record<OutcomeName, OutcomeSummary>>;
  }[];
}

/** A result as plain data, the form of `simulate --format json`. Its numbers have no spread of rounding: they are those of the run. */
export function resultJson(result: RunResult): ResultJson {
  const found = comparison(result);
  const { optionIds, scenario } = result.request;
  const { option, next, margin, probabilityBeatsNext, certainty } = found.whole;
  return {
    receipt: receiptOf(result),
    trials: result.trials,
    answer: {
      option: optionIds[option],
      next: next === null ? null : optionIds[next],
      margin,
      probabilityBeatsNext: probabilityBeatsNext === null ? null : probabilityBeatsNext.mean,
      certainty: certainty === null ? null : certaintyWords[certainty],
    },
    options: found.options.map(({ id, whole, narrow }, i) => ({
      id,
      name: scenario.options.find((one) => one.id === id)?.name ?? id,
      probabilityBest: whole.probabilityBest.mean,
      probabilityBestStandardError: whole.probabilityBest.standardError,
      probabilityBestNarrow: narrow.probabilityBest.mean,
      probabilityBestNarrowStandardError: narrow.probabilityBest.standardError,
      outcomes: summariesOf(result, i),
    })),
  };
}

function summariesOf(result: RunResult, option: number): Readonly<Record<OutcomeName, OutcomeSummary>> {
  return Object.fromEntries(outcomeNames.map((name) => {
    // Named one by one, so that nothing else of a summary reaches the file.
    const { mean, standardError, sd, p10, p50, p90 } = result.summary(option, name);
    return [name, { mean, standardError, sd, p10, p50, p90 }];
  })) as Record<OutcomeName, OutcomeSummary>;
}
