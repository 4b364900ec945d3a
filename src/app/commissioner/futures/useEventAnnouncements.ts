import { useSignalEffect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { clockWords } from '../../../words/storyClock.ts';
import { eventLine } from '../../../words/storyEvents.ts';
import type { ToldOption } from '../../../words/storyStripReading.ts';
import { announcer } from '../../shared/announcer.ts';

/** Tells those who cannot see it what happens in the month that comes up; nothing of months in which nothing does. */
export function useEventAnnouncements(month: ReadonlySignal<number>, sides: readonly ToldOption[]): void {
  const told = useRef(sides);
  told.current = sides;
  const last = useRef(month.peek());
  useSignalEffect(() => {
    const now = month.value;
    if (now === last.current) return;
    last.current = now;
    const happened = told.current.flatMap(({ look, events }) => {
      const lines = events.filter((event) => event.month === now).map(eventLine);
      return lines.length === 0 ? [] : [`${look.name}: ${lines.join(' ')}`];
    });
    if (happened.length > 0) announcer.say(`${clockWords(now)}. ${happened.join(' ')}`);
  });
}
