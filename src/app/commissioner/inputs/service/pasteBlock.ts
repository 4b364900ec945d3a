import { commands } from '../../../../scenario/edit.ts';
import type { EditCommand } from '../../../../scenario/edit.ts';
import type { Scenario } from '../../../../scenario/types.ts';
import type { PasteOutcome } from '../../../../words/pasteWords.ts';
import type { MatrixHeadings, MatrixKind } from './matrix.ts';
import { readCell } from './readCell.ts';

/** Cells of a block as a spreadsheet puts it on the clipboard: lines, cells apart by tabs, the last line closed or not. */
export function blockOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/s, '$1').trim()));
}

/** Is this more than one cell? One alone is pasted as text is. */
export const isBlock = (text: string): boolean => /[\t\n\r]/.test(text.replace(/(\r\n|\r|\n)$/, ''));

/** What pasting asks of the document, null where it changes nothing, and what is to be said of it. */
export interface Paste {
  readonly command: EditCommand | null;
  readonly outcome: PasteOutcome;
}

/**
 * Lays a block over a table from one of its cells on, as one change. A cell that holds no good number is left as it was.
 * @param row place of the first cell, from 0
 * @param column place of the first cell, from 0
 */
export function pasteBlock(
  scenario: Scenario, kind: MatrixKind, { rows, columns }: MatrixHeadings, block: readonly (readonly string[])[],
  row: number, column: number,
): Paste {
  const edits: EditCommand[] = [];
  const refused: PasteOutcome['refused'][number][] = [];
  let filled = 0;
  block.slice(0, rows.length - row).forEach((line, i) => {
    line.slice(0, columns.length - column).forEach((text, j) => {
      const [rowHead, columnHead] = [rows[row + i], columns[column + j]];
      const read = readCell(text, scenario, kind, rowHead.id, columnHead.id);
      if ('message' in read) {
        refused.push({ row: rowHead.name, column: columnHead.name, text });
        return;
      }
      filled++;
      if (read.command !== null) edits.push(read.command);
    });
  });
  const widest = Math.max(...block.map((line) => line.length));
  return {
    command: edits.length === 0 ? null : commands.many(edits),
    outcome: {
      filled, refused,
      rowsOver: Math.max(0, row + block.length - rows.length),
      columnsOver: Math.max(0, column + widest - columns.length),
    },
  };
}
