/** The revision of a stored record; 0 where there is none, -1 where what is there has none. */
export function revisionOf(raw: unknown): number {
  if (raw === undefined) return 0;
  const revision = typeof raw === 'object' && raw !== null && 'revision' in raw ? raw.revision : undefined;
  return typeof revision === 'number' ? revision : -1;
}
