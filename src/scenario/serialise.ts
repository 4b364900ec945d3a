import { scenarioSchema } from './schema.ts';
import type { Scenario } from './types.ts';

/**
 * A scenario as the text of a file: JSON by two spaces, its keys in the order of the file format, a line end at its end.
 * `parse` gives the same scenario back. A document that breaks a rule keeps the order that it has: it can still be saved.
 */
export function serialise(scenario: Scenario): string {
  const read = scenarioSchema().safeParse(scenario);
  return `${JSON.stringify(read.success ? read.data : scenario, null, 2)}\n`;
}
