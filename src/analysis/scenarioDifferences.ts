import { canonicalJson } from '../scenario/canonical.ts';
import type { Scenario } from '../scenario/types.ts';
import { differenceGroupOf, differenceGroups, type DifferenceGroup } from './differenceGroups.ts';
import { scenarioLeaves, type ScenarioLeaf } from './scenarioLeaves.ts';

/** One thing that versions of a decision do not say alike. */
export interface ScenarioDifference {
  /** With ids, as in `scenario/path.ts`; for an order, that of the list. */
  readonly path: string;
  readonly group: DifferenceGroup;
  readonly kind: ScenarioLeaf['kind'];
  /** By version: what it says; undefined where it says nothing of it. */
  readonly values: readonly unknown[];
  /** By version: has it what this is a part of? A service that is not there has no price either, and need not say so. */
  readonly applies: readonly boolean[];
  /** May it change a figure? A name, a note, a grade, a source, the order of options or a text never does. */
  readonly counts: boolean;
}

/** Said of a provider or an option, and of no consequence in the model. */
const labels: ReadonlySet<string> = new Set(['name', 'sector', 'slot']);
/** Their keys are ids, which may be any word. */
const keyed: ReadonlySet<string> = new Set(['uses', 'handoffs', 'lots']);

/**
 * What differs between versions of a decision, by id and not by place, so that an entry put in before another changes nothing of that.
 * Empty exactly where all versions say the same in whatever order of keys. In the order of groups, and of the file within each.
 * @param versions at least one
 */
export function scenarioDifferences(versions: readonly Scenario[]): readonly ScenarioDifference[] {
  const all = versions.map(scenarioLeaves);
  const paths = new Set(all.flatMap((leaves) => [...leaves.keys()]));
  const found = [...paths].flatMap((path): ScenarioDifference[] => {
    const difference = differenceAt(path, all);
    return difference === null ? [] : [difference];
  });
  const place = ({ group }: ScenarioDifference): number => differenceGroups.indexOf(group);
  return found.filter((one) => !isHollow(one, found)).sort((a, b) => place(a) - place(b));
}

function differenceAt(key: string, all: readonly ReadonlyMap<string, ScenarioLeaf>[]): ScenarioDifference | null {
  const leaves = all.map((version) => version.get(key));
  const known = leaves.find((leaf) => leaf !== undefined);
  if (known === undefined) return null;
  const { kind, holder } = known;
  const applies = all.map((version) => holder === null || isThere(version.get(holder)));
  const said = leaves.filter((_, i) => applies[i]);
  const isList = kind === 'order';
  const shared = isList ? sharedBy(said) : null;
  const texts = new Set(said.map((leaf) => textOf(leaf, shared)));
  if (texts.size < 2) return null;
  const path = isList ? key.slice(0, -1) : key;
  const group = differenceGroupOf(path);
  const values = leaves.map((leaf) => leaf?.value);
  return { path, group, kind, values, applies, counts: group !== 'texts' && counts(path, kind, said) };
}

const isThere = (leaf: ScenarioLeaf | undefined): boolean => leaf !== undefined && leaf.value !== false;

/** What two versions must share to say the same; of an entry, that it is there, and of an order, that of what all of them have. */
function textOf(leaf: ScenarioLeaf | undefined, shared: ReadonlySet<string> | null): string {
  if (leaf === undefined) return shared === null ? '' : '[]';
  if (leaf.kind === 'entry') return 'there';
  if (shared !== null && Array.isArray(leaf.value)) return canonicalJson(leaf.value.filter((id: unknown) => typeof id === 'string' && shared.has(id)));
  return canonicalJson(leaf.value);
}

function sharedBy(leaves: readonly (ScenarioLeaf | undefined)[]): ReadonlySet<string> {
  const lists = leaves.map((leaf) => new Set(Array.isArray(leaf?.value) ? leaf.value.filter((id: unknown) => typeof id === 'string') : []));
  return lists.reduce((shared, list) => new Set([...shared].filter((id) => list.has(id))));
}

function counts(path: string, kind: ScenarioLeaf['kind'], said: readonly (ScenarioLeaf | undefined)[]): boolean {
  if (kind === 'quantity') return new Set(said.map((leaf) => canonicalJson(numbersOf(leaf?.value)))).size > 1;
  if (kind === 'order') return path !== 'options';
  if (kind === 'entry') return true;
  if (said.some((leaf) => isEmpty(leaf?.value))) return false;
  const steps = path.split('.');
  return !labels.has(steps.at(-1) ?? '') || keyed.has(steps.at(-2) ?? '');
}

/** A quantity without what is said of it: one number is the same alone and with a note. */
function numbersOf(quantity: unknown): unknown {
  if (typeof quantity !== 'object' || quantity === null) return { value: quantity };
  return Object.fromEntries(Object.entries(quantity).filter(([, part]) => typeof part === 'number'));
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** That a list of settings is empty in one version is told by what stands in it in the others. */
function isHollow({ path, kind, values }: ScenarioDifference, all: readonly ScenarioDifference[]): boolean {
  if (kind !== 'value' || !values.some(isEmpty)) return false;
  return all.some((other) => other.path.startsWith(`${path}.`));
}
