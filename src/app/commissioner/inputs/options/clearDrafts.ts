import type { Session } from '../../../shared/session.ts';

/** Forgets what is wrong in fields of a part that is gone, and in those below it. */
export function clearDrafts(session: Session, path: string): void {
  for (const key of [...session.drafts.peek().keys()]) {
    if (key === path || key.startsWith(`${path}.`)) session.setDraft(key, null);
  }
}
