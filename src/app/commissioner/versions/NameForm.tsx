import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** Letters of a name. */
const MOST = 60;

/** Asks for a name where it is wanted: Enter takes it, Escape leaves it. */
export function NameForm({ label, start, action, onName, onCancel }: {
  label: string;
  start: string;
  action: string;
  onName: (name: string) => void;
  onCancel: () => void;
}): JSX.Element {
  const id = useId();
  const [text, setText] = useState(start);
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    const name = text.trim();
    if (name === '') {
      setMissing(true);
      box.current?.focus();
    } else onName(name);
  };
  return (
    <form class="version-name" onSubmit={submit} onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onCancel();
    }}>
      <label class="version-name__label" for={id}>{label}</label>
      {isMissing ? <p class="nhsuk-error-message version-name__fault" id={`${id}-fault`}>Enter a name.</p> : null}
      <div class="version-name__row">
        <input class={`nhsuk-input${isMissing ? ' nhsuk-input--error' : ''}`} id={id} ref={box} value={text} maxLength={MOST} autocomplete="off"
          aria-invalid={isMissing} aria-describedby={isMissing ? `${id}-fault` : undefined} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="nhsuk-button">{action}</button>
        <button type="button" class="text-button" onClick={onCancel}>Cancel</button>
      </div>
    </form>
  );
}
