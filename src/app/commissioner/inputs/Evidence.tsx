import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Provenance } from '../../../scenario/types.ts';
import { evidenceWords } from '../../../words/evidenceWords.ts';
import { GradeChip } from './GradeChip.tsx';
import { shortSource } from './shortSource.ts';

interface Props {
  readonly id: string;
  /** Name of the field, for those who hear the buttons apart from it. */
  readonly label: string;
  readonly provenance: Provenance;
  readonly source: string | undefined;
  /** What else stands behind "Note". */
  readonly more: ComponentChildren;
  /** What stands at the end of the row. */
  readonly children: ComponentChildren;
}

type Panel = 'source' | 'note';

/** Grade, source and note of a number: a row, and below it what was asked for. */
export function Evidence({ id, label, provenance, source, more, children }: Props): JSX.Element {
  const [open, setOpen] = useState<Panel | null>(null);
  const { grade, note, basis } = provenance;
  const hasNote = note !== undefined || more !== null;
  const worth = basis === undefined ? '' : evidenceWords.basis[basis];
  const toggle = (panel: Panel, words: string): JSX.Element => (
    <button
      type="button"
      class="text-button"
      aria-expanded={open === panel ? 'true' : 'false'}
      aria-controls={`${id}-${panel}`}
      onClick={() => setOpen(open === panel ? null : panel)}
    >
      {words}
      <span class="nhsuk-u-visually-hidden">, {label}</span>
    </button>
  );
  return (
    <>
      <div class="evidence">
        <GradeChip grade={grade} />
        {source === undefined ? null : toggle('source', shortSource(source))}
        {hasNote ? toggle('note', note === undefined ? 'More' : 'Note') : null}
        {children}
      </div>
      <div class="evidence__panel" id={`${id}-source`} hidden={open !== 'source'}>
        {open === 'source' ? <p>{worth === '' ? '' : `${worth.charAt(0).toUpperCase()}${worth.slice(1)}: `}{source}</p> : null}
      </div>
      <div class="evidence__panel" id={`${id}-note`} hidden={open !== 'note'}>
        {open === 'note' ? (
          <>
            {note === undefined ? null : <p>{note}</p>}
            {more}
          </>
        ) : null}
      </div>
    </>
  );
}
