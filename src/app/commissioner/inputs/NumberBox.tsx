import type { JSX } from 'preact';
import type { NumberDisplay } from './numberText.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly display: NumberDisplay;
  readonly invalid: boolean;
  /** Ids of the hint and of the message that belong to the box. */
  readonly describedBy: string | undefined;
  /** The label is heard and not seen: a label beside the box says the same. */
  readonly labelHidden?: boolean;
  /** Shown in the empty box. */
  readonly placeholder?: string | undefined;
  /** At every key. */
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
  /** @param to what gets focus, where that is known */
  readonly onLeave: (to: EventTarget | null) => void;
}

/** Characters that a box holds at least: from "40" to "39.5" it keeps its width, and the picture beside it stays under the hand. */
const ROOM = 4;

/** A number with its unit inside the frame. Text, not `type=number`: what was typed is kept, whatever it is. */
export function NumberBox({ labelHidden = false, ...props }: Props): JSX.Element {
  const { id, label, text, display, invalid, describedBy, placeholder, onType, onEnter, onLeave } = props;
  const affix = display.prefix !== '' ? 'prefix' : display.suffix !== '' ? 'suffix' : 'none';
  return (
    <div class={`number-box${invalid ? ' number-box--error' : ''}`}>
      <label class={labelHidden ? 'nhsuk-u-visually-hidden' : 'number-box__label'} for={id}>
        {label}
        {display.spoken === '' ? null : <span class="nhsuk-u-visually-hidden">, {display.spoken}</span>}
      </label>
      <div class={`number-box__frame number-box__frame--${affix}`}>
        <input
          class="number-box__input"
          style={{ '--characters': Math.min(Math.max(text.length, ROOM), 14), '--affix': `${display.prefix}${display.suffix}`.length }}
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          value={text}
          placeholder={placeholder}
          aria-invalid={invalid ? 'true' : undefined}
          aria-describedby={describedBy}
          onInput={(event) => onType(event.currentTarget.value)}
          onBlur={(event) => onLeave(event.relatedTarget)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEnter();
          }}
        />
        {affix === 'none' ? null : (
          <span class="number-box__affix" aria-hidden="true">
            {display.prefix}
            {display.suffix}
          </span>
        )}
      </div>
    </div>
  );
}
