import { inputGroupOf } from '../../analysis/inputGroups.ts';
import { strategySettings } from '../../analysis/strategyChanges.ts';
import { quantityPaths } from '../../scenario/path.ts';
import type { Scenario } from '../../scenario/types.ts';
import { axisWords } from '../../words/breakEvenReading.ts';
import { inputGroupWords } from '../../words/inputGroupWords.ts';
import type { Choice } from '../shared/Picker.tsx';

/** Everything that an axis of a break-even map may be: settings of the options first, then inputs by group. */
export function axisChoices(scenario: Scenario): Choice<string>[] {
  const choiceOf = (id: string, group: string): Choice<string> => ({ value: id, label: axisWords({ id }, scenario).label, group });
  const settings = strategySettings.map((id) => choiceOf(id, 'Settings of the options'));
  const inputs = quantityPaths(scenario).map(({ path, drawn }) => (
    choiceOf(path, drawn === 'event' ? 'Newcomers and caretaker' : inputGroupWords[inputGroupOf(path)])
  ));
  const groups = [...new Set(inputs.map(({ group }) => group))];
  return [...settings, ...groups.flatMap((group) => inputs.filter((input) => input.group === group))];
}
