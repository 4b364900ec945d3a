/** The screens of a decision, in their order; the last part of its address. */
export const tabs = ['answer', 'bid-scoring', 'what-drives-it', 'what-would-change-it', 'futures', 'route-and-record', 'versions'] as const;
export type Tab = (typeof tabs)[number];

/** Pages beside the decisions, each at its own name. `start` is the interview. */
export const pages = ['gallery', 'start', 'trust', 'evidence', 'model'] as const;
export type PageName = (typeof pages)[number];

/** Where in the program the page is: what stands after the # of its address. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: PageName }
  /** `query` is what stands after a `?`, without it: `trial=12&options=keep`; empty where there is none. */
  | { readonly page: 'decision'; readonly file: string; readonly tab: Tab; readonly query: string }
  /** A whole decision in the address, as `scenario/share` packs it. */
  | { readonly page: 'shared'; readonly packed: string }
  | { readonly page: 'unknown'; readonly address: string };

/** Reads a hash with or without its #. A decision without a tab shows its answer; what means nothing is `unknown`, never an error. */
export function routeOf(hash: string): Route {
  const address = hash.replace(/^#/, '');
  if (address === '' || address === '/') return { page: 'home' };
  const page = pages.find((name) => address === `/${name}` || address === `/${name}/`);
  if (page !== undefined) return { page };
  const shared = /^\/shared\/([\w.-]+)$/.exec(address);
  if (shared !== null) return { page: 'shared', packed: shared[1] };
  const decision = /^\/decision\/([^/?]+)(?:\/([^/?]+))?\/?(?:\?(.*))?$/s.exec(address);
  const tab = decision === null ? undefined : tabs.find((name) => name === (decision.at(2) ?? 'answer'));
  if (decision === null || tab === undefined) return { page: 'unknown', address };
  try {
    return { page: 'decision', file: decodeURIComponent(decision[1]), tab, query: decision.at(3) ?? '' };
  } catch {
    return { page: 'unknown', address };
  }
}

/** A route as a link names it: without a tab the answer, without a query none. */
export type Place =
  | Exclude<Route, { page: 'unknown' | 'decision' }>
  | { readonly page: 'decision'; readonly file: string; readonly tab: Tab; readonly query?: string };

/** The hash that leads to a place. */
export function hashOf(place: Place): string {
  if (place.page === 'home') return '#/';
  if (place.page === 'shared') return `#/shared/${place.packed}`;
  if (place.page !== 'decision') return `#/${place.page}`;
  const decision = `#/decision/${encodeURIComponent(place.file)}`;
  const query = place.query === undefined || place.query === '' ? '' : `?${place.query}`;
  return `${place.tab === 'answer' ? decision : `${decision}/${place.tab}`}${query}`;
}
