import { useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Months a second. */
export const speeds = [1, 3, 12] as const;
export type Speed = (typeof speeds)[number];

/** Between two events, where months are not to run by. */
const EVENT_MS = 3000;

export interface Playback {
  /** The month on show, from 0. */
  readonly month: ReadonlySignal<number>;
  readonly isPlaying: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<Speed>;
  /** Shows a month and stops there. */
  readonly show: (month: number) => void;
  /** Shows the next month in which something happens, or the last. */
  readonly nextEvent: () => void;
  /** Plays, from the first month on where the last is shown; or stops. */
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** The month in which something happens next, or the last one. */
export function nextEventMonth(events: readonly number[], month: number, months: number): number {
  return events.find((event) => event > month) ?? months - 1;
}

/**
 * A clock of months that can be played. It starts at rest.
 * @param events months in which something happens, ascending
 * @param isCalm play from event to event, one in three seconds, in place of month by month
 */
export function usePlayback(months: number, events: readonly number[], isCalm: boolean): Playback {
  const month = useSignal(0);
  const isPlaying = useSignal(false);
  const speed = useSignal<Speed>(3);
  const playing = isPlaying.value;
  const rate = speed.value;

  useEffect(() => {
    if (month.peek() > months - 1) month.value = months - 1;
  }, [months]);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const next = isCalm ? nextEventMonth(events, month.peek(), months) : month.peek() + 1;
      month.value = Math.min(months - 1, next);
      if (next >= months - 1) isPlaying.value = false;
    }, isCalm ? EVENT_MS : 1000 / rate);
    return () => clearInterval(timer);
  }, [playing, rate, isCalm, months, events]);

  const show = (wanted: number): void => {
    isPlaying.value = false;
    month.value = Math.min(months - 1, Math.max(0, wanted));
  };
  return {
    month,
    isPlaying,
    speed,
    show,
    nextEvent: () => show(nextEventMonth(events, month.peek(), months)),
    toggle() {
      if (!isPlaying.peek() && month.peek() >= months - 1) month.value = 0;
      isPlaying.value = !isPlaying.peek();
    },
    setSpeed(next) {
      speed.value = next;
    },
  };
}
