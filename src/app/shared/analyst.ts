import type { AnalysisArguments, AnalysisName, Found } from '../../analysis/analyses.ts';
import { packHead, packTrials } from '../../simulation/packResult.ts';
import type { PackedHead, PackedTrials } from '../../simulation/packResult.ts';
import type { RunResult } from '../../simulation/result.ts';
import { errorMessage } from '../../simulation/runner.ts';
import { sameInputs } from '../../simulation/sameInputs.ts';

/** How a question to the analyst ended: always exactly one of these. */
export type AnalysisEnd<Value> =
  | { readonly status: 'found'; readonly value: Value }
  /** A later question for the same place took its turn. */
  | { readonly status: 'overtaken' }
  | { readonly status: 'failed'; readonly message: string };

/** Works analyses of results out off the page: one at a time, of several for one place only the newest. */
export interface Analyst {
  /** Never rejects. @param place where the finding is shown; a newer question for it overtakes this one while it waits */
  ask<Name extends AnalysisName>(
    place: string, result: RunResult, name: Name, ...args: AnalysisArguments<Name>
  ): Promise<AnalysisEnd<Found<Name>>>;
  /** Starts its worker before it is needed, so that its code is there when the page has loaded. */
  start(): void;
  /** Withdraws what waits for a place. */
  forget(place: string): void;
  /** Ends the worker; the next question starts another. */
  dispose(): void;
}

/** The analysis worker as the page sees it. */
export interface AnalystWorker {
  begin(id: number, head: PackedHead, goesOn: boolean): Promise<number>;
  add(id: number, piece: PackedTrials): Promise<void>;
  analyse(id: number, name: AnalysisName, args: readonly unknown[]): Promise<unknown>;
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

interface Question {
  readonly result: RunResult;
  readonly name: AnalysisName;
  readonly args: readonly unknown[];
  readonly answer: (end: AnalysisEnd<unknown>) => void;
  /** It has been asked of a worker that was lost: a second one has a try, no third. */
  readonly isRepeated: boolean;
}

/** Numbers handed over in one task of the page: a few milliseconds' work, most of it for the many buffers. */
const NUMBERS_A_PIECE = 150_000;
/** Seconds of silence after which a worker counts as lost. */
const PATIENCE_SECONDS = 60;

/** @param spawn starts the worker; called when first needed, and anew after a failure */
export function createAnalyst(spawn: () => AnalystWorker, patienceSeconds = PATIENCE_SECONDS): Analyst {
  const waiting = new Map<string, Question>();
  let worker: AnalystWorker | null = null;
  let fail: ((message: string) => void) | null = null;
  let held: { readonly id: number; readonly result: RunResult } | null = null;
  let ids = 0;
  let busy = false;
  let isOver = false;

  const retire = (): void => {
    worker?.terminate();
    worker = null;
    held = null;
  };

  const started = (): AnalystWorker => {
    if (worker !== null) return worker;
    const made = spawn();
    made.onFailure((message) => {
      if (worker !== made) return;
      retire();
      fail?.(message);
    });
    worker = made;
    return made;
  };

  /** A call that always ends: with the worker's answer, its failure or its silence. */
  const call = <T>(send: (to: AnalystWorker) => Promise<T>): Promise<T> => new Promise((resolve, reject) => {
    let ticks = 0;
    const timer = setInterval(() => {
      if (++ticks < patienceSeconds) return;
      retire();
      fail?.(`The analysis did not answer for ${patienceSeconds} seconds.`);
    }, 1000);
    const end = (): void => {
      clearInterval(timer);
      fail = null;
    };
    fail = (message) => {
      end();
      reject(new Error(message));
    };
    send(started()).then(
      (value) => { end(); resolve(value); },
      (error: unknown) => { end(); reject(error instanceof Error ? error : new Error(String(error))); },
    );
  });

  /** Has the worker hold a result, handed over in pieces, each in a task of its own. */
  const hold = async (result: RunResult): Promise<number> => {
    if (held?.result === result) return held.id;
    const id = ++ids;
    const goesOn = held !== null && sameInputs(held.result.request, result.request) && held.result.trials <= result.trials
      && (held.result.draws === null) === (result.draws === null);
    held = null;
    let from = await call((to) => to.begin(id, packHead(result), goesOn));
    const numbers = result.outcomes.flat().filter((column) => column !== null).length + (result.draws?.length ?? 0);
    const step = Math.max(1, Math.floor(NUMBERS_A_PIECE / Math.max(1, numbers)));
    while (from < result.trials) {
      const end = Math.min(result.trials, from + step);
      const piece = packTrials(result, from, end);
      await call((to) => to.add(id, piece));
      from = end;
    }
    held = { id, result };
    return id;
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let next = waiting.entries().next(); next.done !== true; next = waiting.entries().next()) {
      const [place, question] = next.value;
      waiting.delete(place);
      try {
        const id = await hold(question.result);
        const value = await call((to) => to.analyse(id, question.name, question.args));
        question.answer({ status: 'found', value });
      } catch (error) {
        // Lost, not refused: another worker may answer, unless a newer question has come or the analyst was ended.
        const isLost = worker === null && !isOver;
        if (!isLost || question.isRepeated) question.answer({ status: 'failed', message: errorMessage(error) });
        else if (waiting.has(place)) question.answer({ status: 'overtaken' });
        else waiting.set(place, { ...question, isRepeated: true });
      }
    }
    busy = false;
  };

  const forget = (place: string): void => {
    waiting.get(place)?.answer({ status: 'overtaken' });
    waiting.delete(place);
  };

  return {
    ask: <Name extends AnalysisName>(place: string, result: RunResult, name: Name, ...args: AnalysisArguments<Name>) => (
      new Promise<AnalysisEnd<Found<Name>>>((resolve) => {
        forget(place);
        isOver = false;
        // The worker's own table of names ties an answer's type to its question's name.
        waiting.set(place, { result, name, args, isRepeated: false, answer: (end) => { resolve(end as AnalysisEnd<Found<Name>>); } });
        void work();
      })
    ),
    start: () => {
      started();
    },
    forget,
    dispose(): void {
      isOver = true;
      for (const place of [...waiting.keys()]) forget(place);
      retire();
      fail?.('The analysis was ended.');
    },
  };
}
