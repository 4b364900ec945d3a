import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Scenario } from '../scenario/types.ts';
import type { Runner } from '../simulation/runner.ts';
import { describeChanges } from './commissioner/describeChanges.ts';
import { createGalleryRuns } from './home/galleryRuns.ts';
import type { GalleryEntry, GalleryRuns } from './home/galleryRuns.ts';
import type { Analyst } from './shared/analyst.ts';
import { createSession } from './shared/createSession.ts';
import type { GalleryItem } from './shared/gallery.ts';
import type { Scheduler } from './shared/scheduler.ts';
import type { Session } from './shared/session.ts';

/** What lives as long as the page: the decisions that come with it, their answers, and those that have been opened. */
export interface Program {
  /** Runs that no session owns: variants, exchanges. */
  readonly runner: Runner;
  readonly analyst: Analyst;
  /** The decisions that come with the program and have been read, in their order; `read` fills it, one a task. */
  readonly entries: ReadonlySignal<readonly GalleryEntry[]>;
  readonly allRead: ReadonlySignal<boolean>;
  read(): void;
  readonly galleryRuns: GalleryRuns;
  /** The session of a decision, with whatever was changed in it; null where there is no such decision. */
  open(file: string): Session | null;
  /** Has a decision been changed since it was first opened? */
  isChanged(file: string): boolean;
}

export function createProgram(runner: Runner, analyst: Analyst, items: readonly GalleryItem[], scheduler: Scheduler): Program {
  const entries = signal<readonly GalleryEntry[]>([]);
  const allRead = signal(false);
  const galleryRuns = createGalleryRuns(runner, entries);
  const sessions = new Map<string, Session>();
  const scenarioOf = (item: GalleryItem): Scenario | null => {
    const found = item.read();
    return 'scenario' in found ? found.scenario : null;
  };
  const readFrom = (place: number): void => {
    if (place >= items.length) {
      allRead.value = true;
      return;
    }
    scheduler.schedule('read a decision', () => {
      const scenario = scenarioOf(items[place]);
      if (scenario !== null) entries.value = [...entries.peek(), { file: items[place].file, scenario }];
      readFrom(place + 1);
    });
  };
  let reading = false;
  return {
    runner,
    analyst,
    entries,
    allRead,
    read() {
      if (reading) return;
      reading = true;
      readFrom(0);
    },
    galleryRuns,
    open(file) {
      const old = sessions.get(file);
      if (old !== undefined) return old;
      const item = items.find((one) => one.file === file);
      const scenario = item === undefined ? null : scenarioOf(item);
      if (scenario === null) return null;
      const initial = galleryRuns.runs.peek().get(file)?.result ?? null;
      const session = createSession({ scenario, runner, describe: describeChanges, initial });
      sessions.set(file, session);
      return session;
    },
    isChanged: (file) => sessions.get(file)?.canUndo.value === true,
  };
}
