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
  /** Is open what `children` makes? */
  readonly details: boolean;
  readonly onDetails: () => void;
  /** What stands at the end of the row. */
  readonly after: ComponentChildren;
  /** Where the number is described. */
  readonly children: () => ComponentChildren;
}

type Panel = 'source' | 'note';

/** Grade, source and note of a number: a row, and below it what was asked for. */
export function Evidence({ id, label, provenance, source, details, onDetails, after, children }: Props): JSX.Element {
  const [open, setOpen] = useState<Panel | null>(null);
  const { grade, note, basis } = provenance;
  const worth = basis === undefined ? '' : evidenceWords.basis[basis];
  const toggle = (panel: string, isOpen: boolean, words: string, onToggle: () => void): JSX.Element => (
    <button type="button" class="text-button" aria-expanded={isOpen ? 'true' : 'false'} aria-controls={`${id}-panel-${panel}`} onClick={onToggle}>
      {words}
      <span class="nhsuk-u-visually-hidden">, {label}</span>
    </button>
  );
  const choose = (panel: Panel) => (): void => setOpen(open === panel ? null : panel);
  return (
    <>
      <div class="evidence">
        <GradeChip grade={grade} />
        {source === undefined ? null : toggle('source', open === 'source', shortSource(source), choose('source'))}
        {basis === 'recalled' ? <span class="evidence__worth">{worth}</span> : null}
        {note === undefined || note === '' ? null : toggle('note', open === 'note', 'Note', choose('note'))}
        {toggle('details', details, 'Describe', onDetails)}
        {after}
      </div>
      <div class="evidence__panel" id={`${id}-panel-source`} hidden={open !== 'source'}>
        {open === 'source' ? <p>{worth === '' ? '' : `${worth.charAt(0).toUpperCase()}${worth.slice(1)}: `}{source}</p> : null}
      </div>
      <div class="evidence__panel" id={`${id}-panel-note`} hidden={open !== 'note'}>
        {open === 'note' ? <p>{note}</p> : null}
      </div>
      <div class="evidence__panel" id={`${id}-panel-details`} hidden={!details}>{details ? children() : null}</div>
    </>
  );
}
