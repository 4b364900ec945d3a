import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Issue } from '../scenario/issues.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Runner } from '../simulation/runner.ts';
import { describeChanges } from './commissioner/describeChanges.ts';
import { createGalleryRuns } from './home/galleryRuns.ts';
import type { GalleryEntry, GalleryRuns } from './home/galleryRuns.ts';
import { createKeptCards } from './home/keptCards.ts';
import type { KeptCards } from './home/keptCards.ts';
import type { Analyst } from './shared/analyst.ts';
import { createSession } from './shared/createSession.ts';
import type { GalleryItem } from './shared/gallery.ts';
import { readFile } from './shared/readFile.ts';
import type { Scheduler } from './shared/scheduler.ts';
import { createShelf } from './storage/createShelf.ts';
import { createDecisions } from './storage/decisions.ts';
import type { Decisions, DecisionState } from './storage/decisions.ts';
import type { DecisionStore } from './storage/decisionStore.ts';
import type { Tabs } from './storage/tabs.ts';

/** A file that could not be opened, and why. */
export interface FileFault {
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** What lives as long as the page: the decisions that come with it or are kept on this device, their answers, and those that are open. */
export interface Program {
  /** Runs that no session owns: variants, exchanges. */
  readonly runner: Runner;
  readonly analyst: Analyst;
  /** The decisions that come with the program and have been read, in their order; `read` fills it, one a task. */
  readonly entries: ReadonlySignal<readonly GalleryEntry[]>;
  readonly allRead: ReadonlySignal<boolean>;
  read(): void;
  /** The answers of those, and of `kept` under `keptName`. */
  readonly galleryRuns: GalleryRuns;
  readonly decisions: Decisions;
  readonly kept: KeptCards;
  /** The decision at an address, with whatever was changed in it; null where there is none. */
  open(file: string): ReadonlySignal<DecisionState>;
  /** Makes a decision of one's own, kept on this device at once. @returns its address: `#/decision/<id>` */
  add(scenario: Scenario): string;
  /** Opens a file as a decision of its own. @returns its address; null, with `fileFault` set, where it is no scenario */
  openFile(file: File): Promise<string | null>;
  readonly fileFault: Signal<FileFault | null>;
  /** Is a decision that comes with the program other than it came? */
  isChanged(file: string): boolean;
  /** A decision as it comes with the program; null for one's own. */
  comesWith(file: string): Scenario | null;
}

export interface ProgramSetup {
  readonly runner: Runner;
  readonly analyst: Analyst;
  readonly items: readonly GalleryItem[];
  readonly scheduler: Scheduler;
  readonly store: DecisionStore;
  readonly tabs: Tabs;
}

/** The name of a kept decision among the runs of cards. */
export const keptName = (id: string): string => `kept/${id}`;

export function createProgram({ runner, analyst, items, scheduler, store, tabs }: ProgramSetup): Program {
  const entries = signal<readonly GalleryEntry[]>([]);
  const allRead = signal(false);
  const scenarioOf = (item: GalleryItem): Scenario | null => {
    const found = item.read();
    return 'scenario' in found ? found.scenario : null;
  };
  const comesWith = (file: string): Scenario | null => {
    const item = items.find((one) => one.file === file);
    return item === undefined ? null : scenarioOf(item);
  };
  const decisions = createDecisions({
    shelf: createShelf(store, tabs),
    tabs,
    comesWith,
    createSession(id, original, state) {
      const initial = state === null ? galleryRuns.runs.peek().get(id)?.result ?? null : null;
      return createSession({ scenario: original, runner, describe: describeChanges, initial, ...(state === null ? {} : { state }) });
    },
  });
  const kept = createKeptCards(decisions);
  const runEntries = computed(() => [
    ...kept.cards.value.flatMap(({ entry, scenario }) => (scenario === null ? [] : [{ file: keptName(entry.id), scenario }])),
    ...entries.value,
  ]);
  const galleryRuns = createGalleryRuns(runner, runEntries);
  const fileFault = signal<FileFault | null>(null);

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
    decisions,
    kept,
    open: (file) => decisions.open(file),
    add: (scenario) => decisions.add(scenario),
    async openFile(file) {
      const parsed = await readFile(file);
      fileFault.value = parsed.ok ? null : { name: file.name, issues: parsed.issues };
      return parsed.ok ? decisions.addOnce(parsed.scenario, (again) => ({ kind: 'file', name: file.name, again })) : null;
    },
    fileFault,
    isChanged: (file) => decisions.shelf.entries.value.some(({ id, summary }) => id === file && summary?.isChanged === true),
    comesWith,
  };
}
