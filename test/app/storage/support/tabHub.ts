import type { Hold, TabMessage, Tabs } from '../../../../src/app/storage/tabs.ts';

interface Holder {
  readonly tell: () => void;
}

/** Several pages of one browser, without a browser: messages reach all pages but their sender; one page holds a decision at a time. */
export function createTabHub(): () => Tabs {
  const listeners = new Set<{ readonly page: object; readonly hear: (message: TabMessage) => void }>();
  const holders = new Map<string, Holder>();
  const queues = new Map<string, (() => void)[]>();

  const grant = (id: string): Hold => {
    let tell = (): void => undefined;
    const lost = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const mine: Holder = { tell: () => tell() };
    holders.set(id, mine);
    return {
      lost,
      release() {
        if (holders.get(id) !== mine) return;
        holders.delete(id);
        queues.get(id)?.shift()?.();
      },
    };
  };

  return () => {
    const page = {};
    return {
      post(message) {
        for (const one of [...listeners]) if (one.page !== page) queueMicrotask(() => one.hear(message));
      },
      listen(hear) {
        const one = { page, hear };
        listeners.add(one);
        return () => listeners.delete(one);
      },
      hold: (id) => Promise.resolve(holders.has(id) ? null : grant(id)),
      wait: (id, stop) => new Promise((resolve, reject) => {
        const queue = queues.get(id) ?? [];
        queues.set(id, queue);
        const next = (): void => resolve(grant(id));
        stop.addEventListener('abort', () => {
          if (queue.includes(next)) queue.splice(queue.indexOf(next), 1);
          reject(new Error('aborted'));
        });
        if (holders.has(id)) queue.push(next);
        else next();
      }),
      take(id) {
        holders.get(id)?.tell();
        return Promise.resolve(grant(id));
      },
    };
  };
}
