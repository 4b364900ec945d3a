import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { randomId } from '../shared/randomId.ts';
import { StoreError } from './decisionStore.ts';
import type { DecisionStore, StoreFault } from './decisionStore.ts';
import type { KeptSummary } from './keptDecision.ts';
import { revisionOf } from './revisionOf.ts';

const VERSION = 1;
const RECORDS = 'records';
const SUMMARIES = 'summaries';
/** Browsers have been seen that never answer: after so long there is no store. */
const PATIENCE = 5000;

/** The store of the browser, shared by all pages of this address. Opened when first used, and again after it was closed. */
export function createIndexedDbStore(name = 'keep-or-compete', patience = PATIENCE): DecisionStore {
  const writer = randomId();
  let opened: Promise<IDBPDatabase> | null = null;
  const forget = (): void => {
    opened = null;
  };
  const open = (): Promise<IDBPDatabase> => {
    // Where there is no store at all, asking for one throws.
    opened ??= Promise.resolve().then(() => openDB(name, VERSION, {
      upgrade(database) {
        database.createObjectStore(RECORDS);
        database.createObjectStore(SUMMARIES);
      },
      // A newer page wants to change the store: it must not wait for this one.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase | null)?.close();
        forget();
      },
      terminated: forget,
    })).catch((error: unknown) => {
      forget();
      throw new StoreError(nameOf(error) === 'VersionError' ? 'newer' : nameOf(error) === 'QuotaExceededError' ? 'full' : 'denied', error);
    });
    return opened;
  };

  const use = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> => {
    try {
      return await within(patience, open().then(async (database) => {
        try {
          return await work(database);
        } catch (error) {
          // Closed under us, by the browser or for a newer page: once more with a new one.
          if (nameOf(error) !== 'InvalidStateError') throw error;
          forget();
          return work(await open());
        }
      }));
    } catch (error) {
      throw error instanceof StoreError ? error : new StoreError(faultOf(error), error);
    }
  };

  return {
    list: () => use(async (database) => {
      const transaction = database.transaction([RECORDS, SUMMARIES]);
      const [ids, keys, values] = await whole(transaction.done, [
        transaction.objectStore(RECORDS).getAllKeys(),
        transaction.objectStore(SUMMARIES).getAllKeys(),
        transaction.objectStore(SUMMARIES).getAll() as Promise<unknown[]>,
      ]);
      const summaries = new Map(keys.map((key, i) => [key, values[i]]));
      return ids.filter((id) => typeof id === 'string').map((id) => ({ id, summary: readSummary(id, summaries.get(id)) }));
    }),
    read: (id) => use((database) => database.get(RECORDS, id) as Promise<unknown>),
    write: (record, summary, expected) => use(async (database) => {
      const transaction = database.transaction([RECORDS, SUMMARIES], 'readwrite');
      const { done } = transaction;
      const [records, beside] = [transaction.objectStore(RECORDS), transaction.objectStore(SUMMARIES)];
      const [key, there] = await whole(done, [records.getKey(record.id), beside.get(record.id) as Promise<unknown>], true);
      const revision = key === undefined ? 0 : revisionOf(there);
      // A save of this page that was given up for late may have come through all the same.
      if (revision !== expected && writerOf(there) !== writer) return false;
      await whole(done, [records.put(record, record.id), beside.put({ ...summary, writer }, record.id)]);
      return true;
    }),
    put: (id, raw, summary) => use(async (database) => {
      const transaction = database.transaction([RECORDS, SUMMARIES], 'readwrite');
      const beside = transaction.objectStore(SUMMARIES);
      await whole<unknown[]>(transaction.done, [
        transaction.objectStore(RECORDS).put(raw, id),
        summary === null ? beside.delete(id) : beside.put(summary, id),
      ]);
    }),
    remove: (id) => use(async (database) => {
      const transaction = database.transaction([RECORDS, SUMMARIES], 'readwrite');
      await whole(transaction.done, [transaction.objectStore(RECORDS).delete(id), transaction.objectStore(SUMMARIES).delete(id)]);
    }),
  };
}

/**
 * The answers of requests, when their transaction has ended too unless more is to come in it. Of several errors the one that says
 * most: requests that fall with their transaction only say that they were aborted.
 */
async function whole<Answers extends unknown[]>(
  done: Promise<void>, requests: readonly [...{ [Place in keyof Answers]: Promise<Answers[Place]> }], goesOn = false,
): Promise<Answers> {
  // Not waited for here, its failure would otherwise be nobody's.
  done.catch(() => undefined);
  const awaited: readonly Promise<unknown>[] = goesOn ? requests : [...requests, done];
  const ends = await Promise.allSettled(awaited);
  const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (reasons.length > 0) throw reasons.find((reason) => nameOf(reason) === 'QuotaExceededError') ?? reasons.at(-1);
  return ends.slice(0, requests.length).map((end) => (end.status === 'fulfilled' ? end.value : undefined)) as Answers;
}

function writerOf(summary: unknown): unknown {
  return typeof summary === 'object' && summary !== null && 'writer' in summary ? summary.writer : undefined;
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

function faultOf(error: unknown): StoreFault {
  if (nameOf(error) === 'QuotaExceededError') return 'full';
  return nameOf(error) === 'SecurityError' ? 'denied' : 'broken';
}

function readSummary(id: string, value: unknown): KeptSummary | null {
  if (typeof value !== 'object' || value === null) return null;
  const { file, title, changedAt, revision, isChanged } = value as Partial<Record<keyof KeptSummary, unknown>>;
  const isSound = (file === null || typeof file === 'string') && typeof title === 'string' && typeof changedAt === 'number'
    && Math.abs(changedAt) <= 8.64e15 && typeof revision === 'number' && typeof isChanged === 'boolean';
  return isSound ? { id, file, title, changedAt, revision, isChanged } : null;
}

async function within<T>(time: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError('denied')), time);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
