import type { Scenario } from '../../../../scenario/types.ts';
import { linkName } from '../../../../words/networkReading.ts';

/** The tables that say, for each group of people, something of each service or working relationship. */
export type MatrixKind = 'uses' | 'handoffs';

export interface Heading {
  readonly id: string;
  readonly name: string;
}
export interface MatrixHeadings {
  /** Services or working relationships. */
  readonly rows: readonly Heading[];
  /** Groups of people. */
  readonly columns: readonly Heading[];
}

/** What heads a table's rows and columns. */
export function matrixHeadings(scenario: Scenario, kind: MatrixKind): MatrixHeadings {
  return {
    rows: kind === 'uses'
      ? scenario.lots.map(({ id, name }) => ({ id, name }))
      : scenario.links.map((link) => ({ id: link.id, name: linkName(link, scenario) })),
    columns: scenario.segments.map(({ id, name }) => ({ id, name })),
  };
}

/** Path of a cell, whether or not the document has a number there. */
export const cellPath = (kind: MatrixKind, rowId: string, columnId: string): string => `segments.${columnId}.${kind}.${rowId}`;

/** The number in a cell; undefined where the document has none, which counts as 0. */
export function cellValue(scenario: Scenario, kind: MatrixKind, rowId: string, columnId: string): number | undefined {
  const numbers = scenario.segments.find(({ id }) => id === columnId)?.[kind];
  return numbers !== undefined && Object.hasOwn(numbers, rowId) ? numbers[rowId] : undefined;
}
