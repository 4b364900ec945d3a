import type { RunRequest, RunResult } from '../../../src/simulation/result.ts';
import type { RunEnd } from '../../../src/simulation/runner.ts';
import type { Scenario } from '../../../src/scenario/types.ts';
import { baseVariant, evenTraits } from '../../generators/baseScenario.ts';

/** A scenario that runs thousands of trials in no time, with luck of every kind: parameters, bidders, dips, collapses. */
export const quickScenario: Scenario = baseVariant((draft) => {
  draft.horizonMonths = 36;
  draft.lots[0].contractEndMonth = 14;
  Object.assign(draft.lots[0].incumbent, { quality: { min: 0.5, mode: 0.7, max: 0.8 }, cost: { p10: 0.95, p50: 1, p90: 1.1 } });
  draft.lots[0].challengers = [{ id: 'newcomer', name: 'Newcomer', sector: 'independent', expectedBids: 2, ...evenTraits, cost: { min: 0.8, max: 1.2 } }];
  draft.assumptions.contractFailure.baseHazardPerYear = 0.1;
  Object.assign(draft.assumptions.market, { costErrorSd: 0.1, panelSd: { min: 0, max: 0.1 } });
  Object.assign(draft.assumptions.transition, { depth: 0.2, depthVariation: 0.3, costShare: 0.05 });
  draft.options.push({ id: 'tender', name: 'Tender', strategy: { ...draft.options[0].strategy, route: 'competitive', termMonths: 24 } });
});

export const quickRequest = (trials: number, change: Partial<RunRequest> = {}): RunRequest =>
  ({ scenario: quickScenario, optionIds: quickScenario.options.map(({ id }) => id), seed: 3, trials, ...change });

/** A scenario that parses, whose money is too much to add up. */
export const hugeScenario: Scenario = baseVariant((draft) => {
  draft.assumptions.handoffs.admissionCost = 1e308;
  draft.assumptions.handoffs.admissionIfLost = 1;
});

/** The result of a run that ended as it should. @throws Error where it did not */
export function doneResult(end: RunEnd): RunResult {
  if (end.status === 'done') return end.result;
  throw new Error(end.status === 'failed' ? `The run failed (${end.error.kind}): ${end.error.message}` : 'The run was aborted');
}
