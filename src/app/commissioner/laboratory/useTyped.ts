import { useEffect, useRef, useState } from 'preact/hooks';
import { announcer } from '../../shared/announcer.ts';
import { newGesture } from '../inputs/gesture.ts';

/** What somebody types into one box. */
export interface Typed {
  /** What stands in the box. */
  readonly text: string;
  /** Why it counts for nothing; null where it does count, or has not been left yet. */
  readonly fault: string | null;
  readonly type: (text: string) => void;
  /** The box is left, or Enter is pressed. */
  readonly settle: () => void;
}

/**
 * One value of the laboratory in a box of text. What can be read is taken at every key, a whole typing being one undo step; what cannot
 * is kept in the box with the reason, and the last good value goes on counting.
 * @param shown the value as text, by `show`; empty where there is none
 * @param read takes a text in, or says why it cannot be
 */
export function useTyped<Value>({ label, shown, show, read, onValue, onEnd }: {
  label: string;
  shown: string;
  show: (value: Value) => string;
  read: (text: string) => { readonly value: Value } | { readonly fault: string };
  onValue: (value: Value, gesture: string) => void;
  onEnd: () => void;
}): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const gesture = useRef<string | null>(null);
  // A change from elsewhere, such as undo, makes what stands half typed meaningless.
  useEffect(() => {
    if (typed === null) return;
    const found = read(typed);
    if ('value' in found && show(found.value) === shown) return;
    setTyped(null);
    setFault(null);
  }, [shown]);
  return {
    text: typed ?? shown,
    fault,
    type(text) {
      setTyped(text);
      const found = read(text);
      if ('fault' in found) {
        if (fault !== null) setFault(found.fault);
        return;
      }
      setFault(null);
      gesture.current ??= newGesture();
      onValue(found.value, gesture.current);
    },
    settle() {
      if (typed === null) return;
      const found = read(typed);
      if ('fault' in found) {
        if (fault === null) announcer.say(`${label}: ${found.fault}`);
        setFault(found.fault);
      } else setTyped(null);
      if (gesture.current === null) return;
      gesture.current = null;
      onEnd();
    },
  };
}
