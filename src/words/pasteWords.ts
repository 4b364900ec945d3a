import { wholeNumber } from './number.ts';

/** What came of pasting a block of cells into a table. */
export interface PasteOutcome {
  /** Cells that took what was pasted. */
  readonly filled: number;
  /** Cells left as they were, with what was pasted there. */
  readonly refused: readonly { readonly row: string; readonly column: string; readonly text: string }[];
  /** Rows and columns of the block for which the table has no place. */
  readonly rowsOver: number;
  readonly columnsOver: number;
}

/** Most refused cells that are named. */
const NAMED = 3;
const LONGEST = 20;

const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`);
const counted = (count: number, one: string, many: string): string => `${wholeNumber(count)} ${count === 1 ? one : many}`;

/** What a pasted block has done, in sentences. */
export function pasteWords({ filled, refused, rowsOver, columnsOver }: PasteOutcome): readonly string[] {
  const sentences = [filled === 0 ? 'Nothing was filled in.' : `${counted(filled, 'box was', 'boxes were')} filled in, as one step.`];
  if (refused.length > 0) {
    sentences.push(`${counted(refused.length, 'box was', 'boxes were')} left as before: a number of 0 or more is wanted.`);
    for (const { row, column, text } of refused.slice(0, NAMED)) sentences.push(`${row}, ${column}: “${short(text)}”.`);
    if (refused.length > NAMED) sentences.push(`And ${wholeNumber(refused.length - NAMED)} more.`);
  }
  if (rowsOver > 0) sentences.push(`${counted(rowsOver, 'row', 'rows')} had no place below.`);
  if (columnsOver > 0) sentences.push(`${counted(columnsOver, 'column', 'columns')} had no place to the right.`);
  return sentences;
}
