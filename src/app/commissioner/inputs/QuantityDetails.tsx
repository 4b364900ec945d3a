import type { JSX } from 'preact';
import { commands } from '../../../scenario/edit.ts';
import { limits } from '../../../scenario/fields.ts';
import type { Basis, Grade, Provenance, Quantity } from '../../../scenario/types.ts';
import { basisChoices, formMeanings, gradeChoices } from '../../../words/quantityWords.ts';
import { BoundBox } from './BoundBox.tsx';
import { asForm, formOf, middleOf, provenanceOf } from './changeForm.ts';
import type { QuantityForm } from './changeForm.ts';
import { FieldMessage } from './FieldMessage.tsx';
import { FormChoice } from './FormChoice.tsx';
import type { QuantityView } from './quantityView.ts';
import { SelectBox } from './SelectBox.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { quantityAt } from './useQuantity.ts';
import { useTyped } from './useTyped.ts';
import { withProvenance } from './withProvenance.ts';

/** What is known of a quantity, its bounds, and what it rests on. */
export function QuantityDetails({ view }: { view: QuantityView }): JSX.Element {
  const { id, label, field, hand } = view;
  const { quantity, original } = hand;
  const provenance = provenanceOf(quantity);
  const form = formOf(quantity);
  const chooseForm = (next: QuantityForm): void => {
    const returns = original !== null && formOf(original) === next && middleOf(original) === middleOf(quantity);
    hand.replace(returns ? withProvenance(original, provenance) : asForm(quantity, next, field));
  };
  const say = (change: Provenance): void => hand.annotate(withProvenance(quantity, { ...provenance, ...change }));
  const without = (key: keyof Provenance): void => {
    const { [key]: _, ...rest } = provenance;
    hand.annotate(withProvenance(quantity, rest));
  };
  return (
    <div class="details">
      <FormChoice id={`${id}-form`} label={label} form={form} onChoose={chooseForm} />
      <p class="details__aside">{formMeanings[form]}</p>
      {form === 'metalog' ? (
        <div class="details__pair">
          <BoundBox view={view} bound="min" />
          <BoundBox view={view} bound="max" />
        </div>
      ) : null}
      <div class="details__field">
        <label class="details__label" for={`${id}-grade`}>Evidence<span class="nhsuk-u-visually-hidden"> for {label}</span></label>
        <SelectBox
          id={`${id}-grade`}
          choices={gradeChoices}
          chosen={provenance.grade ?? ''}
          onChoose={(grade) => (grade === '' ? without('grade') : say({ grade: grade as Grade }))}
        />
      </div>
      <div class="details__field">
        <label class="details__label" for={`${id}-basis`}>Where it comes from<span class="nhsuk-u-visually-hidden">, {label}</span></label>
        <SelectBox
          id={`${id}-basis`}
          choices={basisChoices}
          chosen={provenance.basis ?? ''}
          onChoose={(basis) => (basis === '' ? without('basis') : say({ basis: basis as Basis }))}
        />
      </div>
      <SourceChoice view={view} />
      <NoteBox view={view} />
    </div>
  );
}

/** Whatever else there is to say of a number. */
function NoteBox({ view }: { view: QuantityView }): JSX.Element {
  const { session, path, id, label } = view;
  const { text, message, type, settle } = useTyped({
    session,
    path: `${path}.note`,
    label: `${label}: note`,
    show: (scenario) => noteOf(quantityAt(scenario, path)),
    read: (written, scenario) => {
      const quantity = quantityAt(scenario, path);
      if (quantity === undefined) return { message: 'This part of the decision is no longer there.' };
      const extra = Array.from(written).length - limits.text;
      if (extra > 0) return { message: `Use at most 2,000 characters. There are ${extra} too many.` };
      const { note: _, ...rest } = provenanceOf(quantity);
      return { command: commands.setQuantity(path, withProvenance(quantity, written.trim() === '' ? rest : { ...rest, note: written })) };
    },
  });
  return (
    <div class="details__field">
      <label class="details__label" for={`${id}-note`}>Note<span class="nhsuk-u-visually-hidden"> on {label}</span></label>
      {message === null ? null : <FieldMessage id={`${id}-note`} message={message} />}
      <textarea
        class="plain-field__text plain-field__text--lines"
        id={`${id}-note`}
        rows={3}
        value={text}
        aria-invalid={message === null ? undefined : 'true'}
        aria-describedby={message === null ? undefined : `${id}-note-message`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={settle}
      />
    </div>
  );
}

function noteOf(quantity: Quantity | undefined): string {
  return quantity === undefined || typeof quantity === 'number' ? '' : (quantity.note ?? '');
}
