import { compile } from '../../src/model/compile.ts';
import { OUTCOME_COUNT, outcomeNames, type Outcomes } from '../../src/model/outcomes.ts';
import { makeKernel, runOption, startTrial } from '../../src/model/trial.ts';
import type { Scenario, Strategy } from '../../src/scenario/types.ts';
import type { Mutable } from '../generators/baseScenario.ts';

/** Outcomes by trial, then option, as one kernel works them out. */
export function runKernel(scenario: Scenario, trials: readonly number[], seed = 7): readonly (readonly Outcomes[])[] {
  const ids = scenario.options.map(({ id }) => id);
  const kernel = makeKernel(compile(scenario, ids, seed));
  const row = new Float64Array(OUTCOME_COUNT);
  return trials.map((trial) => {
    startTrial(kernel, trial);
    return ids.map((_, option) => {
      runOption(kernel, option, row, 0);
      return Object.fromEntries(outcomeNames.map((name, k) => [name, row[k]])) as Outcomes;
    });
  });
}

export const firstTrials = (count: number): readonly number[] => Array.from({ length: count }, (_, trial) => trial);

/** The strategies of a scenario and all parts of strategies that its lots override. */
export const strategiesOf = (draft: Mutable<Scenario>): Mutable<Partial<Strategy>>[] =>
  draft.options.flatMap((option) => [option.strategy, ...Object.values(option.lots ?? {})] as Mutable<Partial<Strategy>>[]);
