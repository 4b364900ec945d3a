/** A title as the beginning of a file's name: small letters, digits and hyphens, at most 60; "decision" where nothing is left. */
export function fileStem(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const stem = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
  return stem === '' ? 'decision' : stem;
}
