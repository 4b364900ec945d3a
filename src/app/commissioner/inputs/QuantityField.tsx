import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { displayOf } from './numberText.ts';
import { QuantityEditor } from './QuantityEditor.tsx';
import { QuantityRow } from './QuantityRow.tsx';
import type { QuantityView } from './quantityView.ts';
import { useInputWords } from './useInputWords.ts';
import { fieldAt, useQuantity } from './useQuantity.ts';

interface Props {
  readonly session: Session;
  readonly path: string;
  /** A row of label, box, small picture and grade that opens to the whole editor. */
  readonly compact?: boolean;
  /** Shown in a compact row instead of the label, which is then heard: where a heading beside the rows says the rest. */
  readonly shortLabel?: string;
}

/** A quantity to edit: in number boxes, by its picture's handles, in any form; with what it means and what it rests on. */
export function QuantityField(props: Props): JSX.Element {
  // What is half typed belongs to its path.
  return <FieldAt key={props.path} {...props} />;
}

function FieldAt({ session, path, compact = false, shortLabel }: Props): JSX.Element {
  const { label, hint, unit } = useInputWords(session, path);
  const field = useMemo(() => fieldAt(session.scenario.peek(), path), [session, path]);
  const display = displayOf(unit);
  const hand = useQuantity(session, path, field, display, label);
  const [open, setOpen] = useState(false);
  const view: QuantityView = { session, path, id: fieldId(path), label, hint, field, display, hand };
  // A link to a note or a bound opens what it stands in.
  const wanted = useComputed(() => session.wantedField.value?.startsWith(`${path}.`) === true).value;
  useEffect(() => {
    if (wanted) setOpen(true);
  }, [wanted]);
  if (!compact) return <QuantityEditor view={view} wanted={wanted} />;
  const shown = shortLabel ?? label;
  // What is wrong may stand in a box that the row has no room for.
  if (!open && hand.fault === null) return <QuantityRow view={view} shown={shown} onOpen={() => setOpen(true)} />;
  return <QuantityEditor view={view} shown={shown} wanted={wanted} onClose={() => setOpen(false)} />;
}
