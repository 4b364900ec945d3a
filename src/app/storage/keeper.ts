import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Session } from '../shared/session.ts';
import type { StoreFault } from './decisionStore.ts';

/** Is an open decision kept on this device? */
export type SaveState =
  /** As it came with the program: there is nothing to keep. */
  | { readonly kind: 'asItCame' }
  | { readonly kind: 'saving' }
  /** Milliseconds since 1970. */
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** Another page has the decision, and saves it: this one does not. */
export interface Elsewhere {
  /** The other page has saved changes that are not on screen here. */
  readonly newer: boolean;
  /** Changes were made here, which are nowhere else. */
  readonly edited: boolean;
}

/** What somebody should know of an open decision, once. */
export type Notice =
  /** Opened by a link and kept; `again` where the link had been opened before and changed since. */
  | { readonly kind: 'link'; readonly again: boolean }
  | { readonly kind: 'file'; readonly name: string; readonly again: boolean }
  | { readonly kind: 'copy'; readonly of: string }
  /** Both pages had changed it: what was here is the decision `id` now. */
  | { readonly kind: 'parted'; readonly id: string; readonly title: string }
  /** What could not be read of what was kept. */
  | { readonly kind: 'lost'; readonly parts: readonly ('steps' | 'versions')[] }
  /** Another page has deleted it. */
  | { readonly kind: 'removed' };

/** Keeps one open decision on this device. */
export interface Keeper {
  readonly save: ReadonlySignal<SaveState>;
  /** null while this page is the one that saves. */
  readonly elsewhere: ReadonlySignal<Elsewhere | null>;
  readonly notice: Signal<Notice | null>;
  /** The decision is on screen, so that this page should be the one that saves it. */
  attach(): void;
  /** It has left the screen. What is not saved yet is saved; then other pages may have it. */
  detach(): void;
  /** Saves what is not saved yet, now. Never rejects. */
  flush(): Promise<void>;
  /** Makes this page the one that saves. Nothing that the other page has saved is written over. */
  takeOver(): Promise<void>;
  /** Shows what the other page has saved. */
  loadNewer(): Promise<void>;
  /** Is there something that would go with the page? */
  isAtRisk(): boolean;
  /** All of it has gone to a file. */
  savedToFile(): void;
  dispose(): void;
}

/** A decision as it was opened, or opened again. */
export interface Opening {
  readonly session: Session;
  /** 0: not kept yet. */
  readonly revision: number;
  readonly changedAt: number;
}
