import { StoreError } from '../../../../src/app/storage/decisionStore.ts';
import type { DecisionStore, StoreFault } from '../../../../src/app/storage/decisionStore.ts';
import { createMemoryStore } from '../../../../src/app/storage/memoryStore.ts';

export interface FragileStore extends DecisionStore {
  /** What every call fails with from now on; null: nothing. */
  fault: StoreFault | null;
  /** Only writes fail, as where there is no room. */
  writesOnly: boolean;
}

/** A store that fails when told to. */
export function createFragileStore(inner: DecisionStore = createMemoryStore()): FragileStore {
  const guarded = <Rest extends unknown[], T>(writes: boolean, work: (...rest: Rest) => Promise<T>) => (...rest: Rest): Promise<T> =>
    store.fault !== null && (writes || !store.writesOnly) ? Promise.reject(new StoreError(store.fault)) : work(...rest);
  const store: FragileStore = {
    fault: null,
    writesOnly: false,
    list: guarded(false, () => inner.list()),
    read: guarded(false, (id: string) => inner.read(id)),
    write: guarded(true, inner.write.bind(inner)),
    put: guarded(true, inner.put.bind(inner)),
    remove: guarded(false, (id: string) => inner.remove(id)),
  };
  return store;
}
