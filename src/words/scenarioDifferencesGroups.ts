import type { DifferenceGroup } from '../analysis/differenceGroups.ts';
import { inputGroupWords } from './inputGroupWords.ts';

const {
  relationships, handoffs, quality, access, market, routes, transition, contractFailure,
} = inputGroupWords;

/** What a group of differences is called: as the sections and groups of what can be changed are. */
export const differenceGroupWords: Readonly<Record<DifferenceGroup, string>> = {
  service: 'Service and people',
  providers: 'Providers and links',
  options: 'Options',
  relationships,
  handoffs,
  quality,
  access,
  market,
  routes,
  transition,
  contractFailure,
  values: 'Values',
  texts: 'Texts',
};
