import type { RunResult } from '../simulation/result.ts';
import { outcomeColumns } from './outcomeColumns.ts';

/** A value judgement that acceptability is swept over: £ a QALY, £ a joined-up person-year, or the weight of a deprived person's QALY. */
export type ValueAxis = 'qalyValue' | 'joinedUpYearValue' | 'deprivedWeight';

/** wholeValueNetBenefit as a line in one value: intercept + slope × value. Both by option, then trial. */
export interface ValueLines {
  /** £ */
  readonly intercept: readonly Float64Array[];
  /** £ for one more unit of the value. */
  readonly slope: readonly Float64Array[];
}

/**
 * The stored outcomes valued anew (MODEL.md, section 7): qalyValue × (totalQalys + (deprivedWeight - 1) × deprivedQalys) +
 * joinedUpYearValue × joinedUpPersonYears - totalCost, which is a straight line in each of the three values while the other two
 * stay as the scenario has them. No trial is run again.
 * @returns null where the run did not keep the trials of those outcomes
 */
export function valueLines(result: RunResult, axis: ValueAxis): ValueLines | null {
  const total = outcomeColumns(result, 'totalQalys');
  const deprived = outcomeColumns(result, 'deprivedQalys');
  const joinedUp = outcomeColumns(result, 'joinedUpPersonYears');
  const cost = outcomeColumns(result, 'totalCost');
  if (total === null || deprived === null || joinedUp === null || cost === null) return null;
  const { qalyValue, deprivedWeight, joinedUpYearValue } = result.request.scenario.values;
  const { trials } = result;
  // The intercept is the value at 0 of the axis.
  const q = axis === 'qalyValue' ? 0 : qalyValue;
  const w = axis === 'deprivedWeight' ? 0 : deprivedWeight;
  const j = axis === 'joinedUpYearValue' ? 0 : joinedUpYearValue;
  const intercept = cost.map((costs, o) => {
    const line = new Float64Array(trials);
    for (let t = 0; t < trials; t++) line[t] = q * (total[o][t] + (w - 1) * deprived[o][t]) + j * joinedUp[o][t] - costs[t];
    return line;
  });
  const slope = cost.map((_, o) => {
    const line = new Float64Array(trials);
    for (let t = 0; t < trials; t++) {
      if (axis === 'qalyValue') line[t] = total[o][t] + (deprivedWeight - 1) * deprived[o][t];
      else line[t] = axis === 'deprivedWeight' ? qalyValue * deprived[o][t] : joinedUp[o][t];
    }
    return line;
  });
  return { intercept, slope };
}
