import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EditCommand } from '../../../scenario/edit.ts';
import type { Scenario } from '../../../scenario/types.ts';
import { announcer } from '../../shared/announcer.ts';
import type { Session } from '../../shared/session.ts';
import { newGesture } from './gesture.ts';
import { refusalOf } from './refusalOf.ts';

/** What a text asks of the document: a change, or what is wrong with it. */
export type TextRead = { readonly command: EditCommand } | { readonly message: string };

export interface TypedSetup {
  readonly session: Session;
  /** Of the field, for drafts. */
  readonly path: string;
  readonly label: string;
  /** The field's text for a document. */
  readonly show: (scenario: Scenario) => string;
  readonly read: (text: string, scenario: Scenario) => TextRead;
}

/** One box as its field sees it. */
export interface Typed {
  readonly text: string;
  /** What is wrong; null where nothing is, or nothing has been settled yet. */
  readonly message: string | null;
  readonly type: (text: string) => void;
  /** The box is left, or Enter is pressed. */
  readonly settle: () => void;
  /** Forgets what is typed and what is wrong with it. */
  readonly clear: () => void;
}

/**
 * A box that edits while it is typed in: each text that makes a valid document is an edit, and all of them until the box is left are
 * one undo step. What makes none becomes a draft once the box is left.
 */
export function useTyped({ session, path, label, show, read }: TypedSetup): Typed {
  const shown = useComputed(() => show(session.scenario.value)).value;
  const draft = useComputed(() => session.drafts.value.get(path) ?? null).value;
  const [typed, setTyped] = useState<string | null>(null);
  const gesture = useRef<string | null>(null);
  const own = useRef(shown);

  // A change from elsewhere, such as undo, makes what stands half typed meaningless.
  useEffect(() => {
    if (own.current === shown) return;
    own.current = shown;
    setTyped(null);
    session.setDraft(path, null);
  }, [shown]);

  const checked = (text: string): TextRead => {
    const scenario = session.scenario.peek();
    const now = read(text, scenario);
    if ('message' in now) return now;
    const message = refusalOf(scenario, now.command);
    return message === null ? now : { message };
  };
  const clear = (): void => {
    setTyped(null);
    session.setDraft(path, null);
  };
  const endTyping = (): void => {
    if (gesture.current === null) return;
    gesture.current = null;
    session.endGesture();
  };
  return {
    text: typed ?? draft?.texts['value'] ?? shown,
    message: draft?.message ?? null,
    type(text) {
      setTyped(text);
      const now = checked(text);
      if ('command' in now) {
        gesture.current ??= newGesture();
        session.setDraft(path, null);
        session.edit(now.command, gesture.current);
        own.current = show(session.scenario.peek());
      } else if (draft !== null) {
        session.setDraft(path, { texts: { value: text }, message: now.message, label });
      }
    },
    settle() {
      if (typed !== null) {
        const now = checked(typed);
        if ('message' in now) {
          if (draft?.message !== now.message) announcer.say(`${label}: ${now.message}`);
          session.setDraft(path, { texts: { value: typed }, message: now.message, label });
        } else {
          session.setDraft(path, null);
        }
        setTyped(null);
      }
      endTyping();
    },
    clear,
  };
}
