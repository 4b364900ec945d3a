import { quantityPaths } from '../scenario/path.ts';
import type { Grade, Quantity, Scenario } from '../scenario/types.ts';
import { evidenceWords } from './evidenceWords.ts';
import { inputValue } from './inputValue.ts';
import { horizon, money, wholeNumber } from './number.ts';

/** What the closed sections of the input column hold, each in a line. */
export const sectionLines = {
  /** "2 services, £17m a year, 45,500 people, ten years" */
  service: ({ lots, segments, horizonMonths }: Scenario): string => {
    const value = lots.reduce((sum, { annualValue }) => sum + annualValue, 0);
    const people = segments.reduce((sum, segment) => sum + segment.people, 0);
    return [counted(lots.length, 'service'), `${money(value)} a year`, `${wholeNumber(people)} people`, horizon(horizonMonths)].join(', ');
  },
  /** "2 in place, 4 newcomers, 4 partners, 8 relationships" */
  providers: ({ lots, partners, links }: Scenario): string => {
    const newcomers = lots.reduce((sum, { challengers }) => sum + challengers.length, 0);
    return [
      `${lots.length} in place`,
      counted(newcomers, 'newcomer'),
      counted(partners.length, 'partner'),
      counted(links.length, 'relationship'),
    ].join(', ');
  },
  /** "6 compared, measured against Keep as now" */
  options: ({ options }: Scenario, referenceId: string): string => {
    const reference = options.find(({ id }) => id === referenceId) ?? options[0];
    return `${options.length} compared, measured against ${reference.name}`;
  },
  /** "84 inputs: 9 direct evidence, 31 like services, 44 judgement" */
  assumptions: (scenario: Scenario): string => {
    const quantities = quantityPaths(scenario).filter(({ path }) => path.startsWith('assumptions.')).map(({ quantity }) => gradeOf(quantity));
    // The weights of a relationship's layers count as one, and bear no grade.
    const grades = [...quantities, undefined];
    const parts = (['A', 'B', 'C'] as const)
      .map((grade) => ({ grade, count: grades.filter((found) => found === grade).length }))
      .filter(({ count }) => count > 0)
      .map(({ grade, count }) => `${count} ${evidenceWords.grade[grade].toLowerCase()}`);
    const ungraded = grades.filter((grade) => grade === undefined).length;
    return `${grades.length} inputs: ${[...parts, ...(ungraded > 0 ? [`${ungraded} not graded`] : [])].join(', ')}`;
  },
  /** "A year of full health £25,000, a joined-up year £200, most deprived 1.5 times" */
  values: ({ values }: Scenario): string => {
    const { qalyValue, joinedUpYearValue, deprivedWeight } = values;
    const deprived = deprivedWeight === 1 ? 'everybody counts the same' : `most deprived ${inputValue(deprivedWeight, 'multiple')} times`;
    return `Year of full health ${money(qalyValue)}, joined-up year ${money(joinedUpYearValue)}, ${deprived}`;
  },
  /** "39 sources, 36 of them in use" */
  sources: (scenario: Scenario): string => {
    const keys = Object.keys(scenario.sources ?? {});
    if (keys.length === 0) return 'None yet';
    const used = sourceUses(scenario);
    const inUse = keys.filter((key) => (used.get(key) ?? []).length > 0).length;
    return `${counted(keys.length, 'source')}, ${inUse === keys.length ? 'all in use' : `${inUse} of them in use`}`;
  },
  /** "Title, summary, purpose, what it teaches, limits" */
  about: ({ summary, about }: Scenario): string => {
    const named = [
      ['summary', summary], ['purpose', about?.purpose], ['what it teaches', about?.teaches], ['limits', about?.limits],
    ] as const;
    const written = named.filter(([, text]) => text !== undefined && text !== '').map(([name]) => name);
    return ['Title', ...written].join(', ');
  },
} as const;

/** The paths of the quantities that name each source, by its key. */
export function sourceUses(scenario: Scenario): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const { path, quantity } of quantityPaths(scenario)) {
    const source = typeof quantity === 'number' ? undefined : quantity.source;
    if (source !== undefined) uses.set(source, [...(uses.get(source) ?? []), path]);
  }
  return uses;
}

const gradeOf = (quantity: Quantity): Grade | undefined => (typeof quantity === 'number' ? undefined : quantity.grade);
const counted = (count: number, noun: string): string => `${wholeNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
