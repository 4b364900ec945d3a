import type { JSX } from 'preact';
import { evidenceWords } from '../../../words/evidenceWords.ts';
import { Icon } from '../../shared/Icon.tsx';
import { boxesOf } from './boxes.ts';
import { provenanceOf } from './changeForm.ts';
import { DistributionPicture } from './DistributionPicture.tsx';
import { QuantityBoxes } from './QuantityBoxes.tsx';
import type { QuantityView } from './quantityView.ts';
import { isAccepted } from './readBoxes.ts';

/** A quantity in one line: the box of its middle, a small picture, its grade's letter, and a way to all of it. */
export function QuantityRow({ view, shown, onOpen }: { view: QuantityView; shown: string; onOpen: () => void }): JSX.Element {
  const { id, label, display, field, hand } = view;
  const all = boxesOf(hand.quantity);
  const middle = all.filter(({ name }) => name === 'value' || name === 'middle');
  const { grade } = provenanceOf(hand.quantity);
  const open = (): void => {
    onOpen();
    // The button goes, and its counterpart comes.
    requestAnimationFrame(() => document.getElementById(`${id}-close`)?.focus());
  };
  return (
    <div class="quantity-row" role="group" aria-label={label}>
      <span class="quantity-row__label" aria-hidden="true">
        {shown}
        {hand.changed ? <span class="quantity-row__changed"> changed</span> : null}
      </span>
      <QuantityBoxes id={id} label={label} display={display} hand={hand} boxes={middle.length > 0 ? middle : all} describedBy={undefined} />
      <DistributionPicture
        label={label}
        quantity={hand.quantity}
        original={hand.original ?? hand.quantity}
        field={field}
        display={display}
        accepted={(candidate) => isAccepted(candidate, field)}
        onMove={hand.move}
        onEnd={hand.endGesture}
      />
      <button type="button" class="quantity-row__open" aria-expanded="false" onClick={open}>
        <span class={`grade__letter grade__letter--${grade?.toLowerCase() ?? 'none'}`} aria-hidden="true">{grade ?? '–'}</span>
        <span class="nhsuk-u-visually-hidden">
          {grade === undefined ? 'Not graded' : evidenceWords.grade[grade]}. Edit all of {label}
        </span>
        <Icon name="chevron" />
      </button>
    </div>
  );
}
