import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Field } from '../../../scenario/fields.ts';
import { quantityPaths, valueAt } from '../../../scenario/path.ts';
import { commands } from '../../../scenario/edit.ts';
import type { Quantity, Scenario } from '../../../scenario/types.ts';
import { announcer } from '../../shared/announcer.ts';
import type { Session } from '../../shared/session.ts';
import type { BoxName } from './boxes.ts';
import { boxesOf } from './boxes.ts';
import { newGesture } from './gesture.ts';
import type { NumberDisplay } from './numberText.ts';
import type { BoxesRead } from './readBoxes.ts';
import { boxTexts, readBoxes } from './readBoxes.ts';
import { refusalOf } from './refusalOf.ts';

/** One quantity of a session as its field sees it. */
export interface QuantityInHand {
  /** In the document: the last accepted. */
  readonly quantity: Quantity;
  /** As opened; null for what has been added since. */
  readonly original: Quantity | null;
  readonly changed: boolean;
  /** What stands in each box. */
  readonly texts: Readonly<Record<string, string>>;
  /** What is wrong; null where nothing is, or nothing has been settled yet. */
  readonly fault: { readonly message: string; readonly boxes: readonly BoxName[] } | null;
  readonly type: (box: BoxName, text: string) => void;
  /** The boxes are left, or Enter is pressed. */
  readonly settle: () => void;
  /** Focus goes from one box to the next: what can be read is settled, what cannot may yet become right there. */
  readonly pass: () => void;
  readonly move: (quantity: Quantity, gesture: string) => void;
  readonly endGesture: () => void;
  /** Another form. Where the document would not take it, that is said at the field. */
  readonly replace: (quantity: Quantity) => void;
  /** Another note, grade, basis or source: what stands typed in the boxes stays. */
  readonly annotate: (quantity: Quantity) => void;
  readonly putBack: () => void;
}

/** The quantity at a path; undefined where there is none. */
export function quantityAt(scenario: Scenario, path: string): Quantity | undefined {
  // Every path that the column lists leads to a quantity of a valid scenario.
  return valueAt(scenario, path) as Quantity | undefined;
}

/** What the quantity at a path may be. @throws Error where there is none */
export function fieldAt(scenario: Scenario, path: string): Field {
  const place = quantityPaths(scenario).find((candidate) => candidate.path === path);
  if (place === undefined) throw new Error(`No quantity stands at ${path}.`);
  return place.field;
}

/** The quantity at a path; in the moment between the removal of its holder and that of the field, as it stood last. */
function useStandingQuantity(session: Session, path: string): Quantity {
  const last = useRef<Quantity | undefined>(undefined);
  return useComputed(() => {
    last.current = quantityAt(session.scenario.value, path) ?? last.current;
    if (last.current === undefined) throw new Error(`No quantity stands at ${path}.`);
    return last.current;
  }).value;
}

const same = (a: Quantity, b: Quantity): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * Follows and edits one quantity. Only a change of that quantity, or of its draft, renders the field again.
 * What is typed is edited at every key that leaves it valid; what is not valid becomes a draft once its boxes are left.
 */
export function useQuantity(session: Session, path: string, field: Field, display: NumberDisplay, label: string): QuantityInHand {
  const quantity = useStandingQuantity(session, path);
  const draft = useComputed(() => session.drafts.value.get(path) ?? null).value;
  const [typed, setTyped] = useState<Readonly<Record<string, string>> | null>(null);
  const typing = useRef<string | null>(null);
  const own = useRef(quantity);
  const original = quantityAt(session.original, path) ?? null;

  // A change from elsewhere, such as undo, makes what stands half typed meaningless.
  useEffect(() => {
    if (same(own.current, quantity)) return;
    own.current = quantity;
    setTyped(null);
    session.setDraft(path, null);
  }, [quantity]);

  const texts = { ...boxTexts(quantity, display), ...draft?.texts, ...typed };
  /** What the boxes say, or why the document would not take it: the months of a route may leave a contract too short. */
  const readAll = (from: Readonly<Record<string, string>>): BoxesRead => {
    const now = readBoxes(quantity, from, field, display);
    if (!('quantity' in now) || same(now.quantity, quantity)) return now;
    const refusal = refusalOf(session.scenario.peek(), commands.setQuantity(path, now.quantity));
    return refusal === null ? now : { message: refusal, boxes: boxesOf(quantity).map(({ name }) => name) };
  };
  /** Changes that cannot be made are not: a handle stops where it stands. */
  const edit = (next: Quantity, gesture?: string): void => {
    const command = commands.setQuantity(path, next);
    if (same(next, quantity) || refusalOf(session.scenario.peek(), command) !== null) return;
    own.current = next;
    session.edit(command, gesture);
  };
  const endTyping = (): void => {
    if (typing.current === null) return;
    typing.current = null;
    session.endGesture();
  };
  const clear = (): void => {
    setTyped(null);
    session.setDraft(path, null);
  };

  const read = draft === null ? null : readAll(texts);
  return {
    quantity,
    original,
    changed: original !== null && !same(original, quantity),
    texts,
    fault: draft === null ? null : { message: draft.message, boxes: read !== null && 'boxes' in read ? read.boxes : [] },
    type(box, text) {
      const next = { ...texts, [box]: text };
      const now = readAll(next);
      setTyped(next);
      if ('quantity' in now) {
        typing.current ??= newGesture();
        session.setDraft(path, null);
        edit(now.quantity, typing.current);
      } else if (draft !== null) {
        session.setDraft(path, { texts: next, message: now.message, label });
      }
    },
    settle() {
      if (typed !== null || draft !== null) {
        const now = readAll(texts);
        setTyped(null);
        if ('quantity' in now) session.setDraft(path, null);
        else {
          if (draft?.message !== now.message) announcer.say(`${label}: ${now.message}`);
          session.setDraft(path, { texts, message: now.message, label });
        }
      }
      endTyping();
    },
    pass() {
      if (typed === null || 'quantity' in readAll(texts)) {
        if (draft === null) setTyped(null);
        endTyping();
      }
    },
    move(next, gesture) {
      clear();
      edit(next, gesture);
    },
    endGesture: () => session.endGesture(),
    replace(next) {
      clear();
      const message = refusalOf(session.scenario.peek(), commands.setQuantity(path, next));
      if (message === null) edit(next);
      else session.setDraft(path, { texts: {}, message, label });
    },
    annotate: (next) => edit(next),
    putBack() {
      clear();
      if (original !== null) edit(original);
    },
  };
}
