import type { Scenario } from './types.ts';

/**
 * A JSON value as its one canonical text (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers and
 * strings as ECMAScript writes them.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The canonical text of what makes a result: the scenario without `about`, `view` and `record`. */
export function canonicalScenario(scenario: Scenario): string {
  const { about: _about, view: _view, record: _record, ...rest } = scenario;
  return canonicalJson(rest);
}
