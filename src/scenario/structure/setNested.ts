import { commands, type EditCommand } from '../edit.ts';
import { valueAt } from '../path.ts';
import type { Scenario } from '../types.ts';

/** Sets what stands at a path, and makes the objects above it that are not there yet: `options.keep.lots.dementia.termMonths`. */
export function setNested(scenario: Scenario, path: string, value: unknown): EditCommand {
  const steps = path.split('.');
  const places = steps.map((_, place) => steps.slice(0, place + 1).join('.'));
  const missing = places.findIndex((part) => (valueAt(scenario, part) ?? null) === null);
  if (missing < 0) return commands.setAt(path, value);
  const nested = steps.slice(missing + 1).reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return commands.setAt(places[missing], nested);
}
