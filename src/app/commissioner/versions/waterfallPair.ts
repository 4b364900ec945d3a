import type { Scenario } from '../../../scenario/types.ts';
import type { PaneView } from '../paneView.ts';
import type { VersionsChoice } from './versionsChoice.ts';

/**
 * The option whose change is explained, and the one that it is held against: those chosen, wherever they are; else those that lead now,
 * of the options that both versions have.
 */
export function waterfallPair(
  { figures }: PaneView, choice: VersionsChoice, from: Scenario, to: Scenario,
): { readonly option: string; readonly other: string | null } {
  const inBoth = (id: string): boolean => [from, to].every(({ options }) => options.some((one) => one.id === id));
  const isKnown = (id: string): boolean => [from, to].some(({ options }) => options.some((one) => one.id === id));
  const whole = figures?.found.whole;
  const places = whole === undefined ? [] : [whole.option, ...(whole.next === null ? [] : [whole.next])];
  const leading = places.flatMap((place) => (figures === null ? [] : [figures.looks[place].id]));
  const candidates = [...leading, ...to.options.map(({ id }) => id)].filter(inBoth);
  const wanted = choice.option.value;
  const chosen = choice.other.value;
  const option = wanted !== null && isKnown(wanted) ? wanted : candidates.find((id) => id !== chosen) ?? to.options[0].id;
  if (chosen === '') return { option, other: null };
  if (chosen !== null && chosen !== option && isKnown(chosen)) return { option, other: chosen };
  return { option, other: candidates.find((id) => id !== option) ?? null };
}
