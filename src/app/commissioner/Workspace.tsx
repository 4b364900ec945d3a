import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import type { Session } from '../shared/session.ts';
import { usePage } from '../shared/usePage.ts';
import { AnswerPane } from './AnswerPane.tsx';
import { Header } from './Header.tsx';
import { InputColumn } from './inputs/InputColumn.tsx';
import { StickyAnswer } from './StickyAnswer.tsx';
import { useUndoKeys } from './useUndoKeys.ts';
import './workspace.scss';

type View = 'answer' | 'change';

/** One decision: what can be changed beside the answer now. Which of both a small screen shows is `view`; wide ones show both. */
export function Workspace({ session }: { session: Session }): JSX.Element {
  const [view, setView] = useState<View>('answer');
  const scrolls = useRef<Record<View, number>>({ answer: 0, change: 0 });
  const change = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const heading = usePage(session.scenario.value.title);
  const wanted = session.wantedField.value;
  useUndoKeys(session);

  const show = (next: View): void => {
    if (next === view) return;
    scrolls.current[view] = scrollY;
    setView(next);
  };
  useEffect(() => {
    scrollTo(0, scrolls.current[view]);
    if (opener.current === null) return;
    if (view === 'change') change.current?.focus({ preventScroll: true });
    else {
      if (opener.current instanceof HTMLElement) opener.current.focus();
      opener.current = null;
    }
  }, [view]);
  useEffect(() => {
    if (wanted !== null) setView('change');
  }, [wanted]);

  const toggleDrawer = (): void => {
    opener.current = document.activeElement;
    show(view === 'change' ? 'answer' : 'change');
  };

  return (
    <div class={`workspace workspace--${view}`}>
      <a class="nhsuk-skip-link" href="#answer" onClick={(event) => skipTo(event, 'answer', () => show('answer'))}>Skip to the answer</a>
      <a class="nhsuk-skip-link" href="#change" onClick={(event) => skipTo(event, 'change', () => show('change'))}>Skip to what you can change</a>
      <Header session={session} heading={heading} drawerOpen={view === 'change'} onDrawer={toggleDrawer} />
      <main class="workspace__main">
        <section class="workspace__change" id="change" ref={change} tabIndex={-1} aria-label="What you can change"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) show('answer');
          }}>
          <div class="workspace__close">
            <button type="button" class="text-button" onClick={() => show('answer')}><Icon name="close" />Close</button>
          </div>
          <InputColumn session={session} />
        </section>
        <AnswerPane session={session} />
        <StickyAnswer session={session} />
      </main>
      <nav class="bottom-bar" aria-label="Parts of this decision">
        <button type="button" aria-current={view === 'answer' ? 'true' : undefined} onClick={() => show('answer')}><Icon name="answer" />Answer</button>
        <button type="button" aria-current={view === 'change' ? 'true' : undefined} onClick={() => show('change')}><Icon name="change" />Change</button>
      </nav>
    </div>
  );
}

/** A link within the page that leaves the address alone: the address says which decision is open. */
function skipTo(event: MouseEvent, id: string, show: () => void): void {
  event.preventDefault();
  show();
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
