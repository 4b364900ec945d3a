/** Figures to draw in tests: hand-made results in all sizes, put into words and charts as the page does. */
import { comparison } from '../../src/analysis/comparison.ts';
import { contributions } from '../../src/analysis/contributions.ts';
import { difference, type Difference } from '../../src/analysis/difference.ts';
import { ribbonOptions } from '../../src/analysis/ribbonOptions.ts';
import { meanTrajectory, providerChanges, ribbon } from '../../src/analysis/trajectories.ts';
import type { OutcomeName } from '../../src/model/outcomes.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { answerReading, type AnswerReading } from '../../src/words/answerReading.ts';
import { contributionsReading } from '../../src/words/contributionsReading.ts';
import { differenceReading } from '../../src/words/differenceReading.ts';
import { integrationReading } from '../../src/words/integrationReading.ts';
import { lensesReading } from '../../src/words/lensesReading.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { irregular, makeResult, type MadeOption } from '../analysis/makeResult.ts';

export const usualNames = [
  'Keep as now', 'Keep with plan and review', 'Price-led tender', 'Balanced tender', 'Whole-value tender', 'Most suitable provider',
] as const;
/** As long as the format allows. */
export const longestName = 'A tender whose name goes on for as long as the format allows it, eighty signs ok'.padEnd(80, '.').slice(0, 80);

const parts = [
  ['contractCost', 9e6, -1], ['procurementCost', 1e6, -1], ['transitionCost', 3e6, -1], ['planCost', 1e6, -1], ['failureCost', 8e6, -1],
  ['clinicalQalys', 300, 25000], ['fragmentationQalys', 400, 25000], ['unmetNeedQalys', 20, 25000], ['deprivedQalys', 100, 12500],
  ['joinedUpPersonYears', 9000, 200],
] as const satisfies readonly (readonly [OutcomeName, number, number])[];

/**
 * A result with options that differ irregularly by `key`; net benefits follow from the parts as the model says.
 * @param spread how far the options' averages lie apart, 0 (all alike in every trial) and up
 */
export function irregularResult(names: readonly string[], trials: number, key: number, spread: number): RunResult {
  const options = names.map((name, o): MadeOption => {
    const values = parts.map(([, size], i) => Float64Array.from({ length: trials }, (_, t) =>
      spread * size * (irregular(o * 10 + i, key) - 0.5 + 1.5 * (irregular(t, key + i + o) - 0.5))));
    const sum = (t: number, from: readonly OutcomeName[]): number =>
      parts.reduce((total, [outcome, , worth], i) => total + (from.includes(outcome) ? worth * values[i][t] : 0), 0);
    const all = parts.map(([outcome]) => outcome);
    return {
      id: `o${o}`, name,
      outcomes: {
        ...Object.fromEntries(parts.map(([outcome], i) => [outcome, (t: number) => values[i][t]])),
        wholeValueNetBenefit: (t) => sum(t, all),
        narrowNetBenefit: (t) => sum(t, ['contractCost', 'procurementCost', 'planCost', 'clinicalQalys']),
      },
      measures: {
        integration: (t, m) => {
          const drop = m > 20 ? 0.3 * irregular(t, o) * spread : 0;
          return Math.min(1, Math.max(0, 0.3 + 0.4 * irregular(o, key) - drop + 0.001 * m));
        },
      },
      holder: (t, m) => (m > 20 && irregular(t, o) < irregular(o, key) ? 2 : 0),
    };
  });
  return makeResult({ trials, options, values: { deprivedWeight: 1.5, joinedUpYearValue: 200 } });
}

/** Everything of the first screen, as the page makes it. */
export function readingsOf(result: RunResult, reference = 0) {
  const looks = optionLooks(result.request.scenario, result.request.optionIds);
  const found = comparison(result);
  const places = looks.map((_, i) => i);
  const differences = places.filter((i) => i !== reference)
    .map((i) => difference(result, i, reference))
    .filter((one): one is Difference => one !== null);
  const shown = ribbonOptions(found, reference);
  const over = places.map((i) => ({
    mean: meanTrajectory(result, i, 'integration'),
    spread: shown.includes(i) ? { ribbon: ribbon(result, i, 'integration'), changes: providerChanges(result, i) } : null,
  }));
  const { option, next } = found.whole;
  const other = shown[1] ?? next ?? option;
  const answer: AnswerReading = answerReading(found, looks, next === null ? null : difference(result, option, next), 120);
  return {
    looks,
    found,
    answer,
    lenses: lensesReading(found, looks),
    difference: differenceReading(differences, looks, looks[reference]),
    integration: integrationReading(over, looks, 120),
    contributions: contributionsReading(contributions(result, option, other), looks[option], looks[other]),
  };
}
