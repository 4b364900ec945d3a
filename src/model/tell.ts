import type { Scenario } from '../scenario/types.ts';
import { compile } from './compile.ts';
import { OUTCOME_COUNT, outcomeNames, type Outcomes } from './outcomes.ts';
import { trajectoryMeasures, type LotStory, type StoryEvent, type TrialStory } from './story.ts';
import { writeTrajectories } from './trajectory.ts';
import { makeKernel, runOption, startTrial, type TrialKernel } from './trial.ts';

/**
 * One trial of one option told in full: its events in order and its figures by month, undiscounted where money.
 * @throws ModelError where an outcome is no finite number
 */
export function tell(scenario: Scenario, optionId: string, seed: number, trial: number): TrialStory {
  return teller(scenario, optionId, seed)(trial);
}

/** Tells trials of one option, one after another: as `tell`, with the scenario compiled once. */
export function teller(scenario: Scenario, optionId: string, seed: number): (trial: number) => TrialStory {
  const kernel = makeKernel(compile(scenario, [optionId], seed));
  return (trial) => tellTrial(kernel, optionId, trial);
}

function tellTrial(kernel: TrialKernel, optionId: string, trial: number): TrialStory {
  const { model, workspace: w } = kernel;
  const events: StoryEvent[] = [];
  w.listener = (event) => events.push(event);
  const row = new Float64Array(OUTCOME_COUNT);
  startTrial(kernel, trial);
  runOption(kernel, 0, row, 0);
  const { months } = model;
  const measures = new Float64Array(trajectoryMeasures.length * months);
  writeTrajectories(w, measures, 0);
  const byMonth = <A extends { slice: (from: number, to: number) => A }>(array: A, index: number): A =>
    array.slice(index * months, (index + 1) * months);
  return {
    trial,
    optionId,
    outcomes: Object.fromEntries(outcomeNames.map((name, i) => [name, row[i]])) as Outcomes,
    integration: byMonth(measures, 0),
    joinedUp: byMonth(measures, 1),
    quality: byMonth(measures, 2),
    ...peopleByMonth(kernel),
    links: Object.fromEntries(model.links.map((link, e) => [link.id, byMonth(w.integration, e)])),
    failures: Object.fromEntries(model.links.map((link, e) => [link.id, byMonth(w.success, e).map((success) => 1 - success)])),
    lots: model.lots.map(
      (lot, index): LotStory => ({
        lot: lot.id,
        agreedPrice: byMonth(w.agreedPrice, index),
        pricePaid: byMonth(w.pricePaid, index),
        holder: byMonth(w.holders, index),
        feltQuality: byMonth(w.felt, index),
        dip: byMonth(w.dips, index),
        blighted: byMonth(w.blights, index),
      }),
    ),
    events,
  };
}

/** Money spent, admissions and failed handoffs by month. */
function peopleByMonth({ model, workspace: w, handoffs }: TrialKernel): Pick<TrialStory, 'spend' | 'admissions' | 'failedHandoffs'> {
  const { months, lots, links } = model;
  const spend = Float64Array.from(w.payments);
  const admissions = new Float64Array(months);
  const failedHandoffs = new Float64Array(months);
  for (let t = 0; t < months; t++) {
    lots.forEach((lot, index) => {
      const plan = w.option.lots[index].strategy.integrationPlan?.costPerYear ?? 0;
      spend[t] += (lot.annualValue * w.pricePaid[index * months + t] + plan) / 12;
    });
    links.forEach((link, e) => {
      const failure = 1 - w.success[e * months + t];
      spend[t] += handoffs.failureCost[e] * failure;
      admissions[t] += handoffs.admissions[e] * failure;
      failedHandoffs[t] += (link.weight / 12) * failure;
    });
  }
  return { spend, admissions, failedHandoffs };
}
