import { commands, type EditCommand } from '../../scenario/edit.ts';
import { quantityPaths } from '../../scenario/path.ts';
import type { Scenario } from '../../scenario/types.ts';
import { withChanges } from '../../simulation/variant.ts';
import { inputQuantile, inputRange, movedTo } from '../inputRange.ts';
import { leadsFit } from '../strategyChanges.ts';
import { limitRules } from './limitRules.ts';

/** Where an input stands in a variant: its 10th, 50th or 90th percentile. */
export type Level = 'low' | 'central' | 'high';

/** A variant of a scenario to be run for the sanity checks: one input at one level, or a limit. */
export type SanityVariant =
  | { readonly kind: 'input'; readonly path: string; readonly level: Level; readonly changes: readonly EditCommand[] }
  | { readonly kind: 'limit'; readonly rule: string; readonly changes: readonly EditCommand[] };

const levels = [['low', 0.1], ['central', 0.5], ['high', 0.9]] as const;

/**
 * Every input that has a range at low, central and high, and every limit that the scenario can be brought to. An input that is drawn
 * once a trial is held there; of one that is drawn at events the whole distribution is moved.
 * Levels that no valid scenario may have are left out.
 */
export function sanityPlan(scenario: Scenario): readonly SanityVariant[] {
  const inputs = quantityPaths(scenario).flatMap((place): SanityVariant[] => {
    if (inputRange(place) === null) return [];
    const at = inputQuantile(place);
    return levels.flatMap(([level, share]): SanityVariant[] => {
      const value = at(share);
      const changes = [commands.setQuantity(place.path, place.drawn === 'event' ? movedTo(place.quantity, place.field, value) : value)];
      return leadsFit(withChanges(scenario, changes)) ? [{ kind: 'input', path: place.path, level, changes }] : [];
    });
  });
  const limits = limitRules.flatMap(({ id, changes }): SanityVariant[] => {
    const made = changes(scenario);
    return made === null ? [] : [{ kind: 'limit', rule: id, changes: made }];
  });
  return [...inputs, ...limits];
}
