import { strategyOf } from '../scenario/strategyOf.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import type { Comparison } from './comparison.ts';

/** The two ways to go about a contract: leave it with the present provider, or ask for bids (tender or most suitable provider). */
export type Side = 'keep' | 'compete';

/** What an option does with one lot. */
export const sideForLot = (option: Option, lotId: string): Side => (strategyOf(option, lotId).route === 'directAward' ? 'keep' : 'compete');

/** What an option does as a whole: it competes where it asks for bids for any lot. */
export const sideOf = (option: Option, { lots }: Scenario): Side => (
  lots.some(({ id }) => sideForLot(option, id) === 'compete') ? 'compete' : 'keep'
);

/**
 * The best of those options that are not on the side of the leader, by everything that matters: where leader and next are on one side,
 * their lead says nothing about keeping against competing.
 * @returns its side and its place in `found.options` (of equal means the first); null where all options are on one side
 * @throws RangeError for an option that the scenario does not have
 */
export function bestOfOtherSide(found: Comparison, scenario: Scenario): { readonly side: Side; readonly option: number } | null {
  const sides = found.options.map(({ id }) => {
    const option = scenario.options.find((one) => one.id === id);
    if (option === undefined) throw new RangeError(`The scenario has no option ${id}.`);
    return sideOf(option, scenario);
  });
  const mean = (place: number): number => found.options[place].whole.netBenefit.mean;
  const others = [...sides.keys()].filter((place) => sides[place] !== sides[found.whole.option]);
  if (others.length === 0) return null;
  const option = others.reduce((best, place) => (mean(place) > mean(best) ? place : best));
  return { side: sides[option], option };
}
