import type { DecisionRecord } from './decisionRecord.ts';
import type { KeptSummary } from './keptDecision.ts';

/** What lies in a store: of one that cannot be listed properly, only its key. */
export interface StoredEntry {
  readonly id: string;
  /** null where the store holds a record without a summary that can be read. */
  readonly summary: KeptSummary | null;
}

/**
 * Where kept decisions lie. Every function rejects with a `StoreError` and nothing else. What is read may be anything at all:
 * `readRecord` decides what it is.
 */
export interface DecisionStore {
  list(): Promise<readonly StoredEntry[]>;
  /** undefined where there is none. */
  read(id: string): Promise<unknown>;
  /**
   * Writes a record, unless another page has written it since.
   * @param expected the revision that is there, 0 for none
   * @returns false where another revision is there: nothing was written
   */
  write(record: DecisionRecord, summary: KeptSummary, expected: number): Promise<boolean>;
  /** Puts anything in its place, unread: what was removed, or set aside. */
  put(id: string, raw: unknown, summary: KeptSummary | null): Promise<void>;
  remove(id: string): Promise<void>;
}

/** `denied`: there is no store to be had. `full`: no room. `broken`: it was there and fails. `newer`: a newer program has changed it. */
export type StoreFault = 'denied' | 'full' | 'broken' | 'newer';

export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause?: unknown) {
    super(`The store is ${fault}`, { cause });
    this.name = 'StoreError';
    this.fault = fault;
  }
}
