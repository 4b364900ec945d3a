import { commands, type EditCommand } from '../scenario/edit.ts';
import { quantityPaths } from '../scenario/path.ts';
import type { Scenario } from '../scenario/types.ts';
import { withChanges } from '../simulation/variant.ts';
import { inputQuantile, inputRange, movedTo } from './inputRange.ts';
import { leadsFit } from './strategyChanges.ts';
import { spanOf, type Tornado } from './tornado.ts';

/** A scenario in which one input stands at one value. */
export interface TornadoVariant {
  readonly path: string;
  /** The share of the input's distribution that lies below the value, 0..1: 0.1 is Low, 0.9 is High. */
  readonly share: number;
  /** In the input's unit. */
  readonly value: number;
  /** Ready for `Runner.vary`. */
  readonly changes: readonly EditCommand[];
}

/** Trials of each variant that keep the events of a tornado (some three dozen inputs) within about a second on two threads. */
export const EVENT_TRIALS = 250;
/** Trials of each variant of a refinement. */
export const REFINED_TRIALS = 2000;

/**
 * What has to be run for a tornado: of challengers' traits and numbers, and a caretaker's traits, which are drawn at every bid
 * or collapse and so leave no draw to regress on, each with its distribution moved to Low and to High. What is drawn once a trial
 * needs no run.
 */
export function tornadoVariants(scenario: Scenario): TornadoVariant[] {
  return variantsAt(scenario, [0.1, 0.9], ({ drawn }) => drawn === 'event');
}

/**
 * Runs that make the first bars of a tornado more exact, and tell where those that are drawn at events flip: Low and High,
 * 1st, 50th and 99th percentile.
 * @param count bars, from the longest
 */
export function tornadoRefinement(scenario: Scenario, found: Tornado, count = 8): TornadoVariant[] {
  const first = found.rows.filter(({ effect, hasEffect }) => hasEffect && effect !== null && spanOf(effect) > 0).slice(0, count);
  const paths = new Set(first.map(({ path }) => path));
  return variantsAt(scenario, [0.01, 0.1, 0.5, 0.9, 0.99], ({ path, drawn }, share) => paths.has(path) && !(drawn === 'event' && share === 0.5));
}

type Place = ReturnType<typeof quantityPaths>[number];

/** A parameter is held at the value; an event's distribution is moved there. Values that no valid scenario may have are left out. */
function variantsAt(scenario: Scenario, shares: readonly number[], isWanted: (place: Place, share: number) => boolean): TornadoVariant[] {
  return quantityPaths(scenario).flatMap((place): TornadoVariant[] => {
    if (inputRange(place) === null) return [];
    const at = inputQuantile(place);
    return shares.filter((share) => isWanted(place, share)).flatMap((share): TornadoVariant[] => {
      const value = at(share);
      const changes = [commands.setQuantity(place.path, place.drawn === 'event' ? movedTo(place.quantity, place.field, value) : value)];
      return leadsFit(withChanges(scenario, changes)) ? [{ path: place.path, share, value, changes }] : [];
    });
  });
}
