import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Scenario } from '../../scenario/types.ts';
import type { ShelfEntry } from '../storage/createShelf.ts';
import type { Decisions } from '../storage/decisions.ts';
import type { RecordFault } from '../storage/readRecord.ts';

/** One of the reader's own decisions, or one that they have changed, as Home shows it. */
export interface KeptCard {
  readonly entry: ShelfEntry;
  /** null until it has been read, and where it cannot be. */
  readonly scenario: Scenario | null;
  readonly fault: RecordFault | null;
}

export interface KeptCards {
  /** The newest first. */
  readonly cards: ReadonlySignal<readonly KeptCard[]>;
  /** Reads the decisions, one after another, and again when they change. @returns ends it */
  follow(): () => void;
}

interface Reading {
  readonly revision: number;
  readonly scenario: Scenario | null;
  readonly fault: RecordFault | null;
}

/** The cards of what is kept on this device. What came with the program and was not changed has none. */
export function createKeptCards(decisions: Decisions): KeptCards {
  const cards = signal<readonly KeptCard[]>([]);
  const readings = new Map<string, Reading>();

  const isShown = ({ summary }: ShelfEntry): boolean => summary === null || summary.isChanged || summary.file === null;
  const isCurrent = ({ id, summary }: ShelfEntry): boolean => readings.get(id)?.revision === (summary?.revision ?? 0);
  const show = (): void => {
    cards.value = decisions.shelf.entries.peek().filter(isShown).map((entry) => {
      const { scenario = null, fault = null } = readings.get(entry.id) ?? {};
      return { entry, scenario, fault };
    });
  };
  const read = async (entry: ShelfEntry): Promise<void> => {
    const found = await decisions.read(entry.id);
    // One that is not listed properly was set aside, or is damaged.
    const fault = typeof found === 'string' ? found : found === null || entry.summary === null ? 'damaged' : null;
    readings.set(entry.id, { revision: entry.summary?.revision ?? 0, scenario: fault === null ? scenarioIn(found) : null, fault });
  };

  return {
    cards,
    follow() {
      let isOver = false;
      const stop = effect(() => {
        const wanted = decisions.shelf.entries.value.filter((entry) => isShown(entry) && !isCurrent(entry));
        show();
        void (async () => {
          for (const entry of wanted) {
            if (isOver) return;
            if (isCurrent(entry)) continue;
            await read(entry);
            show();
          }
        })();
      });
      return () => {
        isOver = true;
        stop();
      };
    },
  };
}

const scenarioIn = (found: Scenario | string | null): Scenario | null => (typeof found === 'string' ? null : found);
