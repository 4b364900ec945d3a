import type { PaneView } from './paneView.ts';

/**
 * Ids of two options: those chosen, or else the one in the lead and the next, as far as the scenario has them.
 * null before there are figures, and with one option.
 */
export function leadingPair({ session, figures }: PaneView, option: string | null, other: string | null): readonly [string, string] | null {
  if (figures === null) return null;
  const { looks, found: { whole } } = figures;
  const ids = new Set(session.scenario.value.options.map(({ id }) => id));
  const order = [option, looks[whole.option].id, ...looks.map(({ id }) => id)];
  const first = order.find((id) => id !== null && ids.has(id)) ?? null;
  const next = whole.next === null ? null : looks[whole.next].id;
  const second = [other, next, ...order].find((id) => id !== null && id !== first && ids.has(id)) ?? null;
  return first === null || second === null ? null : [first, second];
}
