import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { announcer } from '../../shared/announcer.ts';
import type { FutureAddress } from './futureAddress.ts';
import { useFutureAddress } from './useFutureAddress.ts';
import type { Playback } from './usePlayback.ts';

/** Keeps the address of the page at what is on show, and copies it. */
export function FutureLink({ file, address, seed, playback }: {
  file: string;
  address: Omit<FutureAddress, 'month'>;
  seed: number;
  playback: Playback;
}): JSX.Element {
  const place = useFutureAddress(file, address, seed, playback);
  const [said, setSaid] = useState('Copy a link to this month');
  const copy = async (): Promise<void> => {
    let outcome = 'Link copied';
    try {
      await navigator.clipboard.writeText(new URL(place(), location.href).href);
    } catch {
      // Denied, or a page that is not secure: the address bar holds the same.
      outcome = 'Could not copy: the address of this page is the link';
    }
    setSaid(outcome);
    announcer.say(`${outcome}.`);
    setTimeout(() => setSaid('Copy a link to this month'), 2500);
  };
  return <button type="button" class="text-button no-print" onClick={() => void copy()}>{said}</button>;
}
