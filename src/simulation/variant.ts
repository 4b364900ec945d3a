import type { VariantRequest, VariantResult } from '../../workers/protocol.ts';
import { compile } from '../model/compile.ts';
import { OUTCOME_COUNT, outcomeIndex } from '../model/outcomes.ts';
import { makeKernel, runOption, startTrial } from '../model/trial.ts';
import { applyEdit, startHistory, type EditCommand } from '../scenario/edit.ts';
import type { Scenario } from '../scenario/types.ts';
import { inOneGo } from './inOneGo.ts';
import { STEP_TRIALS } from './plan.ts';

/** A scenario with changes made, in order. @throws RangeError where a change's path leads nowhere */
export function withChanges(scenario: Scenario, changes: readonly EditCommand[]): Scenario {
  return changes.reduce((changed, command) => applyEdit(startHistory(changed), command).present, scenario);
}

/**
 * Runs trials of a variant of a scenario. Streams are keyed by name, so whatever the changes leave alone draws the same
 * luck as in the scenario itself: trial by trial, variants differ by their changes alone.
 * @throws ModelError where an outcome is no finite number; RangeError where a change's path leads nowhere
 */
export function runVariant(scenario: Scenario, seed: number, request: VariantRequest): VariantResult {
  return inOneGo(variantInSteps(scenario, seed, request));
}

/** As `runVariant`, pausing after every STEP_TRIALS. */
export function* variantInSteps(scenario: Scenario, seed: number, request: VariantRequest): Generator<undefined, VariantResult> {
  const { changes, optionIds, outcomes, from, to } = request;
  const kernel = makeKernel(compile(withChanges(scenario, changes), optionIds, seed));
  const trials = to - from;
  const places = outcomes.map((name) => outcomeIndex[name]);
  const columns = new Float64Array(optionIds.length * outcomes.length * trials);
  const { lots } = kernel.workspace;
  const firstWinners = new Uint8Array(optionIds.length * lots.length * trials);
  const row = new Float64Array(OUTCOME_COUNT);
  for (let trial = from; trial < to; trial++) {
    if (trial > from && (trial - from) % STEP_TRIALS === 0) yield;
    startTrial(kernel, trial);
    for (let option = 0; option < optionIds.length; option++) {
      runOption(kernel, option, row, 0);
      for (let k = 0; k < places.length; k++) columns[(option * places.length + k) * trials + trial - from] = row[places[k]];
      lots.forEach(({ firstWinner }, lot) => {
        firstWinners[(option * lots.length + lot) * trials + trial - from] = firstWinner;
      });
    }
  }
  return { outcomes: columns, firstWinners };
}
