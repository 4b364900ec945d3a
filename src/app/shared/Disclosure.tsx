import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

/** Words that open what lies behind them. What is inside is only made once it is open. */
export function Disclosure({ label, about, children }: { label: string; about?: string; children: () => ComponentChildren }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          {label}
          {about === undefined ? null : <span class="nhsuk-u-visually-hidden">: {about}</span>}
        </span>
      </summary>
      {open ? children() : null}
    </details>
  );
}
