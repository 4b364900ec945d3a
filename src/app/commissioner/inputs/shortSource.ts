/** Longest short form of a source, in characters. */
const LONGEST = 36;

/** A source in a few words, for the row below a field: author and year where it has them, else its first words. */
export function shortSource(source: string): string {
  const year = /^[^()]{1,40}\((?:19|20)\d\d[^)]{0,10}\)/.exec(source);
  if (year !== null && year[0].length <= LONGEST) return year[0];
  const sentence = source.split(/[.;:](?:\s|$)/)[0].trim();
  if (sentence !== '' && sentence.length <= LONGEST) return sentence;
  const cut = source.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,.;:]$/, '')}…`;
}
