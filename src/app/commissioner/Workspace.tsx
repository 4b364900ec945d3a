import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Program } from '../program.ts';
import { FileDrop } from '../shared/FileDrop.tsx';
import { FileFaults } from '../shared/FileFaults.tsx';
import { Icon } from '../shared/Icon.tsx';
import type { Tab } from '../shared/route.ts';
import { hashOf } from '../shared/route.ts';
import type { Session } from '../shared/session.ts';
import { useOpenFile } from '../shared/useOpenFile.ts';
import { usePage } from '../shared/usePage.ts';
import type { Keeper } from '../storage/keeper.ts';
import { saveDecision } from './DecisionMenu.tsx';
import { ERROR_SUMMARY } from './ErrorSummary.tsx';
import { Explore } from './Explore.tsx';
import { Header } from './Header.tsx';
import { InputColumn } from './inputs/InputColumn.tsx';
import './keeping.scss';
import { KeepingBanners } from './KeepingBanners.tsx';
import { Pane } from './Pane.tsx';
import { SharePanel } from './SharePanel.tsx';
import { StickyAnswer } from './StickyAnswer.tsx';
import { tabWords } from './tabWords.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import './workspace.scss';

/** What a small screen shows; `answer` is the pane, whichever tab it holds. */
type View = 'answer' | 'change' | 'explore';

/** One decision: what can be changed beside one of its screens. Which of both a small screen shows is `view`; wide ones show both. */
export function Workspace({ program, session, keeper, file, tab, query }: {
  program: Program;
  session: Session;
  keeper: Keeper;
  file: string;
  tab: Tab;
  query: string;
}): JSX.Element {
  const [view, setView] = useState<View>('answer');
  const [unfolded, setUnfolded] = useState(false);
  const [sharing, setSharing] = useState(false);
  const openFile = useOpenFile(program);
  const scrolls = useRef<Record<View, number>>({ answer: 0, change: 0, explore: 0 });
  const change = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const { title } = session.scenario.value;
  const heading = usePage(tab === 'answer' ? title : `${tabWords[tab].name} – ${title}`);
  const wanted = session.wantedField.value;
  const folded = tab !== 'answer' && !unfolded;
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
    if (wanted === null) return;
    setView('change');
    setUnfolded(true);
  }, [wanted]);
  // A small screen shows what was chosen, from its top.
  useEffect(() => {
    scrolls.current.answer = 0;
    setView('answer');
    scrollTo(0, 0);
  }, [tab]);

  const toggleDrawer = (): void => {
    opener.current = document.activeElement;
    show(view === 'change' ? 'answer' : 'change');
  };
  const fold = (away: boolean): void => {
    setUnfolded(!away);
    // The button that was pressed goes, and its counterpart comes.
    requestAnimationFrame(() => document.getElementById(away ? 'unfold' : 'fold')?.focus());
  };
  const toPane = (): void => {
    show('answer');
    focusOn('answer');
  };
  const toErrors = (): void => {
    scrolls.current.answer = 0;
    opener.current = null;
    show('answer');
    focusOn(ERROR_SUMMARY);
  };

  return (
    <div class={`workspace workspace--${view}${folded ? ' workspace--folded' : ''}`}>
      <a class="nhsuk-skip-link" href="#answer" onClick={(event) => skipTo(event, 'answer', () => show('answer'))}>
        {tab === 'answer' ? 'Skip to the answer' : `Skip to ${tabWords[tab].name.toLowerCase()}`}
      </a>
      <a class="nhsuk-skip-link" href="#change" onClick={(event) => skipTo(event, 'change', () => { show('change'); setUnfolded(true); })}>
        Skip to what you can change
      </a>
      <Header program={program} session={session} keeper={keeper} file={file} heading={heading}
        drawerOpen={view === 'change'} onDrawer={toggleDrawer} onShare={() => setSharing(true)} />
      <KeepingBanners program={program} session={session} keeper={keeper} file={file} />
      <FileFaults program={program} />
      <main class="workspace__main">
        <section class="workspace__change" id="change" ref={change} tabIndex={-1} aria-label="What you can change"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) show('answer');
          }}>
          <div class="workspace__close">
            <button type="button" class="text-button" onClick={() => show('answer')}><Icon name="close" />Close</button>
          </div>
          {tab === 'answer' ? null : (
            <>
              <div class="rail">
                <button type="button" class="rail__button" id="unfold" aria-expanded={!folded} aria-controls="inputs" onClick={() => fold(false)}>
                  <Icon name="menu" /><span class="nhsuk-u-visually-hidden">Open what you can change</span>
                </button>
                <span class="rail__label" aria-hidden="true">What you can change</span>
              </div>
              <div class="workspace__fold">
                <button type="button" class="text-button" id="fold" aria-expanded={!folded} aria-controls="inputs" onClick={() => fold(true)}>
                  <Icon name="fold" />Fold away
                </button>
              </div>
            </>
          )}
          <div class="workspace__inputs" id="inputs"><InputColumn session={session} /></div>
        </section>
        <Pane program={program} session={session} file={file} tab={tab} query={query} />
        <Explore file={file} tab={tab} onChoose={toPane} />
        <StickyAnswer session={session} analyst={program.analyst} onErrors={toErrors} />
      </main>
      <nav class="bottom-bar" aria-label="Parts of this decision">
        <a href={hashOf({ page: 'decision', file, tab: 'answer' })} aria-current={view === 'answer' && tab === 'answer' ? 'true' : undefined}
          onClick={() => show('answer')}>
          <Icon name="answer" />Answer
        </a>
        <button type="button" aria-current={view === 'change' ? 'true' : undefined} onClick={() => show('change')}><Icon name="change" />Change</button>
        <button type="button" aria-current={view === 'explore' || (view === 'answer' && tab !== 'answer') ? 'true' : undefined}
          onClick={() => {
            show('explore');
            focusOn('explore');
          }}>
          <Icon name="explore" />Explore
        </button>
        <button type="button" aria-haspopup="dialog" onClick={() => setSharing(true)}><Icon name="share" />Share</button>
      </nav>
      {sharing ? <SharePanel session={session} onSave={() => saveDecision(session, keeper)} onClose={() => setSharing(false)} /> : null}
      <FileDrop onFile={openFile} />
    </div>
  );
}

function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** A link within the page that leaves the address alone: the address says which decision is open. */
function skipTo(event: MouseEvent, id: string, show: () => void): void {
  event.preventDefault();
  show();
  focusOn(id);
}
