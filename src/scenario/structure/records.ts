type Held<T> = Readonly<Record<string, T>>;

/** A record without some keys; the record itself where it has none of them. */
export function withoutKeys<T>(record: Held<T>, keys: ReadonlySet<string>): Held<T> {
  if (!Object.keys(record).some((key) => keys.has(key))) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));
}

/** A record with a key renamed in its place; the record itself where it has no such key. */
export function withKeyRenamed<T>(record: Held<T>, from: string, to: string): Held<T> {
  if (!Object.hasOwn(record, from)) return record;
  return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key === from ? to : key, entry]));
}
