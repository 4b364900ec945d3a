import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { nextVersionName } from '../../../words/versionsWords.ts';
import { announcer } from '../../shared/announcer.ts';
import type { Session } from '../../shared/session.ts';
import { NameForm } from './NameForm.tsx';

/** Keeps the decision as it stands, under a name that is asked for in place. @param onKept told its id */
export function KeepVersion({ session, onKept }: { session: Session; onKept: (id: string) => void }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAsking(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const keep = (name: string): void => {
    session.keepVersion(name);
    const kept = session.versions.peek().at(-1);
    if (kept !== undefined) onKept(kept.id);
    announcer.say(`Kept as “${name}”.`, 'versions');
    close();
  };
  if (asking) {
    const taken = session.versions.value.map(({ name }) => name);
    return <NameForm label="Name of this version" start={nextVersionName(taken)} action="Keep" onName={keep} onCancel={close} />;
  }
  return <button type="button" class="nhsuk-button" ref={button} onClick={() => setAsking(true)}>Keep this version</button>;
}
