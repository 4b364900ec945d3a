import type { Step } from '../../scenario/edit.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { KeptDecision } from './keptDecision.ts';

/** Counts up when what is stored changes its form; a record of a higher number is left alone. */
export const RECORD_VERSION = 1;

/** Undo steps that are stored; a page holds all of its own. */
const MOST_STEPS = 1000;

/** A kept decision as it lies in the store: what the browser can copy by itself. Parts that documents share are stored once. */
export interface DecisionRecord {
  readonly record: 'keep-or-compete decision';
  readonly recordVersion: number;
  readonly id: string;
  readonly file: string | null;
  readonly changedAt: number;
  readonly revision: number;
  readonly original: Scenario;
  readonly present: Scenario;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly versions: readonly { readonly id: string; readonly name: string; readonly keptAt: number; readonly scenario: Scenario }[];
  readonly seed: number;
  readonly trials: number;
  readonly reference: string;
  readonly other: string | null;
}

export function recordOf({ id, file, original, state, changedAt, revision }: KeptDecision): DecisionRecord {
  const { history, versions, seed, trials, reference, other } = state;
  return {
    record: 'keep-or-compete decision',
    recordVersion: RECORD_VERSION,
    id,
    file,
    changedAt,
    revision,
    original,
    present: history.present,
    past: history.past.slice(-MOST_STEPS).map(storedStep),
    future: history.future.slice(-MOST_STEPS).map(storedStep),
    versions,
    seed,
    trials,
    reference,
    other,
  };
}

/** Without its gesture, which has ended when another page goes on. */
const storedStep = ({ command, patches, inverse }: Step): Step => ({ command, patches, inverse });
