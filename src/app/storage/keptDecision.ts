import type { SessionState } from '../shared/session.ts';
import type { Scenario } from '../../scenario/types.ts';

/** A decision as it is kept on this device. */
export interface KeptDecision {
  /** Its address: the gallery file's name, or one of its own. */
  readonly id: string;
  /** Name of the gallery file that it came from; null for one's own. */
  readonly file: string | null;
  /** As it came, for "Was 50%. Put back". */
  readonly original: Scenario;
  readonly state: SessionState;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Counts up with each save, so that two pages never write over each other unseen. 0: not saved yet. */
  readonly revision: number;
}

/** What a list of decisions shows without reading them whole. */
export interface KeptSummary {
  readonly id: string;
  readonly file: string | null;
  readonly title: string;
  readonly changedAt: number;
  readonly revision: number;
  /** Its document or its versions are other than they came. */
  readonly isChanged: boolean;
}

/** Is there more to it than the document as it came? */
export function isChanged({ original, state }: Pick<KeptDecision, 'original' | 'state'>): boolean {
  const { present } = state.history;
  return state.versions.length > 0 || (present !== original && JSON.stringify(present) !== JSON.stringify(original));
}

export function summaryOf(kept: KeptDecision): KeptSummary {
  const { id, file, changedAt, revision } = kept;
  return { id, file, title: kept.state.history.present.title, changedAt, revision, isChanged: isChanged(kept) };
}
