import { IDBFactory, IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { recordOf } from '../../../src/app/storage/decisionRecord.ts';
import { StoreError } from '../../../src/app/storage/decisionStore.ts';
import type { DecisionStore, StoreFault } from '../../../src/app/storage/decisionStore.ts';
import { createIndexedDbStore } from '../../../src/app/storage/indexedDbStore.ts';
import { summaryOf } from '../../../src/app/storage/keptDecision.ts';
import type { KeptDecision } from '../../../src/app/storage/keptDecision.ts';
import { createMemoryStore } from '../../../src/app/storage/memoryStore.ts';
import { commands } from '../../../src/scenario/edit.ts';
import { keptDecision } from './support/kept.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const write = (store: DecisionStore, kept: KeptDecision, expected: number): Promise<boolean> =>
  store.write(recordOf(kept), summaryOf(kept), expected);
const at = (revision: number, id = 'own-1'): KeptDecision => keptDecision([commands.setTitle(`Title ${revision}`)], { id, revision });

async function faultOf(work: Promise<unknown>): Promise<StoreFault | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.fault;
  }
}

const kinds = [['memory', () => createMemoryStore()], ['IndexedDB', () => createIndexedDbStore()]] as const;
describe.each(kinds)('the store in %s', (_name, create) => {
  test('gives back what was written, and lists it', async () => {
    const store = create();
    expect(await store.list()).toEqual([]);
    expect(await store.read('own-1')).toBeUndefined();
    expect(await write(store, at(1), 0)).toBe(true);
    expect(await write(store, at(1, 'b'), 0)).toBe(true);
    expect(await store.read('own-1')).toEqual(recordOf(at(1)));
    const listed = await store.list();
    expect(listed).toHaveLength(2);
    expect(listed).toContainEqual({ id: 'b', summary: summaryOf(at(1, 'b')) });
    expect(listed).toContainEqual({ id: 'own-1', summary: summaryOf(at(1)) });
    await store.remove('own-1');
    expect((await store.list()).map(({ id }) => id)).toEqual(['b']);
  });

  test('what is written is a copy', async () => {
    const store = create();
    const record = structuredClone(recordOf(at(1)));
    await store.write(record, summaryOf(at(1)), 0);
    Reflect.set(record, 'seed', 99);
    expect(await store.read('own-1')).toMatchObject({ seed: 1 });
  });

  test('holds whatever is put, also without a summary', async () => {
    const store = create();
    await store.put('odd', 'not a record', null);
    expect(await store.read('odd')).toBe('not a record');
    expect(await store.list()).toEqual([{ id: 'odd', summary: null }]);
  });
});

test('another page’s save is not written over', async () => {
  const [one, two] = [createIndexedDbStore(), createIndexedDbStore()];
  await write(one, at(1), 0);
  expect(await write(two, at(2), 1)).toBe(true);
  expect(await write(one, at(2), 1)).toBe(false);
  expect(await one.read('own-1')).toMatchObject({ revision: 2 });
  expect(await write(two, at(3), 2)).toBe(true);
  expect(await write(createMemoryStore(), at(2), 1)).toBe(false);
});

test('a save of one’s own that was thought lost is', async () => {
  const store = createIndexedDbStore();
  await write(store, at(1), 0);
  expect(await write(store, keptDecision([], { revision: 1 }), 0)).toBe(true);
});

describe('a store that fails', () => {
  test('without a store at all', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect(await faultOf(createIndexedDbStore().list())).toBe('denied');
  });

  test('forbidden', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await faultOf(createIndexedDbStore().list())).toBe('denied');
  });

  test('that never answers', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    expect(await faultOf(createIndexedDbStore('silent', 20).list())).toBe('denied');
  });

  test('of a newer program', async () => {
    (await openDB('keep-or-compete', 7)).close();
    expect(await faultOf(createIndexedDbStore().list())).toBe('newer');
  });

  test('without room, and with room again', async () => {
    const store = createIndexedDbStore();
    await write(store, at(1), 0);
    const full = vi.spyOn(FakeObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await faultOf(write(store, at(2), 1))).toBe('full');
    full.mockRestore();
    expect(await store.read('own-1')).toMatchObject({ revision: 1 });
    expect(await write(store, at(2), 1)).toBe(true);
  });

  test('that breaks', async () => {
    const store = createIndexedDbStore();
    const broken = vi.spyOn(FakeObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    expect(await faultOf(store.read('own-1'))).toBe('broken');
    broken.mockRestore();
    expect(await faultOf(store.read('own-1'))).toBeNull();
  });

  test('that another page needs to change is let go, and opened again', async () => {
    const store = createIndexedDbStore();
    await write(store, at(1), 0);
    const newer = await openDB('keep-or-compete', 2);
    expect(newer.version).toBe(2);
    newer.close();
    expect(await faultOf(store.list())).toBe('newer');
  });
});
