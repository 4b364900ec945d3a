import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { NumberRule } from '../../../scenario/checkNumber.ts';
import { fieldHelp } from '../../../words/fieldHelp.ts';
import { FieldHelp } from './FieldHelp.tsx';
import type { NumberDisplay } from './numberText.ts';

interface Props {
  /** `fieldId` of the path. */
  readonly id: string;
  readonly path: string;
  readonly label: string;
  /** The label as shown, where it is another than the one heard. */
  readonly shown?: string | undefined;
  readonly hint: string;
  readonly rule: NumberRule;
  readonly display: NumberDisplay;
  /** What the label names: one box, which says it itself; a group, by a heading; or a group that stands in a part with a heading. */
  readonly names?: 'box' | 'group' | 'groupInPart';
  /** Buttons at the end of the label's line. */
  readonly children?: ComponentChildren;
}

/** Label and hint of a number, with what it means behind a question mark. */
export function FieldHead({ id, path, label, shown, hint, rule, display, names = 'box', children }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const words = shown === undefined ? label : <><span aria-hidden="true">{shown}</span><span class="nhsuk-u-visually-hidden">{label}</span></>;
  return (
    <>
      <div class="quantity__head">
        {names === 'box' ? <p class="quantity__label" aria-hidden="true">{shown ?? label}</p> : null}
        {names === 'group' ? <h3 class="quantity__label" id={`${id}-label`}>{words}</h3> : null}
        {names === 'groupInPart' ? <p class="quantity__label" id={`${id}-label`}>{words}</p> : null}
        {fieldHelp(path) === null ? null : (
          <button type="button" class="help-button" aria-expanded={open ? 'true' : 'false'} aria-controls={`${id}-help`} onClick={() => setOpen(!open)}>
            <span aria-hidden="true">?</span>
            <span class="nhsuk-u-visually-hidden">What it means: {label}</span>
          </button>
        )}
        {children}
      </div>
      {hint === '' ? null : <p class="quantity__hint" id={`${id}-hint`}>{hint}</p>}
      <div class="quantity__help" id={`${id}-help`} hidden={!open}>
        {open ? <FieldHelp path={path} rule={rule} display={display} /> : null}
      </div>
    </>
  );
}
