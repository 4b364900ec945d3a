import { representatives, type Representative } from '../../../analysis/representativeTrials.ts';
import type { AddressFault } from '../../../words/storyChoice.ts';
import { wholeNumberIn } from '../../shared/runNumbers.ts';

/** What of a future an address can ask for; null where it leaves that open. */
export interface FutureAddress {
  /** Ids of the option and of the one that it is held against. */
  readonly options: readonly [string, string] | null;
  readonly choice: Representative | null;
  /** From 0; in the address futures and months count from 1, as on screen. */
  readonly trial: number | null;
  readonly month: number | null;
}

export const anyFuture: FutureAddress = { options: null, choice: null, trial: null, month: null };

/** What an address is held against: the run whose futures are shown. */
export interface FuturesAtHand {
  readonly optionIds: readonly string[];
  readonly trials: number;
  readonly months: number;
  readonly seed: number;
}

/** Reads what stands after the `?` of an address. What it asks for in vain is left open, and told. */
export function readFutureAddress(query: string, { optionIds, trials, months, seed }: FuturesAtHand): {
  readonly address: FutureAddress;
  readonly faults: readonly AddressFault[];
} {
  const asked = new URLSearchParams(query);
  const faults: AddressFault[] = [];
  const read = <Value>(key: string, valueOf: (text: string) => Value | null, fault: (text: string) => AddressFault): Value | null => {
    const text = asked.get(key);
    if (text === null) return null;
    const value = valueOf(text);
    if (value === null) faults.push(fault(text));
    return value;
  };
  const options = read('options', (text): readonly [string, string] | null => {
    const ids = text.split(',');
    return ids.length === 2 && ids[0] !== ids[1] && ids.every((id) => optionIds.includes(id)) ? [ids[0], ids[1]] : null;
  }, (text) => ({ kind: 'options', asked: text }));
  const trial = read('trial', (text) => placeOf(text, trials), (text) => ({ kind: 'trial', asked: text, trials }));
  const choice = read('choice', (text) => representatives.find((one) => one === text) ?? null, (text) => ({ kind: 'choice', asked: text }));
  const month = read('month', (text) => placeOf(text, months), (text) => ({ kind: 'month', asked: text, months }));
  read('seed', (text) => (text === String(seed) ? seed : null), (text) => ({ kind: 'seed', asked: text, seed }));
  return { address: { options, choice, trial, month }, faults };
}

/** The query that leads to a month of a future. */
export function futureQuery({ options, choice, trial, month }: FutureAddress, seed: number | null): string {
  const parts = [
    ...(trial === null ? [] : [`trial=${trial + 1}`]),
    ...(choice === null ? [] : [`choice=${choice}`]),
    ...(options === null ? [] : [`options=${options.join(',')}`]),
    ...(month === null ? [] : [`month=${month + 1}`]),
    ...(seed === null ? [] : [`seed=${seed}`]),
  ];
  return parts.join('&');
}

/** A number from 1 to `count` as a place from 0; null for any other text. */
export function placeOf(text: string, count: number): number | null {
  const number = wholeNumberIn(text, 1, count);
  return number === null ? null : number - 1;
}
