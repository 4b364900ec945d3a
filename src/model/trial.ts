import { makeEvaluation } from './award.ts';
import { makeBidderPool, startPool } from './bidders.ts';
import type { CompiledModel } from './compile.ts';
import { nextEventMonth, startLot, stepLot, type ContractTools } from './contract.ts';
import { fillCoefficients, makeHandoffSums, sumLinks, type HandoffSums } from './handoffs.ts';
import { outcomeNames, OUTCOME_COUNT } from './outcomes.ts';
import { drawParameters } from './parameters.ts';
import { writeOutcomes } from './people.ts';
import { advanceLink, fillStepFactors, makeStepFactors, startLinks } from './relationships.ts';
import { fillLot, fillServiceFactors, makeServiceFactors } from './service.ts';
import { clearSums } from './sums.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/** A model with the arrays that its trials work in. Not to be shared between threads. */
export interface TrialKernel {
  readonly model: CompiledModel;
  readonly workspace: Workspace;
  readonly tools: ContractTools;
  readonly handoffs: HandoffSums;
  readonly nextEvents: Float64Array;
}

export function makeKernel(model: CompiledModel): TrialKernel {
  return {
    model,
    workspace: makeWorkspace(model),
    tools: {
      pool: makeBidderPool(model),
      steps: makeStepFactors(model),
      service: makeServiceFactors(model.months),
      evaluation: makeEvaluation(),
    },
    handoffs: makeHandoffSums(model),
    nextEvents: new Float64Array(model.lots.length),
  };
}

/** A trial whose numbers left the range of a number: stated values too large to add up. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Beyond this, squares of outcomes could no longer be summed: a spread would be infinite. */
const LARGEST_OUTCOME = 1e150;

/** Draws a trial's parameters and works out what all its options share. */
export function startTrial(kernel: TrialKernel, trial: number): void {
  const { workspace: w, tools, handoffs } = kernel;
  w.trial = trial;
  drawParameters(kernel.model.parameters, trial, w.values);
  startPool(tools.pool);
  fillStepFactors(w, tools.steps);
  fillServiceFactors(w, tools.service);
  fillCoefficients(w, handoffs);
}

/**
 * Runs one option of the trial that was started and writes its outcomes into `out` from `offset` on.
 * @throws ModelError where an outcome is no number or larger than LARGEST_OUTCOME
 */
export function runOption(kernel: TrialKernel, option: number, out: Float64Array, offset: number): void {
  const { model, workspace: w, tools, handoffs, nextEvents } = kernel;
  w.option = model.options[option];
  startLinks(w);
  w.payments.fill(0);
  w.changes.fill(0);
  clearSums(w.lotSums, w.ledger);
  for (let lot = 0; lot < nextEvents.length; lot++) {
    startLot(w, lot);
    nextEvents[lot] = nextEventMonth(w, lot, 0);
  }
  for (let t = earliest(nextEvents); t < model.months; t = earliest(nextEvents)) {
    for (let lot = 0; lot < nextEvents.length; lot++) {
      if (nextEvents[lot] !== t) continue;
      stepLot(w, tools, lot, t);
      nextEvents[lot] = nextEventMonth(w, lot, t + 1);
    }
  }
  for (let lot = 0; lot < nextEvents.length; lot++) fillLot(w, tools.service, lot, model.months);
  for (let e = 0; e < model.links.length; e++) advanceLink(w, tools.steps, e, model.months);
  sumLinks(w, handoffs);
  writeOutcomes(w, handoffs, out, offset);
  for (let i = 0; i < OUTCOME_COUNT; i++) {
    if (!(Math.abs(out[offset + i]) <= LARGEST_OUTCOME)) {
      throw new ModelError(`${outcomeNames[i]} of option ${w.option.id} in trial ${w.trial} is not a finite number of a size that can be added up: the scenario states numbers too large.`);
    }
  }
}

function earliest(months: Float64Array): number {
  let first = Infinity;
  for (let i = 0; i < months.length; i++) if (months[i] < first) first = months[i];
  return first;
}
