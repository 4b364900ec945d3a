import type { ScenarioDifference } from '../analysis/scenarioDifferences.ts';
import { valueAt } from '../scenario/path.ts';
import type { Scenario } from '../scenario/types.ts';
import { upperFirst } from './firstLetter.ts';
import { inputWords } from './inputs.ts';
import type { InputUnit } from './inputUnit.ts';

/** What an entry of each list is. */
const entryNouns: Readonly<Record<string, string>> = {
  lots: 'Service', partners: 'Partner', links: 'Working relationship', segments: 'Group of people', options: 'Option', challengers: 'Newcomer',
};
const listNouns: Readonly<Record<string, string>> = {
  lots: 'services', partners: 'partners', links: 'working relationships', segments: 'groups of people', options: 'options', challengers: 'newcomers',
};
/** Parts that are no number, by their key. */
const keyNouns: Readonly<Record<string, string>> = {
  name: 'name', sector: 'sector', slot: 'colour and shape', deprived: 'among the most deprived', between: 'its two ends', uses: 'services used',
  handoffs: 'handoffs', lots: 'settings for single services', weights: 'weights of the criteria',
};
const textNouns: Readonly<Record<string, string>> = {
  'title': 'Title', 'summary': 'Summary', 'about': 'About this decision', 'about.purpose': 'Purpose', 'about.teaches': 'What it teaches',
  'about.limits': 'Limits', 'sources': 'Sources', 'view': 'What is shown first', 'record': 'Record of decision',
};

/**
 * What a difference is about, as the head of its row.
 * @param scenario a version that has it
 */
export function differenceLabel({ path, kind }: Pick<ScenarioDifference, 'path' | 'kind'>, scenario: Scenario): string {
  const steps = path.split('.');
  const key = steps.at(-1) ?? path;
  if (kind === 'entry') return `${entryNouns[steps.at(-2) ?? ''] ?? 'Part'}: ${entryName(path, scenario)}${serviceOf(steps, scenario)}`;
  if (kind === 'order') return `Order of ${listNouns[key] ?? key}${serviceOf(steps, scenario)}`;
  if (Object.hasOwn(textNouns, path)) return textNouns[path];
  if (steps[0] === 'sources') return `Source ${steps.slice(1).join('.')}`;
  const found = wordsOf(path, scenario);
  if (steps[0] === 'options') {
    const own = found?.label ?? (steps[2] === 'lots' && steps.length === 4 ? `settings for ${nameAt(`lots.${key}`, scenario)}` : nounOf(key));
    return `${nameAt(`options.${steps[1]}`, scenario)}: ${own}`;
  }
  if (found !== null) return found.label;
  const holder = steps.slice(0, -1).join('.');
  return steps[2] === 'incumbent' ? `Present provider’s ${nounOf(key)}${serviceOf(steps, scenario)}` : `${entryName(holder, scenario)}: ${nounOf(key)}`;
}

/** How the number at a path is shown; a plain number where it has no words of its own. */
export const differenceUnit = (path: string, scenario: Scenario): InputUnit => wordsOf(path, scenario)?.unit ?? 'number';

/** An entry's name; of a working relationship, who stands at its ends. */
export function entryName(path: string, scenario: Scenario): string {
  const entry = valueAt(scenario, path);
  if (typeof entry !== 'object' || entry === null) return path;
  if ('name' in entry && typeof entry.name === 'string') return entry.name;
  return 'between' in entry && Array.isArray(entry.between) ? endNames(entry.between, scenario) : path;
}

/** "Community nursing – GP practices". */
export function endNames(ends: readonly unknown[], { lots, partners }: Scenario): string {
  return ends.map((end) => [...lots, ...partners].find(({ id }) => id === end)?.name ?? String(end)).join(' – ');
}

function wordsOf(path: string, scenario: Scenario): ReturnType<typeof inputWords> | null {
  try {
    return inputWords(path, scenario);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const nounOf = (key: string): string => (Object.hasOwn(keyNouns, key) ? keyNouns[key] : upperFirst(key));
const nameAt = (path: string, scenario: Scenario): string => entryName(path, scenario);

/** Which service it belongs to, where there are several. */
function serviceOf([part, lotId, ...rest]: readonly string[], scenario: Scenario): string {
  return part === 'lots' && rest.length > 0 && scenario.lots.length > 1 ? `, ${nameAt(`lots.${lotId}`, scenario)}` : '';
}
