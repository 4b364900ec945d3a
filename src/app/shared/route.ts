/** Where in the program the page is: what stands after the # of its address. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'decision'; readonly file: string }
  | { readonly page: 'unknown'; readonly address: string };

/** Reads a hash with or without its #. An address that means nothing is `unknown`, never an error. */
export function routeOf(hash: string): Route {
  const address = hash.replace(/^#/, '');
  if (address === '' || address === '/') return { page: 'home' };
  const decision = /^\/decision\/([^/]+)\/?$/.exec(address);
  if (decision === null) return { page: 'unknown', address };
  try {
    return { page: 'decision', file: decodeURIComponent(decision[1]) };
  } catch {
    return { page: 'unknown', address };
  }
}

/** The hash that leads to a route. */
export function hashOf(route: Exclude<Route, { page: 'unknown' }>): string {
  return route.page === 'home' ? '#/' : `#/decision/${encodeURIComponent(route.file)}`;
}
