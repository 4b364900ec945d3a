/** The screens of a decision, in their order; the last part of its address. */
export const tabs = ['answer', 'bid-scoring', 'what-drives-it', 'what-would-change-it'] as const;
export type Tab = (typeof tabs)[number];

/** Where in the program the page is: what stands after the # of its address. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'gallery' }
  | { readonly page: 'decision'; readonly file: string; readonly tab: Tab }
  | { readonly page: 'unknown'; readonly address: string };

/** Reads a hash with or without its #. A decision without a tab shows its answer; what means nothing is `unknown`, never an error. */
export function routeOf(hash: string): Route {
  const address = hash.replace(/^#/, '');
  if (address === '' || address === '/') return { page: 'home' };
  if (/^\/gallery\/?$/.test(address)) return { page: 'gallery' };
  const decision = /^\/decision\/([^/]+)(?:\/([^/]+))?\/?$/.exec(address);
  const tab = decision === null ? undefined : tabs.find((name) => name === (decision.at(2) ?? 'answer'));
  if (decision === null || tab === undefined) return { page: 'unknown', address };
  try {
    return { page: 'decision', file: decodeURIComponent(decision[1]), tab };
  } catch {
    return { page: 'unknown', address };
  }
}

/** The hash that leads to a route. */
export function hashOf(route: Exclude<Route, { page: 'unknown' }>): string {
  if (route.page === 'home') return '#/';
  if (route.page === 'gallery') return '#/gallery';
  const decision = `#/decision/${encodeURIComponent(route.file)}`;
  return route.tab === 'answer' ? decision : `${decision}/${route.tab}`;
}
