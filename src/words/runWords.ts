import type { Comparison } from '../analysis/comparison.ts';
import type { RunError } from '../simulation/runner.ts';
import { decimal, money, wholeNumber } from './number.ts';

/** Where a run stands, and what it rests on. */
export type RunState =
  | { readonly kind: 'waiting'; readonly corrections: number }
  /** `again`: older figures stay on the screen until the first of this run come. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly again: boolean; readonly found: Comparison | null }
  | { readonly kind: 'upToDate'; readonly done: number; readonly found: Comparison }
  | { readonly kind: 'stopped'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly done: number; readonly total: number; readonly error: RunError };

export interface RunWords {
  /** "Running", "Up to date": in bold, beside a sign. */
  readonly label: string;
  readonly detail: string;
  /** What a screen reader says when this state begins. */
  readonly announcement: string;
}

/** A state of a run in words. */
export function runWords(state: RunState): RunWords {
  switch (state.kind) {
    case 'waiting': {
      const detail = `for ${wholeNumber(state.corrections)} ${state.corrections === 1 ? 'correction' : 'corrections'}`;
      return { label: 'Waiting', detail, announcement: `Waiting ${detail}. The run starts by itself when all are right.` };
    }
    case 'running': {
      if (state.again && state.found === null) {
        return {
          label: 'Running again',
          detail: 'the old figures stay until new ones come',
          announcement: 'Running again. The figures are of before your last change.',
        };
      }
      const error = state.found === null ? '' : `, ${sharesError(state.found)}`;
      return {
        label: 'Running',
        detail: `${wholeNumber(state.done)} of ${wholeNumber(state.total)} futures${error}`,
        announcement: state.done === 0
          ? 'Working out the first futures.'
          : `${wholeNumber(state.done)} of ${wholeNumber(state.total)} futures done.`,
      };
    }
    case 'upToDate': {
      const count = `${wholeNumber(state.done)} futures of each option`;
      return { label: 'Up to date', detail: `${count}, ${simulationError(state.found)}`, announcement: `Up to date: ${count}.` };
    }
    case 'stopped': {
      const detail = `${wholeNumber(state.done)} of ${wholeNumber(state.total)} futures`;
      return { label: 'Stopped', detail, announcement: `Stopped after ${detail}.` };
    }
    case 'failed': {
      const detail = `${wholeNumber(state.done)} of ${wholeNumber(state.total)} futures`;
      return { label: 'Stopped', detail, announcement: `${FAILED_TITLE}. ${failureSentence(state.error, state.done)}` };
    }
  }
}

export const FAILED_TITLE = 'The run stopped before it finished';
export const FIRST_RUN = {
  title: 'Working out the first futures',
  sentence: 'The first figures are usually here before you have read this.',
} as const;
export const STALE_TAG = 'Before your last change';

/** What happened, that the scenario is safe, and what the figures shown rest on. */
export function failureSentence(error: RunError, done: number): string {
  const happened = {
    model: 'The model could not work with these numbers.',
    worker: 'A part of the program stopped.',
    timeout: 'A part of the program did not answer.',
  }[error.kind];
  const futures = `${wholeNumber(done)} ${done === 1 ? 'future that was' : 'futures that were'} done`;
  const rest = done === 0 ? 'No futures were done.' : `These figures rest on the ${futures}.`;
  return `${happened} Your scenario is safe. ${rest}`;
}

/** "lead ±£0.1m, shares ±0.4 in 100": two standard errors; without a lead where there is one option. */
export function simulationError(found: Comparison): string {
  const { margin } = found.whole;
  if (margin === null) return sharesError(found);
  const error = 2 * margin.standardError;
  return `lead ±${money(error, { standardError: error, millions: true })}, ${sharesError(found)}`;
}

/** "shares ±0.4 in 100": the largest of all options by both lenses. */
function sharesError(found: Comparison): string {
  const errors = found.options.flatMap(({ whole, narrow }) => [whole.probabilityBest.standardError, narrow.probabilityBest.standardError]);
  const largest = 200 * Math.max(...errors);
  return `shares ±${largest >= 0.95 ? decimal(largest, 0) : decimal(largest, 1)} in 100`;
}
