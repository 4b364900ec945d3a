/** Longest title of a source, in characters. */
const LONGEST = 76;

/** A source by its author, year and title, without its address, for lists of sources. */
export function sourceTitle(source: string): string {
  const bare = source.replace(/\s*https?:\/\/\S*/g, '').replace(/[\s.;]+$/, '').trim();
  if (bare === '') return source;
  if (bare.length <= LONGEST) return bare;
  const cut = bare.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,.;:]$/, '')}…`;
}
