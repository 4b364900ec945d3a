import { quantityPaths } from '../../../../scenario/path.ts';
import type { Grade, Quantity, Scenario } from '../../../../scenario/types.ts';
import type { AssumptionGroup } from '../../../../words/assumptionGroups.ts';
import { assumptionGroupOf } from '../../../../words/assumptionGroups.ts';
import { inputWords } from '../../../../words/inputs.ts';

/** Path of the three weights that make one strength of a relationship's layers: they are edited together. */
export const LAYER_WEIGHTS = 'assumptions.relationships.layerWeights';

export type GradeFilter = Grade | 'none' | 'all';

/** One assumption, as a search sees it. */
export interface ListedAssumption {
  readonly path: string;
  readonly group: AssumptionGroup;
  readonly grade: Grade | undefined;
  /** What is searched: label, hint, group and source, in small letters. */
  readonly text: string;
}

/** Every assumption of a scenario, group by group in the file's order; the weights of the layers are one. */
export function assumptionList(scenario: Scenario): readonly ListedAssumption[] {
  return quantityPaths(scenario).filter(({ path }) => path.startsWith('assumptions.')).flatMap(({ path, quantity }) => {
    const entry = listed(path, quantity, scenario);
    return path === 'assumptions.relationships.blightGrowth' ? [entry, layerWeights(scenario)] : [entry];
  });
}

function listed(path: string, quantity: Quantity, scenario: Scenario): ListedAssumption {
  const { label, hint } = inputWords(path, scenario);
  const group = assumptionGroupOf(path);
  const { grade, source } = typeof quantity === 'number' ? { grade: undefined, source: undefined } : quantity;
  const cited = source === undefined ? '' : (scenario.sources?.[source] ?? '');
  return { path, group, grade, text: [label, hint, group.title, cited].join(' ').toLowerCase() };
}

function layerWeights(scenario: Scenario): ListedAssumption {
  const words = (['referral', 'records', 'trust'] as const).map((layer) => inputWords(`${LAYER_WEIGHTS}.${layer}`, scenario));
  const group = assumptionGroupOf(LAYER_WEIGHTS);
  const text = [...words.map(({ label, hint }) => `${label} ${hint}`), group.title].join(' ').toLowerCase();
  return { path: LAYER_WEIGHTS, group, grade: undefined, text };
}

/** The assumptions that hold every word of a search and have a grade. */
export function matching(list: readonly ListedAssumption[], search: string, grade: GradeFilter): readonly ListedAssumption[] {
  const wanted = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return list.filter((entry) => {
    const graded = grade === 'all' || (entry.grade ?? 'none') === grade;
    return graded && wanted.every((word) => entry.text.includes(word));
  });
}
