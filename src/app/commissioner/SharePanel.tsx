import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { packScenario } from '../../scenario/share.ts';
import { linkWords } from '../../words/linkWords.ts';
import { announcer } from '../shared/announcer.ts';
import { Icon } from '../shared/Icon.tsx';
import { hashOf } from '../shared/route.ts';
import type { Session } from '../shared/session.ts';

/** A decision as a link: what it holds, how long it is, and a way to copy it. Opened by whoever mounts it. */
export function SharePanel({ session, onSave, onClose }: { session: Session; onSave: () => void; onClose: () => void }): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [link, setLink] = useState<string | null>(null);
  const [said, setSaid] = useState('Copy the link');
  const scenario = session.scenario.value;
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  useEffect(() => {
    let isOver = false;
    void packScenario(scenario).then((packed) => {
      if (!isOver) setLink(new URL(hashOf({ page: 'shared', packed }), location.href).href);
    });
    return () => {
      isOver = true;
    };
  }, [scenario]);
  const words = link === null ? null : linkWords(link.length);
  const copy = async (): Promise<void> => {
    if (link === null) return;
    let outcome = 'Copied';
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      // Denied, or a page that is not secure: the link stands there, chosen, to be copied by hand.
      outcome = 'Could not copy: copy it by hand';
      field.current?.select();
    }
    setSaid(outcome);
    announcer.say(`${outcome}.`, 'kept');
  };
  return (
    <dialog class="share" ref={dialog} aria-labelledby={id} onClose={onClose}
      onClick={(event) => {
        // Its ground, beside what stands in it.
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}>
      <div class="share__body">
        <h2 class="share__title" id={id} tabIndex={-1} ref={heading}>Share this decision</h2>
        <p class="share__sentence">{words === null ? 'Making the link.' : words.sentence}</p>
        {words?.fits === true ? (
          <>
            <label class="nhsuk-label" for={`${id}-link`}>Link</label>
            <textarea class="nhsuk-input share__link" id={`${id}-link`} rows={3} readOnly ref={field} onFocus={(event) => event.currentTarget.select()}>{link}</textarea>
          </>
        ) : null}
        <p class="share__note">It holds the inputs, options, sources and record. Undo steps and versions stay with you.</p>
        <div class="share__actions">
          {words?.fits === true ? <button type="button" class="nhsuk-button" onClick={() => void copy()}>{said}</button> : null}
          <button type="button" class={`nhsuk-button${words?.fits === false ? '' : ' nhsuk-button--secondary-solid'}`} onClick={onSave}>Save to a file</button>
          <button type="button" class="text-button share__close" onClick={() => dialog.current?.close()}><Icon name="close" />Close</button>
        </div>
      </div>
    </dialog>
  );
}
