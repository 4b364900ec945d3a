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

/** The decisions to explore, by file name in the order of the alphabet. */
export const gallery: readonly GalleryItem[] = Object.keys(texts).sort().map((path) => {
  let read: GalleryRead | null = null;
  return {
    file: path.replace(/^.*\//, '').replace(/\.json$/, ''),
    read: () => {
      if (read === null) {
        const parsed = parse(texts[path]);
        read = parsed.ok ? { scenario: parsed.scenario } : { issues: parsed.issues };
      }
      return read;
    },
  };
});
