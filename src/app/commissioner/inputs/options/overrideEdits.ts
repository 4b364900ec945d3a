import { commands } from '../../../../scenario/edit.ts';
import type { EditCommand } from '../../../../scenario/edit.ts';
import { findEntry } from '../../../../scenario/structure/findEntry.ts';
import { setNested } from '../../../../scenario/structure/setNested.ts';
import { strategyOf } from '../../../../scenario/strategyOf.ts';
import type { Option, Scenario, StrategyOverride } from '../../../../scenario/types.ts';
import { overriddenParts } from '../../../../words/optionWords.ts';
import type { StrategyPart } from '../../../../words/optionWords.ts';
import { strategyPath } from './strategyPath.ts';

/** Lets a service have a part of its own: what it follows now, to be changed. @throws RangeError where there is no such option */
export function addOverride(scenario: Scenario, optionId: string, lotId: string, part: StrategyPart): EditCommand {
  const option = findEntry(scenario.options, optionId);
  const own = { ...overrideOf(option, lotId), [part]: strategyOf(option, lotId)[part] };
  return commands.setAt(`options.${optionId}.lots`, { ...option.lots, [lotId]: own });
}

/** Has a service follow the option again in one part. The last one takes the whole override with it. */
export function removeOverride(scenario: Scenario, optionId: string, lotId: string, part: StrategyPart): EditCommand {
  const option = findEntry(scenario.options, optionId);
  const left = overriddenParts(option, lotId).filter((other) => other !== part);
  if (left.length > 0) return commands.removeAt(`options.${optionId}.lots.${lotId}.${part}`);
  const others = Object.keys(option.lots ?? {}).filter((id) => id !== lotId);
  return others.length > 0 ? commands.removeAt(`options.${optionId}.lots.${lotId}`) : commands.removeAt(`options.${optionId}.lots`);
}

/**
 * Gives an option, or one service under it, a review or plan, or takes it away. A service that has but some numbers of its own took the
 * others from the option: it keeps what it followed, now in full.
 * @param value a review or plan; null for none
 */
export function switchPart(
  scenario: Scenario, optionId: string, lotId: string | null, part: 'review' | 'integrationPlan', value: unknown,
): EditCommand {
  if (lotId !== null) return setNested(scenario, strategyPath(optionId, lotId, part), value);
  const option = findEntry(scenario.options, optionId);
  const own = commands.setAt(strategyPath(optionId, null, part), value);
  if (value !== null) return own;
  const kept = scenario.lots.filter(({ id }) => (overrideOf(option, id)[part] ?? null) !== null);
  return commands.many([...kept.map(({ id }) => commands.setAt(strategyPath(optionId, id, part), strategyOf(option, id)[part])), own]);
}

function overrideOf({ lots }: Option, lotId: string): StrategyOverride {
  return lots !== undefined && Object.hasOwn(lots, lotId) ? lots[lotId] : {};
}
