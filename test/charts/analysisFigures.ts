/** Readings of the decision analysis for tests, from hand-made results that hold every outcome it looks at. */
import { acceptability } from '../../src/analysis/acceptability.ts';
import { costOutcomePlane } from '../../src/analysis/costOutcomePlane.ts';
import { duties } from '../../src/analysis/duties.ts';
import { expectedLoss } from '../../src/analysis/expectedLoss.ts';
import { rankAcceptability } from '../../src/analysis/rankAcceptability.ts';
import { stability } from '../../src/analysis/stability.ts';
import type { ValueAxis } from '../../src/analysis/valueLines.ts';
import { streamKey, uniform } from '../../src/math/random.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { acceptabilityReading, type AcceptabilityMeasure } from '../../src/words/acceptabilityReading.ts';
import { dutiesReading } from '../../src/words/dutiesReading.ts';
import { expectedLossReading } from '../../src/words/expectedLossReading.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { planeReading } from '../../src/words/planeReading.ts';
import { rankAcceptabilityReading } from '../../src/words/rankAcceptabilityReading.ts';
import { stabilityWords } from '../../src/words/stabilityWords.ts';
import { irregular, makeResult, type MadeOption } from '../analysis/makeResult.ts';

const qalyValue = 25_000;

/**
 * A result whose options differ irregularly by `key`.
 * @param spread how far options and trials lie apart, 0 (all alike in every trial) and up
 */
export function analysisResult(names: readonly string[], trials: number, key: number, spread: number): RunResult {
  const streams = names.map((_, o) => streamKey(key, `option ${o}`));
  const options = names.map((name, o): MadeOption => {
    // Of one outcome: apart by option, by trial, and by both.
    const around = (i: number, middle: number, size: number) => {
      const values = Float64Array.from({ length: trials }, (_, t) => middle + spread * size * (
        0.3 * (irregular(o, key + i) - 0.5) + 0.8 * (irregular(t, key + i) - 0.5) + 0.6 * (uniform(streams[o], t, i) - 0.5)));
      return (t: number): number => values[t];
    };
    const cost = around(1, 1.8e8, 1.5e7);
    const qalys = around(2, 4000, 700);
    const deprived = around(3, 900, 150);
    const joinedUp = around(4, 90_000, 9000);
    return {
      id: `o${o}`,
      name,
      outcomes: {
        totalCost: cost,
        totalQalys: qalys,
        deprivedQalys: deprived,
        joinedUpPersonYears: joinedUp,
        quality: around(5, 0.65, 0.1),
        integration: around(6, 0.55, 0.15),
        access: around(7, 0.75, 0.05),
        accessGap: around(8, 0.08, 0.05),
        outcomeGap: around(9, 0.02, 0.02),
        socialValue: around(10, 0.6, 0.1),
        disruptedMonths: (t) => Math.round(around(11, 4, 8)(t)),
        narrowNetBenefit: (t) => 20_000 * qalys(t) - cost(t),
        wholeValueNetBenefit: (t) => qalyValue * (qalys(t) + 0.5 * deprived(t)) + 200 * joinedUp(t) - cost(t),
      },
    };
  });
  return makeResult({ trials, options, values: { qalyValue, deprivedWeight: 1.5, joinedUpYearValue: 200 } });
}

function known<T>(found: T | null): T {
  if (found === null) throw new Error('The result keeps all outcomes.');
  return found;
}

/** The readings of the decision analysis, as the page makes them. */
export function analysisReadings(result: RunResult, reference = 0) {
  const looks = optionLooks(result.request.scenario, result.request.optionIds);
  const curve = (axis: ValueAxis, measure: AcceptabilityMeasure) =>
    acceptabilityReading(known(acceptability(result, axis)), looks, measure);
  const loss = expectedLoss(result);
  return {
    looks,
    duties: dutiesReading(known(duties(result, reference)), looks),
    expectedLoss: expectedLossReading(loss, looks),
    expectedLossNarrow: expectedLossReading(loss, looks, 'narrow'),
    acceptability: curve('qalyValue', 'share'),
    acceptabilityLoss: curve('qalyValue', 'loss'),
    acceptabilityJoinedUp: curve('joinedUpYearValue', 'share'),
    acceptabilityWeight: curve('deprivedWeight', 'share'),
    plane: planeReading(known(costOutcomePlane(result, reference)), looks, [1, 2]),
    rankAcceptability: rankAcceptabilityReading(known(rankAcceptability(result)), looks),
    stability: stabilityWords(stability(result), looks),
  };
}
