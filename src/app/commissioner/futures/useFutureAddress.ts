import { useEffect } from 'preact/hooks';
import { hashOf } from '../../shared/route.ts';
import { futureQuery, type FutureAddress } from './futureAddress.ts';
import type { Playback } from './usePlayback.ts';

/** So long a month stands before the address follows it: browsers refuse to be told of each one that runs by. */
const REST_MS = 400;

/**
 * Keeps the address of the page at the future and the month on show, so that it can be kept and passed on. It leaves no steps for
 * the back button.
 * @returns the hash of the month on show
 */
export function useFutureAddress(file: string, address: Omit<FutureAddress, 'month'>, seed: number, { month, isPlaying }: Playback): () => string {
  const { options, choice, trial } = address;
  const place = (): string => (
    hashOf({ page: 'decision', file, tab: 'futures', query: futureQuery({ options, choice, trial, month: month.peek() }, seed) })
  );
  const shown = month.value;
  const runs = isPlaying.value;
  useEffect(() => {
    if (runs) return undefined;
    const timer = setTimeout(() => {
      // Elsewhere by now: somebody else's address.
      if (location.hash.startsWith(hashOf({ page: 'decision', file, tab: 'futures' }))) history.replaceState(history.state, '', place());
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [file, options?.[0], options?.[1], choice, trial, seed, shown, runs]);
  return place;
}
