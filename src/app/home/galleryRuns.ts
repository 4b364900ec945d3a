import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Scenario } from '../../scenario/types.ts';
import { DEFAULT_SEED } from '../../simulation/plan.ts';
import type { RunResult } from '../../simulation/result.ts';
import type { Runner } from '../../simulation/runner.ts';

/** Futures of a card's answer, and of its first figures. */
const CARD_STEPS = [250, 1000] as const;

export interface CardRun {
  readonly result: RunResult | null;
  readonly failed: boolean;
}

/** The answers on the cards: worked out one decision after another, kept while the page lives. */
export interface GalleryRuns {
  /** By file name. */
  readonly runs: ReadonlySignal<ReadonlyMap<string, CardRun>>;
  /** Works out what is not there yet of the decisions that have been read; does nothing while it does. */
  start(): void;
  /** Leaves the workers to others; `start` goes on where this left off. */
  stop(): void;
}

export interface GalleryEntry {
  readonly file: string;
  readonly scenario: Scenario;
}

export function createGalleryRuns(runner: Runner, entries: ReadonlySignal<readonly GalleryEntry[]>): GalleryRuns {
  const runs = signal<ReadonlyMap<string, CardRun>>(new Map());
  let controller: AbortController | null = null;

  const set = (file: string, run: CardRun): void => {
    runs.value = new Map(runs.peek()).set(file, run);
  };

  const work = async (signalOfStop: AbortSignal): Promise<void> => {
    // First figures of all before last figures of any.
    for (const trials of CARD_STEPS) {
      for (const { file, scenario } of entries.peek()) {
        if (signalOfStop.aborted) return;
        const so = runs.peek().get(file)?.result ?? null;
        if (so !== null && so.trials >= trials) continue;
        const request = { scenario, optionIds: scenario.options.map(({ id }) => id), seed: DEFAULT_SEED, trials };
        const end = await runner.run(request, { signal: signalOfStop, ...(so === null ? {} : { extend: so }) });
        if (end.status === 'done') set(file, { result: end.result, failed: false });
        else if (end.status === 'failed') set(file, { result: so, failed: true });
      }
    }
  };

  return {
    runs,
    start() {
      if (controller !== null) return;
      const mine = new AbortController();
      controller = mine;
      void work(mine.signal).then(() => {
        if (controller === mine) controller = null;
      });
    },
    stop() {
      controller?.abort();
      controller = null;
    },
  };
}
