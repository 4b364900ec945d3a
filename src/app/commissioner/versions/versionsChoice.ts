import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { DifferenceGroup } from '../../../analysis/differenceGroups.ts';
import type { Session } from '../../shared/session.ts';
import { NOW, OPENED } from './comparedVersion.ts';

/** What somebody looks at among the versions of a decision: kept while the decision is open, so that another screen can be seen between. */
export interface VersionsChoice {
  /** Ids of the versions side by side. */
  readonly columns: Signal<readonly string[]>;
  readonly from: Signal<string>;
  readonly to: Signal<string>;
  /** The option whose change is explained; null: the one that leads. */
  readonly option: Signal<string | null>;
  /** The one that it is held against; null: the next best, `''`: none. */
  readonly other: Signal<string | null>;
  /** Groups of differences, in the order in which they are taken over; those that are missing follow. */
  readonly order: Signal<readonly DifferenceGroup[]>;
}

const choices = new WeakMap<Session, VersionsChoice>();

export function versionsChoiceOf(session: Session): VersionsChoice {
  const known = choices.get(session);
  if (known !== undefined) return known;
  const made: VersionsChoice = {
    columns: signal([OPENED, NOW]), from: signal(OPENED), to: signal(NOW), option: signal(null), other: signal(null), order: signal([]),
  };
  choices.set(session, made);
  return made;
}
