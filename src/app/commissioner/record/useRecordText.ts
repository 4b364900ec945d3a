import { useEffect, useRef, useState } from 'preact/hooks';
import { announcer } from '../../shared/announcer.ts';

/** Milliseconds without a key after which what is typed is kept. */
const PAUSE = 800;

export interface RecordTextSetup {
  readonly label: string;
  /** As it stands in the record. */
  readonly value: string;
  /** What is wrong with a text; null where nothing is. */
  readonly check: (text: string) => string | null;
  readonly onKeep: (text: string) => void;
}

export interface RecordText {
  readonly text: string;
  readonly message: string | null;
  readonly type: (text: string) => void;
  readonly settle: () => void;
}

/** A text of the record: kept at each pause, when its box is left and when its screen is. What is wrong stays in its box and is said. */
export function useRecordText({ label, value, check, onKeep }: RecordTextSetup): RecordText {
  const [typed, setTyped] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<string | null>(null);
  const known = useRef(value);

  const keep = (): void => {
    clearTimeout(timer.current);
    const text = pending.current;
    if (text === null) return;
    pending.current = null;
    const fault = check(text);
    if (fault !== null) {
      if (fault !== message) announcer.say(`${label}: ${fault}`);
      setMessage(fault);
      return;
    }
    setMessage(null);
    known.current = text;
    if (text !== value) onKeep(text);
  };
  const newest = useRef(keep);
  newest.current = keep;

  // A change from elsewhere, such as undo, overrides what stands in the box.
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    pending.current = null;
    setTyped(null);
    setMessage(null);
  }, [value]);
  useEffect(() => () => newest.current(), []);

  return {
    text: typed ?? value,
    message,
    type(text) {
      setTyped(text);
      pending.current = text;
      if (message !== null && check(text) === null) setMessage(null);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => newest.current(), PAUSE);
    },
    settle: keep,
  };
}
