import { useComputed, useSignal } from '@preact/signals';
import type { JSX, TargetedClipboardEvent, TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { pasteWords } from '../../../../words/pasteWords.ts';
import { announcer } from '../../../shared/announcer.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import { pageScheduler } from '../../../shared/scheduler.ts';
import type { Session } from '../../../shared/session.ts';
import { changeParts } from '../entries/changeParts.ts';
import { FieldMessage } from '../FieldMessage.tsx';
import type { MatrixHeadings, MatrixKind } from './matrix.ts';
import { cellPath, matrixHeadings } from './matrix.ts';
import { MatrixCell } from './MatrixCell.tsx';
import type { CellPlace } from './matrixKeys.ts';
import { cellAfter } from './matrixKeys.ts';
import { blockOf, isBlock, pasteBlock } from './pasteBlock.ts';

interface Props {
  readonly session: Session;
  readonly kind: MatrixKind;
  readonly caption: string;
  /** Above the names of the rows. */
  readonly corner: string;
}

/** Cells made in one task: a large table comes row by row, and the page answers between. */
const CELLS_AT_ONCE = 72;

/**
 * A table of numbers, a column for each group of people. Tab comes to one cell and leaves from there; arrow keys and Enter go from cell to
 * cell. A block from a spreadsheet is pasted as one undo step. Wider than its place, it scrolls by itself.
 */
export function NumberMatrix({ session, kind, caption, corner }: Props): JSX.Element {
  const id = useId();
  // As text, so that only a change of names or parts draws the table again.
  const shape = useComputed(() => JSON.stringify(matrixHeadings(session.scenario.value, kind))).value;
  const { rows, columns } = useMemo(() => JSON.parse(shape) as MatrixHeadings, [shape]);
  const [made, setMade] = useState(0);
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columns.length));
  const shown = Math.max(made, step);
  const place = useSignal<CellPlace>({ row: 0, column: 0 });
  const current = useComputed(() => {
    const { row, column } = place.value;
    return { row: Math.min(row, rows.length - 1), column: Math.min(column, columns.length - 1) };
  });
  const told = useSignal<readonly string[]>([]);
  const table = useRef<HTMLTableElement>(null);

  useEffect(() => {
    if (shown >= rows.length) return undefined;
    pageScheduler().schedule(`${id} rows`, () => setMade(shown + step));
    return () => pageScheduler().cancel(`${id} rows`);
  }, [shown, rows.length]);

  const boxAt = ({ row, column }: CellPlace): HTMLInputElement | null =>
    table.current?.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`) ?? null;
  const placeOf = (target: EventTarget | null): CellPlace | null =>
    target instanceof HTMLInputElement ? { row: Number(target.dataset.row), column: Number(target.dataset.column) } : null;

  const keyDown = (event: TargetedKeyboardEvent<HTMLTableElement>): void => {
    const { target } = event;
    const from = placeOf(target);
    if (from === null || !(target instanceof HTMLInputElement)) return;
    const caret = { start: target.selectionStart ?? 0, end: target.selectionEnd ?? 0, length: target.value.length };
    const next = cellAfter(from, event, caret, rows.length, columns.length);
    if (next === null) return;
    event.preventDefault();
    const box = boxAt(next);
    // At an edge the box keeps focus; what is typed is settled all the same.
    if (box === target) target.blur();
    box?.focus();
    box?.select();
  };
  const focusIn = (event: TargetedFocusEvent<HTMLTableElement>): void => {
    const at = placeOf(event.target);
    if (at !== null) place.value = at;
  };
  const paste = (event: TargetedClipboardEvent<HTMLTableElement>): void => {
    const at = placeOf(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (at === null || !isBlock(text)) return;
    event.preventDefault();
    const { command, outcome } = pasteBlock(session.scenario.peek(), kind, { rows, columns }, blockOf(text), at.row, at.column);
    const refusal = command === null ? null : changeParts(session, command, '');
    told.value = refusal === null ? pasteWords(outcome) : [refusal];
    announcer.say(told.value.join(' '));
    boxAt(at)?.select();
  };

  const faults = useComputed(() => rows.flatMap((row) => columns.flatMap((column) => {
    const path = cellPath(kind, row.id, column.id);
    const message = session.drafts.value.get(path)?.message;
    return message === undefined ? [] : [{ path, words: `${row.name}, ${column.name}: ${message}` }];
  }))).value;
  return (
    <div class="matrix">
      <p class="matrix__help" id={`${id}-help`}>
        Arrow keys and Enter go from box to box, Tab leaves the table. A block from a spreadsheet can be pasted.
      </p>
      <div class="matrix__scroll" role="region" aria-label={caption} aria-describedby={`${id}-help`} tabIndex={0}>
        <table class="matrix__table" ref={table} onKeyDown={keyDown} onFocusIn={focusIn} onPaste={paste}>
          <caption class="nhsuk-u-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" class="matrix__corner">{corner}</th>
              {columns.map((column) => <th key={column.id} scope="col" id={`${id}-column-${column.id}`}>{column.name}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, i) => (
              <tr key={row.id}>
                <th scope="row" id={`${id}-row-${row.id}`}>{row.name}</th>
                {columns.map((column, j) => (
                  <td key={column.id}>
                    <MatrixCell
                      session={session} kind={kind} rowId={row.id} columnId={column.id} row={i} column={j} current={current}
                      label={`${row.name}, ${column.name}`}
                      labelledBy={`${id}-row-${row.id} ${id}-column-${column.id}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {faults.map(({ path, words }) => <FieldMessage key={path} id={fieldId(path)} message={words} />)}
      {told.value.length === 0 ? null : (
        <div class="matrix__told">{told.value.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
      )}
    </div>
  );
}
