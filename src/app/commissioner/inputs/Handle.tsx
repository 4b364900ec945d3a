import type { JSX } from 'preact';
import type { Box } from './boxes.ts';
import type { NumberDisplay } from './numberText.ts';
import { numberSpoken, tidy } from './numberText.ts';
import type { Span } from './outline.ts';

interface Props {
  readonly box: Box;
  /** Name of the quantity and of the box. */
  readonly label: string;
  readonly number: number;
  readonly limits: Span;
  /** Percent of the track's width. */
  readonly at: number;
  readonly display: NumberDisplay;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** When keys are let go or the handle is left. */
  readonly onKeysEnd: () => void;
}

/** One handle under a distribution: hollow for the ends, filled for the middle and for one number. */
export function Handle({ box, label, number, limits, at, display, onKeyDown, onKeysEnd }: Props): JSX.Element {
  const filled = box.name === 'middle' || box.name === 'value';
  return (
    <span
      class={`distribution__handle${filled ? ' distribution__handle--filled' : ''}`}
      style={{ left: `${at}%` }}
      data-box={box.name}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={tidy(limits.from * display.scale)}
      aria-valuemax={tidy(limits.to * display.scale)}
      aria-valuenow={tidy(number * display.scale)}
      aria-valuetext={numberSpoken(number, display)}
      onKeyDown={onKeyDown}
      onKeyUp={onKeysEnd}
      onBlur={onKeysEnd}
    >
      <svg viewBox="0 0 14 15" width="14" height="15" aria-hidden="true" focusable="false">
        <path d="M7 1.4 12.6 7v6.8H1.4V7z" />
      </svg>
    </span>
  );
}
