/** The entry of a list that has an id. @throws RangeError where none has */
export function findEntry<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const entry = list.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new RangeError(`Nothing has the id ${id}.`);
  return entry;
}
