import { strategyOf } from '../../scenario/strategyOf.ts';
import type { Scenario, Strategy } from '../../scenario/types.ts';
import { inputQuantile } from '../inputRange.ts';
import { assumptionFields } from '../../scenario/fields.ts';

/**
 * Which options a rule is for. `linksDecideNothing`: no review, and no track record asked for, so that working relationships decide no
 * award. `linksHelpAndDecideNothing`: the same, where fewer handoffs fail with integration than without. `keeps`: direct awards without a
 * review for all lots.
 */
export type OptionCondition = 'linksDecideNothing' | 'linksHelpAndDecideNothing' | 'keeps';

/** Does an option of a scenario meet a condition? */
export function meets(scenario: Scenario, optionId: string, condition: OptionCondition): boolean {
  const option = scenario.options.find(({ id }) => id === optionId);
  if (option === undefined) return false;
  const inAllLots = (holds: (strategy: Strategy) => boolean): boolean => scenario.lots.every(({ id }) => holds(strategyOf(option, id)));
  if (condition === 'keeps') return inAllLots(({ route, review }) => route === 'directAward' && review === null);
  return inAllLots(({ review, trackRecord }) => review === null && !trackRecord) && (condition === 'linksDecideNothing' || integrationHelps(scenario));
}

/** Are failures without integration at their 10th percentile still above those with it at its median? */
function integrationHelps({ assumptions: { handoffs } }: Scenario): boolean {
  const at = (key: 'failureWithoutIntegration' | 'failureWithFullIntegration', share: number): number => (
    inputQuantile({ quantity: handoffs[key], field: assumptionFields.handoffs[key] })(share)
  );
  return at('failureWithoutIntegration', 0.1) > at('failureWithFullIntegration', 0.5);
}
