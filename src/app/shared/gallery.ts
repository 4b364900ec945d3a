import { parse } from '../../scenario/parse.ts';
import type { Issue } from '../../scenario/issues.ts';
import type { Scenario } from '../../scenario/types.ts';

/** A decision that comes with the program. */
export interface GalleryItem {
  /** File name without its ending: the decision's address. */
  readonly file: string;
  /** Parsed when first asked for; the same object ever after. */
  readonly read: () => GalleryRead;
}
export type GalleryRead = { readonly scenario: Scenario } | { readonly issues: readonly Issue[] };

// Part of the page itself: nothing is fetched after loading.
const texts = import.meta.glob<string>('/scenarios/*.json', { query: '?raw', import: 'default', eager: true });

/** Shown first, as they span the answers; the others follow in the order of the alphabet. */
const first: readonly string[] = ['community-nursing', 'failing-dermatology', 'lead-provider-low-bid'];

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.json$/, '');
const rank = (path: string): number => (first.includes(nameOf(path)) ? first.indexOf(nameOf(path)) : first.length);

/** The decisions to explore. */
export const gallery: readonly GalleryItem[] = Object.keys(texts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).map((path) => {
  let read: GalleryRead | null = null;
  return {
    file: nameOf(path),
    read: () => {
      if (read === null) {
        const parsed = parse(texts[path]);
        read = parsed.ok ? { scenario: parsed.scenario } : { issues: parsed.issues };
      }
      return read;
    },
  };
});
