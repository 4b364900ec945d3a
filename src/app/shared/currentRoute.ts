import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { hashOf, routeOf } from './route.ts';
import type { Place, Route } from './route.ts';

const current = signal<Route>(routeOf(location.hash));
addEventListener('hashchange', () => {
  current.value = routeOf(location.hash);
});

/** Where the page is; follows links and the back button. */
export const route: ReadonlySignal<Route> = current;

/** Moves the page; in place of where it is, so that the back button does not lead there again, or as a new step. */
export function goTo(place: Place, { replace = false } = {}): void {
  const hash = hashOf(place);
  if (replace) location.replace(hash);
  else location.hash = hash;
}
