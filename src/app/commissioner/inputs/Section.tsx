import type { ComponentChildren, JSX } from 'preact';
import { Icon } from '../../shared/Icon.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  /** What a closed section holds, in a line. */
  readonly line: ComponentChildren;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: () => ComponentChildren;
}

/** A part of the input column. What is inside is only made while it is open. */
export function Section({ id, title, line, open, onToggle, children }: Props): JSX.Element {
  return (
    <section class={`input-section${open ? ' input-section--open' : ''}`} aria-labelledby={`${id}-title`}>
      <div class="input-section__head">
        <h2 class="input-section__title" id={`${id}-title`}>
          <button
            type="button"
            class="input-section__toggle"
            id={`${id}-toggle`}
            aria-expanded={open ? 'true' : 'false'}
            aria-controls={`${id}-body`}
            onClick={onToggle}
          >
            {title}
          </button>
        </h2>
        {open ? null : <p class="input-section__line">{line}</p>}
        <Icon name="chevron" class="input-section__chevron" />
      </div>
      <div class="input-section__body" id={`${id}-body`} hidden={!open}>
        {open ? children() : null}
      </div>
    </section>
  );
}
