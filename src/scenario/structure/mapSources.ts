import type { Scenario } from '../types.ts';

/** The parts of a document that quantities stand in. */
const parts = ['partners', 'lots', 'links', 'segments', 'assumptions'] as const;

/**
 * A document in which every quantity's `source` is another, or none where `change` gives undefined. Parts without a source that
 * changes stay the same objects.
 */
export function mapSources(scenario: Scenario, change: (source: string) => string | undefined): Scenario {
  const mapped = Object.fromEntries(parts.map((key) => [key, mapPart(scenario[key], change)]));
  return { ...scenario, ...mapped };
}

function mapPart(part: unknown, change: (source: string) => string | undefined): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) {
    const list: readonly unknown[] = part;
    const now = list.map((entry) => mapPart(entry, change));
    return now.every((entry, i) => entry === list[i]) ? part : now;
  }
  const old = Object.entries(part) as [string, unknown][];
  const now = old.flatMap(([key, entry]): [string, unknown][] => {
    if (key !== 'source' || typeof entry !== 'string') return [[key, mapPart(entry, change)]];
    const source = change(entry);
    return source === undefined ? [] : [[key, source]];
  });
  const same = now.length === old.length && now.every(([, entry], i) => entry === old[i][1]);
  return same ? part : Object.fromEntries(now);
}
