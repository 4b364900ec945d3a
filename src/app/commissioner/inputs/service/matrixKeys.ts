/** A cell's place in its table, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Keys {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where the caret stands in a box. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * Where a key leads from a cell: up, down and Enter always; left and right from the end of what is typed, or when all of it is
 * selected; Control with Home and End to the first and last cell.
 * @returns null where the key is the box's own
 */
export function cellAfter(from: CellPlace, keys: Keys, caret: Caret, rows: number, columns: number): CellPlace | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = keys;
  if (altKey || metaKey) return null;
  if (ctrlKey) {
    if (key === 'Home') return { row: 0, column: 0 };
    return key === 'End' ? { row: rows - 1, column: columns - 1 } : null;
  }
  const within = ({ row, column }: CellPlace): CellPlace =>
    ({ row: Math.min(Math.max(row, 0), rows - 1), column: Math.min(Math.max(column, 0), columns - 1) });
  if (key === 'Enter') return within({ row: from.row + (shiftKey ? -1 : 1), column: from.column });
  if (shiftKey) return null;
  if (key === 'ArrowUp') return within({ row: from.row - 1, column: from.column });
  if (key === 'ArrowDown') return within({ row: from.row + 1, column: from.column });
  const all = caret.start === 0 && caret.end === caret.length;
  if (key === 'ArrowLeft' && (all || caret.end === 0)) return within({ row: from.row, column: from.column - 1 });
  if (key === 'ArrowRight' && (all || caret.start === caret.length)) return within({ row: from.row, column: from.column + 1 });
  return null;
}
