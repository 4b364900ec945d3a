import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/** Says what has happened to those who cannot see it: the newest words, at most once in `gap` ms. */
export interface Announcer {
  readonly words: ReadonlySignal<string>;
  say(words: string): void;
}

export function createAnnouncer(gap = 3000): Announcer {
  const words = signal('');
  let waiting: string | null = null;
  let resting = false;

  const rest = (): void => {
    resting = true;
    setTimeout(() => {
      resting = false;
      if (waiting !== null) speak(waiting);
    }, gap);
  };
  const speak = (next: string): void => {
    waiting = null;
    if (next === words.value) return;
    words.value = next;
    rest();
  };

  return {
    words,
    say(next) {
      if (resting) waiting = next;
      else speak(next);
    },
  };
}

/** The page's one announcer. */
export const announcer = createAnnouncer();
