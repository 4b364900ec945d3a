import type { Hold, TabMessage, Tabs } from './tabs.ts';

const NAME = 'keep-or-compete';
const kinds: readonly unknown[] = ['saved', 'removed', 'wanted', 'yielded'];

/**
 * The browser's other pages, by BroadcastChannel and Web Locks. Where a browser lacks locks (a page without a secure address), every
 * page holds what it opens, and two of them notice each other at the first save.
 */
export function createBrowserTabs(): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  // TypeScript's library has it everywhere; insecure pages have not.
  const locks = 'locks' in navigator ? (navigator.locks as LockManager | undefined) : undefined;

  const request = (id: string, options: LockOptions): Promise<Hold | null> => {
    if (locks === undefined) return Promise.resolve({ release: () => undefined, lost: new Promise(() => undefined) });
    return new Promise((resolve, reject) => {
      let tellLost = (): void => undefined;
      const lost = new Promise<void>((tell) => {
        tellLost = tell;
      });
      locks.request(`${NAME} ${id}`, options, (lock) => {
        if (lock === null) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve({ release, lost }));
      }).catch((error: unknown) => {
        // Of a hold that had been granted, or of one that was waited for in vain.
        tellLost();
        reject(error instanceof Error ? error : new Error('No lock', { cause: error }));
      });
    });
  };
  const granted = async (id: string, options: LockOptions): Promise<Hold> => {
    const hold = await request(id, options);
    if (hold === null) throw new Error('No lock');
    return hold;
  };

  return {
    post: (message) => channel?.postMessage(message),
    listen(hear) {
      const onMessage = (event: MessageEvent): void => {
        if (isMessage(event.data)) hear(event.data);
      };
      channel?.addEventListener('message', onMessage);
      return () => channel?.removeEventListener('message', onMessage);
    },
    hold: (id) => request(id, { ifAvailable: true }),
    wait: (id, stop) => granted(id, { signal: stop }),
    take: (id) => granted(id, { steal: true }),
  };
}

function isMessage(value: unknown): value is TabMessage {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind) && 'id' in value && typeof value.id === 'string';
}
