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

const none: CardRun = { result: null, failed: false };

export function createGalleryRuns(runner: Runner, entries: ReadonlySignal<readonly GalleryEntry[]>): GalleryRuns {
  const runs = signal<ReadonlyMap<string, CardRun>>(new Map());
  /** Documents whose run failed. */
  const failures = new WeakSet<Scenario>();
  let controller: AbortController | null = null;

  const set = (file: string, run: CardRun): void => {
    runs.value = new Map(runs.peek()).set(file, run);
  };

  /** Those of other documents than an entry's are none. */
  const runOf = ({ file, scenario }: GalleryEntry): CardRun => {
    const run = runs.peek().get(file);
    if (run === undefined) return none;
    return failures.has(scenario) || run.result?.request.scenario === scenario ? run : none;
  };
  /** First figures of all before last figures of any. */
  const nextJob = (): { readonly entry: GalleryEntry; readonly trials: number } | null => {
    for (const trials of CARD_STEPS) {
      const entry = entries.peek().find((one) => !runOf(one).failed && (runOf(one).result?.trials ?? 0) < trials);
      if (entry !== undefined) return { entry, trials };
    }
    return null;
  };

  const work = async (signalOfStop: AbortSignal): Promise<void> => {
    for (let job = nextJob(); job !== null && !signalOfStop.aborted; job = nextJob()) {
      const { entry: { file, scenario }, trials } = job;
      const so = runOf(job.entry).result;
      const request = { scenario, optionIds: scenario.options.map(({ id }) => id), seed: DEFAULT_SEED, trials };
      const end = await runner.run(request, { signal: signalOfStop, ...(so === null ? {} : { extend: so }) });
      if (end.status === 'done') set(file, { result: end.result, failed: false });
      else if (end.status === 'failed') {
        failures.add(scenario);
        set(file, { result: so, failed: true });
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
