import type { Sector } from '../scenario/types.ts';

/** What sectors are called. */
export const sectorWords: Readonly<Record<Sector, string>> = {
  nhs: 'NHS',
  social: 'Council or social care',
  voluntary: 'Voluntary sector',
  independent: 'Independent sector',
};
