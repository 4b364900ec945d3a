import type { Position } from './issues.ts';

/** An object of a file whose shape is not known to be right. */
export type Loose = Readonly<Record<string, unknown>>;

export const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object holds at a key; undefined where the value is no object or lacks it. */
export const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((part, key) => (isLoose(part) && Object.hasOwn(part, key) ? part[key] : undefined), value);

export interface LooseEntry {
  readonly value: Loose;
  readonly position: Position;
  readonly index: number;
}

/** The objects among the first entries of a list at a key, with their places; none where there is no list. */
export function entriesAt(value: unknown, key: string, position: Position = [], most = Infinity): readonly LooseEntry[] {
  const list = at(value, key);
  if (!Array.isArray(list)) return [];
  const entries: LooseEntry[] = [];
  for (let index = 0; index < Math.min(list.length, most); index++) {
    const entry: unknown = list[index];
    if (isLoose(entry)) entries.push({ value: entry, position: [...position, key, index], index });
  }
  return entries;
}

/** A number that may be counted with: finite and not negative. */
export const countable = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
