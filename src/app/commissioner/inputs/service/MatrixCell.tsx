import { useComputed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { commands } from '../../../../scenario/edit.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import type { Session } from '../../../shared/session.ts';
import { useTyped } from '../useTyped.ts';
import type { MatrixKind } from './matrix.ts';
import { cellPath } from './matrix.ts';
import type { CellPlace } from './matrixKeys.ts';
import { cellText, readCell } from './readCell.ts';

interface Props {
  readonly session: Session;
  readonly kind: MatrixKind;
  readonly rowId: string;
  readonly columnId: string;
  /** Place in the table, from 0. */
  readonly row: number;
  readonly column: number;
  /** What row and column are called, for the list of what is wrong. */
  readonly label: string;
  /** Ids of the headings that name the box. */
  readonly labelledBy: string;
  /** The one cell that Tab comes to. */
  readonly current: ReadonlySignal<CellPlace>;
}

/** One number of a table, or none. A change renders this cell and no other. */
export function MatrixCell({ session, kind, rowId, columnId, row, column, label, labelledBy, current }: Props): JSX.Element {
  const path = cellPath(kind, rowId, columnId);
  const id = fieldId(path);
  const isCurrent = useComputed(() => current.value.row === row && current.value.column === column).value;
  const { text, message, type, settle } = useTyped({
    session, path, label,
    show: (scenario) => cellText(scenario, kind, rowId, columnId),
    read: (typed, scenario) => {
      const read = readCell(typed, scenario, kind, rowId, columnId);
      return 'message' in read ? read : { command: read.command ?? commands.many([]) };
    },
  });
  return (
    <input
      class={`matrix__box${message === null ? '' : ' matrix__box--error'}`}
      id={id}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      spellcheck={false}
      value={text}
      tabIndex={isCurrent ? 0 : -1}
      data-row={row}
      data-column={column}
      aria-labelledby={labelledBy}
      aria-invalid={message === null ? undefined : 'true'}
      aria-describedby={message === null ? undefined : `${id}-message`}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={settle}
    />
  );
}
