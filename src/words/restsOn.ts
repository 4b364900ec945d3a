import type { Tornado } from '../analysis/tornado.ts';
import type { Scenario } from '../scenario/types.ts';
import { labelInSentence } from './labelInSentence.ts';

export const REST_LABEL = 'Rests on';
export const RESTS_ON_NONE = 'no single input: none alone moves the margin by more than simulation error';

/** So many inputs are named, as long as each moves the lead at least half as much as the first. */
const MOST = 3;

/** The inputs that an answer's lead rests on most: their paths, and what each is called in a sentence. Empty where none shows. */
export function restsOn({ rows }: Tornado, scenario: Scenario): readonly { readonly path: string; readonly label: string }[] {
  const moving = rows.filter(({ hasEffect, effect }) => hasEffect && effect !== null);
  const swingOf = (place: number): number => Math.abs(moving[place]?.effect?.swing.mean ?? 0);
  return moving.slice(0, MOST).filter((_, place) => swingOf(place) >= swingOf(0) / 2)
    .map(({ path }) => ({ path, label: labelInSentence(path, scenario) }));
}
