import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

/** Says what has happened to those who cannot see it: of each topic the newest words, at most once in `gap` ms. */
export interface Announcer {
  readonly words: ReadonlySignal<string>;
  /** @param topic what has words of its own waits in its own place; without one, newer words take the place of those that wait */
  say(words: string, topic?: string): void;
}

export function createAnnouncer(gap = 3000): Announcer {
  const words = signal('');
  const waiting = new Map<string, string>();
  let resting = false;

  const rest = (): void => {
    resting = true;
    setTimeout(() => {
      resting = false;
      const next = waiting.entries().next();
      if (next.done !== true) speak(...next.value);
    }, gap);
  };
  const speak = (topic: string, next: string): void => {
    waiting.delete(topic);
    if (next === words.value && waiting.size === 0) return;
    words.value = next;
    rest();
  };

  return {
    words,
    say(next, topic = '') {
      if (resting) waiting.set(topic, next);
      else speak(topic, next);
    },
  };
}

/** The page's one announcer. */
export const announcer = createAnnouncer();
