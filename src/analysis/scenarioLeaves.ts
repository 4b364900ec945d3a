import { quantityPaths } from '../scenario/path.ts';
import type { Scenario } from '../scenario/types.ts';

/**
 * One thing that a scenario says.
 * - `quantity`: a number or a range, with what is said of it
 * - `value`: anything else that stands by itself: a number, a choice, a name, a text; `true` for a review or plan that there is and
 *   `false` for one that is switched off; `{}` for a list of settings without any
 * - `entry`: a service, a partner, an option and so on is there; its value is the entry itself
 * - `order`: the ids of a list, in its order
 */
export interface ScenarioLeaf {
  readonly kind: 'quantity' | 'value' | 'entry' | 'order';
  readonly value: unknown;
  /** Path of the entry, or of the review or plan, that holds it: without that it could not be there. Null at the top. */
  readonly holder: string | null;
}

/** Parts of a strategy that are switched on and off as a whole. */
const switched: ReadonlySet<string> = new Set(['review', 'integrationPlan']);
/** Told as one thing: its parts follow from each other. */
const whole: ReadonlySet<string> = new Set(['view', 'record']);
const constant: ReadonlySet<string> = new Set(['format', 'version']);

/** All that a scenario says, by path with ids as in `scenario/path.ts`, in the order of the file. */
export function scenarioLeaves(scenario: Scenario): ReadonlyMap<string, ScenarioLeaf> {
  const quantities = new Set(quantityPaths(scenario).map(({ path }) => path));
  const leaves = new Map<string, ScenarioLeaf>();
  const visitAll = (part: object, prefix: string, holder: string | null): void => {
    for (const [key, value] of Object.entries(part)) {
      if (prefix === '' && constant.has(key)) continue;
      // An entry's id is in its path.
      if (key === 'id' && holder !== null && prefix === `${holder}.`) continue;
      visit(value, key, `${prefix}${key}`, holder);
    }
  };
  const visit = (value: unknown, key: string, path: string, holder: string | null): void => {
    if (quantities.has(path)) leaves.set(path, { kind: 'quantity', value, holder });
    else if (Array.isArray(value) && value.every(isEntry)) {
      leaves.set(`${path}.`, { kind: 'order', value: value.map(({ id }) => id), holder });
      for (const entry of value) {
        const own = `${path}.${entry.id}`;
        leaves.set(own, { kind: 'entry', value: entry, holder });
        visitAll(entry, `${own}.`, own);
      }
    } else if (switched.has(key) && (value === null || isPlain(value))) {
      leaves.set(path, { kind: 'value', value: value !== null, holder });
      if (value !== null) visitAll(value, `${path}.`, path);
    } else if (isPlain(value) && !whole.has(path) && Object.keys(value).length > 0) visitAll(value, `${path}.`, holder);
    else if (value !== undefined) leaves.set(path, { kind: 'value', value, holder });
  };
  visitAll(scenario, '', null);
  return leaves;
}

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEntry = (value: unknown): value is { readonly id: string } => isPlain(value) && 'id' in value && typeof value.id === 'string';
