import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InputWords } from '../../../words/inputUnit.ts';
import { announcer } from '../../shared/announcer.ts';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { FieldMessage } from './FieldMessage.tsx';
import { newGesture } from './gesture.ts';
import { NumberBox } from './NumberBox.tsx';
import { typedNumber } from './numberText.ts';
import { weightDisplay, weightText } from './weightText.ts';

interface Props {
  readonly session: Session;
  readonly path: string;
  readonly words: InputWords;
  /** 0..1 */
  readonly share: number;
  readonly onMove: (share: number, gesture: string) => void;
}

/** One weight: a slider in whole percents, and a box for any. */
export function WeightRow({ session, path, words, share, onMove }: Props): JSX.Element {
  const draft = useComputed(() => session.drafts.value.get(path) ?? null).value;
  const [typed, setTyped] = useState<string | null>(null);
  const gesture = useRef<string | null>(null);
  const held = useRef(false);
  const own = useRef(share);
  const id = fieldId(path);
  const { label, hint } = words;
  const shown = weightText(share);
  const text = typed ?? draft?.texts.value ?? shown;
  const percent = Math.round(share * 100);

  // Moved by another weight, or by undo: what stands half typed is no more.
  useEffect(() => {
    if (Math.abs(own.current - share) < 1e-9) return;
    own.current = share;
    setTyped(null);
    session.setDraft(path, null);
  }, [share]);

  const moveTo = (next: number): void => {
    gesture.current ??= newGesture();
    own.current = next;
    session.setDraft(path, null);
    onMove(next, gesture.current);
  };
  const end = (): void => {
    held.current = false;
    if (gesture.current === null) return;
    gesture.current = null;
    session.endGesture();
  };
  const faultIn = (candidate: string): string | null => {
    const number = typedNumber(candidate, weightDisplay);
    return number !== null && number >= 0 && number <= 1 ? null : 'Enter a number from 0 to 100.';
  };
  const type = (next: string): void => {
    setTyped(next);
    const fault = faultIn(next);
    if (fault === null) moveTo(typedNumber(next, weightDisplay) ?? share);
    else if (draft !== null) session.setDraft(path, { texts: { value: next }, message: fault, label });
  };
  const settle = (): void => {
    if (typed !== null) {
      const fault = faultIn(typed);
      if (fault !== null) {
        if (draft === null) announcer.say(`${label}: ${fault}`);
        session.setDraft(path, { texts: { value: typed }, message: fault, label });
      }
      setTyped(null);
    }
    end();
  };
  const slide = (next: number): void => {
    setTyped(null);
    moveTo(Math.min(Math.max(next, 0), 100) / 100);
  };

  return (
    <div class={`weight${draft === null ? '' : ' weight--error'}`}>
      <p class="weight__label" id={`${id}-label`}>{label}</p>
      <p class="quantity__hint" id={`${id}-hint`}>{hint}</p>
      {draft === null ? null : <FieldMessage id={id} message={draft.message} />}
      <div class="weight__row">
        <input
          class="weight__slider"
          type="range"
          min="0"
          max="100"
          step="1"
          value={percent}
          style={{ '--filled': `${percent}%` }}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-hint`}
          aria-valuetext={`${shown} percent`}
          onPointerDown={() => { held.current = true; }}
          onPointerUp={end}
          onKeyDown={(event) => {
            held.current = true;
            const steps = { ArrowRight: 10, ArrowUp: 10, ArrowLeft: -10, ArrowDown: -10 }[event.key];
            if (!event.shiftKey || steps === undefined) return;
            event.preventDefault();
            slide(percent + steps);
          }}
          onKeyUp={end}
          onBlur={end}
          onInput={(event) => slide(Number(event.currentTarget.value))}
          onChange={() => {
            // A key held down changes at every repeat; it ends when it is let go.
            if (!held.current) end();
          }}
        />
        <NumberBox
          id={id}
          label={label}
          labelHidden
          text={text}
          display={weightDisplay}
          invalid={draft !== null}
          describedBy={draft === null ? `${id}-hint` : `${id}-hint ${id}-message`}
          onType={type}
          onEnter={settle}
          onLeave={settle}
        />
      </div>
    </div>
  );
}
