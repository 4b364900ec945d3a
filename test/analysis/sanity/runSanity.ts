import { checkSanity, type SanityReport } from '../../../src/analysis/sanity/checkSanity.ts';
import { sanityPlan } from '../../../src/analysis/sanity/sanityPlan.ts';
import { outcomeNames } from '../../../src/model/outcomes.ts';
import type { Scenario } from '../../../src/scenario/types.ts';
import { runVariant } from '../../../src/simulation/variant.ts';

/** Every variant of the sanity checks, run here and now on one seed. */
export function runSanity(scenario: Scenario, trials: number, seed = 1): SanityReport {
  const optionIds = scenario.options.map(({ id }) => id);
  const plan = sanityPlan(scenario);
  const results = plan.map(({ changes }) => (
    runVariant(scenario, seed, { changes, optionIds, outcomes: outcomeNames, from: 0, to: trials })
  ));
  return checkSanity(scenario, optionIds, plan, results);
}
