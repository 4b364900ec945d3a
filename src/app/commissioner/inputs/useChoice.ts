import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { valueAt } from '../../../scenario/path.ts';
import { setNested } from '../../../scenario/structure/setNested.ts';
import { announcer } from '../../shared/announcer.ts';
import type { Session } from '../../shared/session.ts';
import { refusalOf } from './refusalOf.ts';

/** A setting of a few values as its field sees it. */
export interface ChoiceInHand {
  readonly value: unknown;
  /** Why the last choice was not made; null where it was. */
  readonly message: string | null;
  readonly choose: (value: unknown) => void;
}

/** Follows and sets what stands at a path. A choice that makes no valid document is refused, said, and leaves the document as it was. */
export function useChoice(session: Session, path: string, label: string): ChoiceInHand {
  const value = useMemo(() => computed(() => valueAt(session.scenario.value, path)), [session, path]).value;
  const message = useMemo(() => computed(() => session.drafts.value.get(path)?.message ?? null), [session, path]).value;
  return {
    value,
    message,
    choose(next) {
      session.setDraft(path, null);
      if (next === value) return;
      const command = setNested(session.scenario.peek(), path, next);
      const refusal = refusalOf(session.scenario.peek(), command);
      if (refusal === null) {
        session.edit(command);
        return;
      }
      announcer.say(`${label}: ${refusal}`);
      session.setDraft(path, { texts: {}, message: refusal, label });
    },
  };
}
