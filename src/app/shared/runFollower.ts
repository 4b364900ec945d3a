import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { FULL_TRIALS } from '../../simulation/plan.ts';
import type { RunRequest, RunResult } from '../../simulation/result.ts';
import type { RunEnd, Runner } from '../../simulation/runner.ts';
import { sameInputs } from '../../simulation/sameInputs.ts';
import { afterPaint } from './afterPaint.ts';
import type { RunState } from './session.ts';

/** Futures of the first figures: the fewest that show which way an answer moves. */
export const FIRST_TRIALS = 100;
/** Futures of a preview: as far as a run goes while something moves. */
export const PREVIEW_TRIALS = 250;

/** A run is extended from one of these to the next, and its figures shown at each. Beyond FULL_TRIALS no run can be extended. */
const STEPS = [FIRST_TRIALS, PREVIEW_TRIALS, 1000, 4000, 10_000, 30_000, FULL_TRIALS] as const;

export interface Wanted {
  readonly request: RunRequest;
  /** Something is being moved: a preview is enough. */
  readonly moving: boolean;
  /** Once all are run: more may be, where they would settle the decision. */
  readonly refine?: boolean;
}

/** Keeps one run in flight and the newest wish next; holds the newest figures, whosever they are. */
export interface RunFollower {
  readonly state: ReadonlySignal<RunState>;
  readonly result: ReadonlySignal<RunResult | null>;
  want(wanted: Wanted): void;
  /** Ends the run until `want` is called: fields are in error. */
  wait(): void;
  /** Ends the run and keeps what it came to. */
  stop(): void;
  dispose(): void;
}

/** Can a result of the same inputs be extended to what is wanted, or is it that? One that was refined is no less for being more. */
function mayGrow(result: RunResult, { request: { trials }, refine }: Wanted): boolean {
  return result.trials === trials || (result.trials < trials && result.draws !== null) || (refine === true && result.trials > trials);
}

/** The numbers of futures at which figures are shown, from where a run stands to its end. */
export function stepsTo(wanted: Wanted, from: number): readonly number[] {
  const { trials } = wanted.request;
  const last = wanted.moving ? Math.min(PREVIEW_TRIALS, trials) : trials;
  return [...STEPS.filter((step) => step < last), last].filter((step) => step > from);
}

/**
 * @param initial figures of an earlier run, to start from where they belong to what is wanted
 * @param moreTrials how many futures in all would settle the decision; null where these do, or none would
 */
export function createRunFollower(
  runner: Runner, initial: RunResult | null = null, moreTrials: (result: RunResult) => number | null = () => null,
): RunFollower {
  const idle: RunState = { phase: 'idle', done: 0, total: 0, error: null, threads: runner.threads };
  const state = signal<RunState>(idle);
  const result = signal<RunResult | null>(initial);
  let next: Wanted | null = null;
  let working = false;
  let step = 0;
  let controller = new AbortController();
  let halted: 'stopped' | 'waiting' | 'disposed' | null = null;
  /** Ends a pause between two steps. */
  let wake: () => void = () => undefined;

  const set = (change: Partial<RunState>): void => {
    state.value = { ...state.peek(), ...change };
  };

  const keep = (partial: RunResult | null, request: RunRequest): void => {
    const shown = result.peek();
    if (partial === null || partial.trials === 0) return;
    if (shown === null || !sameInputs(shown.request, request) || shown.trials < partial.trials) result.value = partial;
  };

  /** Shows how one step of a climb to `total` ended; true where the climb may go on. */
  const settle = (end: RunEnd, { request, moving }: Wanted, total: number): boolean => {
    if (halted === 'disposed') return false;
    if (end.status === 'done') {
      const phase = end.result.trials >= total ? 'upToDate' : moving ? 'preview' : 'sharpening';
      batch(() => {
        result.value = end.result;
        if (halted === null) set({ phase, done: end.result.trials, total, error: null });
      });
      return halted === null && next === null;
    }
    batch(() => {
      if (end.status === 'failed') {
        if (next === null) keep(end.partial, request);
        set({ phase: 'failed', error: end.error });
      } else if (halted === 'stopped') keep(end.partial, request);
    });
    return false;
  };

  /**
   * First figures have the machine for themselves until they are painted: on few cores the workers would hold that up, and of previews
   * that come faster than the page can be painted nobody sees any.
   */
  const untilPainted = (): Promise<unknown> => Promise.race([afterPaint(), new Promise<void>((resolve) => (wake = resolve))]);

  /** Where a climb ends, seen from a result: at what was asked, or further up. */
  const endOf = ({ request, moving, refine }: Wanted, so: RunResult): number => {
    if (so.trials < request.trials || moving || refine !== true) return request.trials;
    return Math.max(so.trials, moreTrials(so) ?? 0);
  };

  const climb = async (wanted: Wanted): Promise<void> => {
    const { request, moving } = wanted;
    const shown = result.peek();
    let base = shown !== null && sameInputs(shown.request, request) && mayGrow(shown, wanted) ? shown : null;
    let total = base === null ? request.trials : endOf(wanted, base);
    const from = base?.trials ?? 0;
    if (from < total) set({ phase: shown === null ? 'first' : moving ? 'preview' : 'sharpening', done: from, total, error: null });
    for (let at = from; at < total;) {
      const steps = stepsTo({ request: { ...request, trials: total }, moving }, at);
      if (steps.length === 0) return;
      step = steps[0];
      controller = new AbortController();
      const started = base?.trials ?? 0;
      const end = await runner.run({ ...request, trials: step }, {
        signal: controller.signal,
        onProgress: (done) => {
          if (halted === null && next === null) set({ done: Math.max(started, done) });
        },
        ...(base === null ? {} : { extend: base }),
      });
      if (end.status === 'done' && end.result.trials >= total) total = endOf(wanted, end.result);
      const goesOn = settle(end, wanted, total);
      if (end.status === 'done' && step === FIRST_TRIALS && halted === null) await untilPainted();
      if (!goesOn || halted !== null || next !== null) return;
      base = result.peek();
      at = step;
    }
    if (from >= total) set({ phase: 'upToDate', done: from, total, error: null });
  };

  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    while (next !== null && halted === null) {
      const wanted = next;
      next = null;
      await climb(wanted);
    }
    working = false;
  };

  const halt = (why: 'stopped' | 'waiting' | 'disposed'): void => {
    halted = why;
    next = null;
    controller.abort();
    wake();
    if (why === 'disposed') return;
    set({ phase: why, error: null });
  };

  return {
    state,
    result,
    want(wanted) {
      if (halted === 'disposed') return;
      halted = null;
      next = wanted;
      // First figures that are under way are let finish: while a slider moves, the page would otherwise never be painted.
      if (working && step > FIRST_TRIALS) controller.abort();
      void work();
    },
    wait: () => halt('waiting'),
    stop: () => {
      const { phase } = state.peek();
      if (phase === 'first' || phase === 'preview' || phase === 'sharpening') halt('stopped');
    },
    dispose: () => halt('disposed'),
  };
}
