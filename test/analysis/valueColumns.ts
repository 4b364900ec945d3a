/** Results whose net benefits follow from costs and QALYs as the model says, for analyses that value them anew. */
import type { RunResult } from '../../src/simulation/result.ts';
import { makeResult, type MadeOption } from './makeResult.ts';

type Numbers = number | ((trial: number) => number);
export interface ValuedOption {
  readonly cost: Numbers;
  readonly qalys?: Numbers;
  readonly deprived?: Numbers;
  readonly joinedUp?: Numbers;
}
export interface ValuedAt {
  readonly qalyValue: number;
  readonly deprivedWeight: number;
  readonly joinedUpYearValue: number;
}
export const plainValues: ValuedAt = { qalyValue: 25000, deprivedWeight: 1, joinedUpYearValue: 0 };

const at = (numbers: Numbers | undefined, trial: number): number => (typeof numbers === 'function' ? numbers(trial) : numbers ?? 0);

/** Options A, B … */
export function valuedResult(trials: number, options: readonly ValuedOption[], values: ValuedAt = plainValues): RunResult {
  return makeResult({
    trials,
    values,
    options: options.map(({ cost, qalys, deprived, joinedUp }, i): MadeOption => ({
      id: `o${i}`,
      name: 'ABCDEFGHIJKL'[i],
      outcomes: {
        totalCost: cost,
        totalQalys: qalys ?? 0,
        deprivedQalys: deprived ?? 0,
        joinedUpPersonYears: joinedUp ?? 0,
        wholeValueNetBenefit: (t) => values.qalyValue * (at(qalys, t) + (values.deprivedWeight - 1) * at(deprived, t))
          + values.joinedUpYearValue * at(joinedUp, t) - at(cost, t),
        narrowNetBenefit: (t) => -at(cost, t),
      },
    })),
  });
}
