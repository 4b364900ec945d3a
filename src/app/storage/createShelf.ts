import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { recordOf } from './decisionRecord.ts';
import { StoreError } from './decisionStore.ts';
import type { DecisionStore, StoredEntry, StoreFault } from './decisionStore.ts';
import { summaryOf } from './keptDecision.ts';
import type { KeptDecision } from './keptDecision.ts';
import { readRecord } from './readRecord.ts';
import type { RecordRead } from './readRecord.ts';
import type { Tabs } from './tabs.ts';

/** A decision on the shelf. */
export interface ShelfEntry extends StoredEntry {
  /** The store would not take it: it lasts as long as this page. */
  readonly isHeldHere: boolean;
}

export type WriteEnd =
  | { readonly end: 'written'; readonly revision: number }
  /** Another page has written it since: nothing was written. */
  | { readonly end: 'conflict' }
  | { readonly end: 'failed'; readonly fault: StoreFault };

/** What was taken away and can be put back, as long as this is kept. */
export interface Removed {
  readonly entry: StoredEntry;
  readonly raw: unknown;
}

/** The decisions kept on this device, as this page knows them. What the store refuses is held in memory instead. */
export interface Shelf {
  /** The newest first; records that cannot be listed properly last. */
  readonly entries: ReadonlySignal<readonly ShelfEntry[]>;
  /** The store has been asked, with or without success. */
  readonly isListed: ReadonlySignal<boolean>;
  /** How the store failed last; null while it works. */
  readonly fault: ReadonlySignal<StoreFault | null>;
  /** Asks the store what is there. Never rejects. */
  refresh(): Promise<void>;
  /** null where there is nothing to be had. */
  read(id: string): Promise<RecordRead | null>;
  /** Never rejects. */
  write(kept: KeptDecision): Promise<WriteEnd>;
  /** null where the store would not let it go. */
  remove(id: string): Promise<Removed | null>;
  /** false where the store would not take it. */
  putBack(removed: Removed): Promise<boolean>;
  /** Puts a record that could be read only in part beside the others, whole. */
  setAside(id: string): Promise<void>;
  /** A record as JSON, whatever it is; null where it cannot be had. */
  rawText(id: string): Promise<string | null>;
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StoreFault };

export function createShelf(store: DecisionStore, tabs: Tabs): Shelf {
  const entries = signal<readonly ShelfEntry[]>([]);
  const isListed = signal(false);
  const fault = signal<StoreFault | null>(null);
  const stored = new Map<string, StoredEntry>();
  const heldHere = new Map<string, KeptDecision>();
  /** Writes under way, which a reader waits for. */
  const writes = new Map<string, Promise<unknown>>();

  const show = (): void => {
    const all = new Map<string, ShelfEntry>([...stored].map(([id, entry]) => [id, { ...entry, isHeldHere: false }]));
    for (const [id, kept] of heldHere) all.set(id, { id, summary: summaryOf(kept), isHeldHere: true });
    entries.value = [...all.values()].sort((a, b) => (b.summary?.changedAt ?? -1) - (a.summary?.changedAt ?? -1));
  };
  const attempt = async <T>(work: () => Promise<T>): Promise<Attempt<T>> => {
    try {
      const value = await work();
      fault.value = null;
      return { ok: true, value };
    } catch (error) {
      const its = error instanceof StoreError ? error.fault : 'broken';
      fault.value = its;
      return { ok: false, fault: its };
    }
  };
  const refresh = async (): Promise<void> => {
    const found = await attempt(() => store.list());
    if (found.ok) {
      stored.clear();
      for (const entry of found.value) stored.set(entry.id, entry);
    }
    show();
    isListed.value = true;
  };
  const rawOf = async (id: string): Promise<unknown> => {
    await writes.get(id);
    const held = heldHere.get(id);
    if (held !== undefined) return recordOf(held);
    const found = await attempt(() => store.read(id));
    return found.ok ? found.value : undefined;
  };

  tabs.listen(({ kind }) => {
    if (kind === 'saved' || kind === 'removed') void refresh();
  });

  return {
    entries,
    isListed,
    fault,
    refresh,
    async read(id) {
      const raw = await rawOf(id);
      return raw === undefined ? null : readRecord(raw);
    },
    async write(kept) {
      const next: KeptDecision = { ...kept, revision: kept.revision + 1 };
      const summary = summaryOf(next);
      if (kept.revision === 0) {
        heldHere.set(kept.id, kept);
        show();
      }
      const writing = attempt(() => store.write(recordOf(next), summary, kept.revision));
      writes.set(kept.id, writing);
      const end = await writing;
      if (writes.get(kept.id) === writing) writes.delete(kept.id);
      if (!end.ok) heldHere.set(kept.id, kept);
      else {
        heldHere.delete(kept.id);
        if (end.value) stored.set(kept.id, { id: kept.id, summary });
      }
      show();
      if (!end.ok) return { end: 'failed', fault: end.fault };
      if (!end.value) return { end: 'conflict' };
      tabs.post({ kind: 'saved', id: kept.id, revision: next.revision });
      return { end: 'written', revision: next.revision };
    },
    async remove(id) {
      const raw = await rawOf(id);
      if (raw === undefined) return null;
      const entry = stored.get(id) ?? { id, summary: entries.peek().find((one) => one.id === id)?.summary ?? null };
      if (stored.has(id)) {
        const end = await attempt(() => store.remove(id));
        if (!end.ok) return null;
      }
      stored.delete(id);
      heldHere.delete(id);
      show();
      tabs.post({ kind: 'removed', id });
      return { entry, raw };
    },
    async putBack({ entry, raw }) {
      const end = await attempt(() => store.put(entry.id, raw, entry.summary));
      if (!end.ok) {
        const read = readRecord(raw);
        if (!read.ok) return false;
        heldHere.set(entry.id, read.kept);
        show();
        return true;
      }
      stored.set(entry.id, entry);
      show();
      tabs.post({ kind: 'saved', id: entry.id, revision: entry.summary?.revision ?? 0 });
      return true;
    },
    async setAside(id) {
      const raw = await rawOf(id);
      const beside = `${id} (as found)`;
      // Once: what was set aside first is the whole of it.
      if (raw === undefined || stored.has(beside)) return;
      const end = await attempt(() => store.put(beside, raw, null));
      if (end.ok) stored.set(beside, { id: beside, summary: null });
      show();
    },
    async rawText(id) {
      const raw = await rawOf(id);
      return raw === undefined ? null : `${JSON.stringify(raw, null, 2)}\n`;
    },
  };
}
