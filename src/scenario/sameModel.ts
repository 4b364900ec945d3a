import type { Scenario } from './types.ts';

/** Parts that never change a result; as `canonical.ts` leaves them out of the hash. */
const outside: ReadonlySet<string> = new Set(['about', 'view', 'record'] satisfies readonly (keyof Scenario)[]);

/** Do two states of one document give the same futures? Parts that no edit has touched are the same objects in both. */
export function sameModel(a: Scenario, b: Scenario): boolean {
  if (a === b) return true;
  const [left, right] = [a, b].map((scenario) => new Map<string, unknown>(Object.entries(scenario).filter(([key]) => !outside.has(key))));
  return left.size === right.size && [...left].every(([key, part]) => part === right.get(key));
}
