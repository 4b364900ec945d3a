import type { DecisionStore } from './decisionStore.ts';
import { revisionOf } from './revisionOf.ts';

/** A store that lasts as long as the page. What goes in and comes out is copied as a browser's store would copy it. */
export function createMemoryStore(): DecisionStore {
  const records = new Map<string, unknown>();
  const summaries = new Map<string, Parameters<DecisionStore['write']>[1]>();
  return {
    list: () => Promise.resolve([...records.keys()].map((id) => ({ id, summary: summaries.get(id) ?? null }))),
    read: (id) => Promise.resolve(structuredClone(records.get(id))),
    write(record, summary, expected) {
      if (revisionOf(records.get(record.id)) !== expected) return Promise.resolve(false);
      records.set(record.id, structuredClone(record));
      summaries.set(record.id, summary);
      return Promise.resolve(true);
    },
    put(id, raw, summary) {
      records.set(id, structuredClone(raw));
      if (summary !== null) summaries.set(id, summary);
      return Promise.resolve();
    },
    remove(id) {
      records.delete(id);
      summaries.delete(id);
      return Promise.resolve();
    },
  };
}
