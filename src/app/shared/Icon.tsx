import type { ComponentChildren, JSX } from 'preact';

export type IconName = 'undo' | 'redo' | 'change' | 'answer' | 'close' | 'chevron' | 'lock' | 'warning' | 'explore' | 'menu' | 'fold' | 'info'
  | 'share' | 'tick' | 'folder' | 'save' | 'copy' | 'bin' | 'back'
  | 'play' | 'pause' | 'stepBack' | 'stepForward' | 'nextEvent';

// Made anew for each picture: one that was shared would hold on to the page in which it was first drawn, with all of its figures.
const lines: Readonly<Record<IconName, () => ComponentChildren>> = {
  undo: () => <path d="M8 4 3.5 8.5 8 13M4 8.5h8a4.5 4.5 0 0 1 0 9h-3" />,
  redo: () => <path d="M12 4l4.5 4.5L12 13M16 8.5H8a4.5 4.5 0 0 0 0 9h3" />,
  change: () => <path d="M3 6h8m5 0h1M3 14h1m5 0h8M11 3.5v5M6.5 11.5v5" />,
  answer: () => (
    <>
      <path d="M10 18s-6-5.2-6-10a6 6 0 0 1 12 0c0 4.8-6 10-6 10z" />
      <circle cx="10" cy="8" r="2" />
    </>
  ),
  close: () => <path d="M5 5l10 10M15 5 5 15" />,
  chevron: () => <path d="M5.5 8 10 12.5 14.5 8" />,
  explore: () => <path d="M3 17h14M5 17V9M10 17V4M15 17v-6" />,
  menu: () => <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  fold: () => <path d="M12 4.5 6.5 10l5.5 5.5M3 4v12" />,
  share: () => (
    <>
      <circle cx="5" cy="10" r="2.2" />
      <circle cx="14.5" cy="4.8" r="2.2" />
      <circle cx="14.5" cy="15.2" r="2.2" />
      <path d="M7 9l5.5-3.1M7 11l5.5 3.1" />
    </>
  ),
  tick: () => <path d="M4 10.5 8 14.5 16 6" />,
  folder: () => <path d="M3 5.5h5l2 2.5h7v8H3z" />,
  save: () => <path d="M10 3v9M6 8.5 10 12.5 14 8.5M3.5 16.5h13" />,
  copy: () => <path d="M7 7h9.5v9.5H7zM4 13H3.5V3.5H13V4" />,
  bin: () => <path d="M3.5 5.5h13M8 5V3h4v2M5.5 5.5l.8 11.5h7.4l.8-11.5" />,
  back: () => <path d="M4.5 10a5.5 5.5 0 1 0 2-4.2M4.5 3.5V7H8" />,
  play: () => <path d="M6.5 4v12L16 10z" />,
  pause: () => <path d="M7 4.5v11M13 4.5v11" />,
  stepBack: () => <path d="M14 5l-6 5 6 5M5.5 5v10" />,
  stepForward: () => <path d="M6 5l6 5-6 5M14.5 5v10" />,
  nextEvent: () => <path d="M3.5 5l5.5 5-5.5 5M9.5 5l5.5 5-5.5 5M17 5v10" />,
  info: () => (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 9v5M10 5.9v.2" />
    </>
  ),
  lock: () => (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1" />
      <path d="M7 9V6a3 3 0 0 1 6 0v3" />
    </>
  ),
  warning: () => (
    <>
      <path d="M10 3 1.8 17h16.4z" />
      <path d="M10 8v4.5M10 14v1.2" />
    </>
  ),
};

/** A picture beside words, never in place of them: hidden from assistive technology. */
export function Icon({ name, class: className }: { name: IconName; class?: string }): JSX.Element {
  return (
    <svg class={className ?? 'icon'} viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor"
      stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      {lines[name]()}
    </svg>
  );
}

/** The program's mark: working relationships, one of them open. */
export function Logo(): JSX.Element {
  return (
    <svg class="logo" viewBox="0 0 36 26" width="36" height="26" fill="none" stroke="currentColor" stroke-width="2.6" aria-hidden="true" focusable="false">
      <path d="M6 14C13 14 14 6 26 6.5M6 14c7-1 12 1 19 6" />
      <circle cx="5" cy="14" r="3.4" fill="currentColor" stroke="none" />
      <circle cx="29" cy="6.5" r="3.4" fill="currentColor" stroke="none" />
      <path d="M28.5 16.5l4 4-4 4-4-4z" />
    </svg>
  );
}
