import { commands } from '../../../../scenario/edit.ts';
import type { EditCommand } from '../../../../scenario/edit.ts';
import type { Scenario } from '../../../../scenario/types.ts';
import { numberRule } from '../numberRule.ts';
import { displayOf, numberText } from '../numberText.ts';
import { readNumber } from '../readNumber.ts';
import type { MatrixKind } from './matrix.ts';
import { cellPath, cellValue } from './matrix.ts';

const display = displayOf('number');

/** What stands in a cell's box: empty where the document has no number. */
export function cellText(scenario: Scenario, kind: MatrixKind, rowId: string, columnId: string): string {
  const value = cellValue(scenario, kind, rowId, columnId);
  return value === undefined ? '' : numberText(value, display);
}

/** What a cell's text asks of the document, null where nothing changes; or what is wrong with it. An empty text takes the number away. */
export function readCell(
  text: string, scenario: Scenario, kind: MatrixKind, rowId: string, columnId: string,
): { readonly command: EditCommand | null } | { readonly message: string } {
  const path = cellPath(kind, rowId, columnId);
  const value = cellValue(scenario, kind, rowId, columnId);
  if (text.trim() === cellText(scenario, kind, rowId, columnId)) return { command: null };
  if (text.trim() === '') return { command: value === undefined ? null : commands.removeAt(path) };
  const number = readNumber(text, numberRule(path), display);
  if (typeof number !== 'number') return number;
  return { command: number === value ? null : commands.setAt(path, number) };
}
