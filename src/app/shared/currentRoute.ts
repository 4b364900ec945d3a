import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { routeOf } from './route.ts';
import type { Route } from './route.ts';

const current = signal<Route>(routeOf(location.hash));
addEventListener('hashchange', () => {
  current.value = routeOf(location.hash);
});

/** Where the page is; follows links and the back button. */
export const route: ReadonlySignal<Route> = current;
