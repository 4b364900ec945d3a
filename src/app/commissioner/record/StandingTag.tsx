import type { JSX } from 'preact';
import type { Standing } from '../../../analysis/providerSelection/routesOpen.ts';
import { standingWords } from '../../../words/providerSelectionRoutes.ts';

/** How a route stands, in a word; its frame tells the same without colour. */
export function StandingTag({ standing }: { standing: Standing }): JSX.Element {
  return <span class={`standing standing--${standing}`}>{standingWords[standing]}</span>;
}
