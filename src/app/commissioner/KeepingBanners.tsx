import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { elsewhereWords, noticeWords, troubleWords } from '../../words/keptWords.ts';
import type { Program } from '../program.ts';
import { announcer } from '../shared/announcer.ts';
import { Banner } from '../shared/Banner.tsx';
import { goTo } from '../shared/currentRoute.ts';
import { hashOf } from '../shared/route.ts';
import type { Session } from '../shared/session.ts';
import type { Keeper } from '../storage/keeper.ts';
import { saveDecision } from './DecisionMenu.tsx';

interface Props {
  readonly program: Program;
  readonly session: Session;
  readonly keeper: Keeper;
  readonly file: string;
}

/** What stands in the way of keeping a decision, with what can be done; what became of it on its way here. */
export function KeepingBanners(props: Props): JSX.Element {
  return (
    <>
      <Trouble {...props} />
      <OtherTab {...props} />
      <NoticeBanner {...props} />
    </>
  );
}

function Trouble({ session, keeper }: Props): JSX.Element | null {
  const save = keeper.save.value;
  // While it is tried again the words stay, so that the page does not jump.
  const [fault, setFault] = useState(save.kind === 'failed' ? save.fault : null);
  useEffect(() => {
    if (save.kind === 'failed') {
      setFault(save.fault);
      announcer.say(`${troubleWords[save.fault].title}.`, 'kept');
    } else if (save.kind === 'saved') {
      if (fault !== null) announcer.say('Saved on this device again.', 'kept');
      setFault(null);
    }
  }, [save]);
  if (fault === null) return null;
  const { title, sentence } = troubleWords[fault];
  return (
    <Banner name="Keeping your work" title={title} icon="warning" tone="warning" actions={(
      <>
        <button type="button" class="text-button" onClick={() => saveDecision(session, keeper)}>Save to a file</button>
        <button type="button" class="text-button" onClick={() => void keeper.flush()}>Try again</button>
      </>
    )}>{sentence}</Banner>
  );
}

function OtherTab({ program, keeper, file }: Props): JSX.Element | null {
  const elsewhere = keeper.elsewhere.value;
  /** What it said when it was put away: it comes back with something new to say. */
  const [putAway, setPutAway] = useState('');
  const words = elsewhere === null ? null : elsewhereWords(elsewhere);
  const said = words === null ? '' : `${words.title}. ${words.sentence}`;
  useEffect(() => {
    if (said !== '') announcer.say(said, 'kept');
  }, [said]);
  if (words === null || said === putAway) return null;
  const keepCopy = (): void => {
    void program.decisions.copy(file).then((id) => {
      if (id !== null) goTo({ page: 'decision', file: id, tab: 'answer' });
    });
  };
  return (
    <Banner name="Another tab" title={words.title} tone="warning" actions={(
      <>
        {elsewhere?.newer === true ? <button type="button" class="text-button" onClick={() => void keeper.loadNewer()}>Load its changes</button> : null}
        <button type="button" class="text-button" onClick={() => void keeper.takeOver()}>Take over here</button>
        <button type="button" class="text-button" onClick={keepCopy}>Keep a copy here</button>
        <button type="button" class="text-button" onClick={() => setPutAway(said)}>Just look</button>
      </>
    )}>{words.sentence}</Banner>
  );
}

function NoticeBanner({ program, session, keeper }: Props): JSX.Element | null {
  const notice = keeper.notice.value;
  const said = notice === null ? '' : noticeWords(notice);
  useEffect(() => {
    if (said !== '') announcer.say(said, 'kept');
  }, [said]);
  if (notice === null) return null;
  const cameAgain = (notice.kind === 'link' || notice.kind === 'file') && notice.again;
  return (
    <Banner name="Where this decision comes from" actions={(
      <>
        {notice.kind === 'parted' ? <a href={hashOf({ page: 'decision', file: notice.id, tab: 'answer' })}>Open the copy</a> : null}
        {cameAgain ? (
          <button type="button" class="text-button"
            onClick={() => goTo({ page: 'decision', file: program.add(session.original), tab: 'answer' })}>
            Open it as it came
          </button>
        ) : null}
        <button type="button" class="text-button" onClick={() => { keeper.notice.value = null; }}>Close</button>
      </>
    )}>{said}</Banner>
  );
}
