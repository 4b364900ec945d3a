import { messageTasks } from '../../simulation/messageTasks.ts';

/** Runs pieces of work one a task, so that the page answers between them; of several pieces for one place only the newest is done. */
export interface Scheduler {
  /**
   * Queues work for a place; work that still waits for that place is dropped.
   * @param isLast the last step of a place, to be done before other places begin theirs: one chart finished beats five half done
   */
  schedule(key: string, work: () => void, isLast?: boolean): void;
  cancel(key: string): void;
}

/** @param nextTask calls back in a task of its own, after whatever the browser has waiting */
export function createScheduler(nextTask: (callback: () => void) => void): Scheduler {
  const waiting = new Map<string, () => void>();
  const last = new Map<string, () => void>();
  let asked = false;

  const ask = (): void => {
    if (asked || waiting.size + last.size === 0) return;
    asked = true;
    nextTask(() => {
      asked = false;
      const queue = last.size > 0 ? last : waiting;
      const next = queue.entries().next();
      if (next.done === true) return;
      const [key, work] = next.value;
      queue.delete(key);
      try {
        work();
      } finally {
        ask();
      }
    });
  };

  return {
    schedule(key, work, isLast = false) {
      (isLast ? last : waiting).set(key, work);
      (isLast ? waiting : last).delete(key);
      ask();
    },
    cancel(key) {
      waiting.delete(key);
      last.delete(key);
    },
  };
}

let shared: Scheduler | null = null;

/** The page's one scheduler: all charts wait in one line. */
export function pageScheduler(): Scheduler {
  shared ??= createScheduler(messageTasks());
  return shared;
}
