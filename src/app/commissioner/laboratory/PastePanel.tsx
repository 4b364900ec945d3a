import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { MOST_BIDS } from '../../../scenario/bidLaboratory.ts';
import { readBidTable } from '../../../scenario/readBidTable.ts';
import { bidsUnderstood } from '../../../words/bidLaboratoryReading.ts';
import { announcer } from '../../shared/announcer.ts';
import { SentenceView } from '../../shared/SentenceView.tsx';
import { newBidId } from './newBid.ts';
import type { LaboratoryInHand } from './useLaboratory.ts';

/** A place to paste bids from a spreadsheet: what has been understood, what not, and then one step that takes them. */
export function PastePanel({ hand, block, onClose }: {
  hand: LaboratoryInHand;
  /** What has been pasted into a box already. */
  block: string;
  onClose: () => void;
}): JSX.Element {
  const [text, setText] = useState(block);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  useEffect(() => { if (block !== '') setText(block); }, [block]);
  const read = useMemo(() => (text.trim() === '' ? null : readBidTable(text)), [text]);
  const found = read?.bids.length ?? 0;
  const use = (keep: boolean): void => {
    if (read === null || found === 0) return;
    const { bids } = hand.laboratory;
    const all = [...(keep ? bids : [])];
    for (const bid of read.bids) if (all.length < MOST_BIDS) all.push({ id: newBidId([...bids, ...all]), ...bid });
    hand.change({ bids: all });
    announcer.say('The bids are in the table. Undo takes them out again.');
    onClose();
  };
  const room = MOST_BIDS - hand.laboratory.bids.length;
  return (
    <section class="lab-paste no-print" aria-labelledby="lab-paste-title">
      <h3 id="lab-paste-title">Paste bids</h3>
      <p class="lab-rules__hint" id="lab-paste-hint">
        One bid a line: name, price, quality, integration, access, social value. Scores are 0 to 100.
        A line of headings may give another order.
      </p>
      <textarea class="nhsuk-input lab-paste__text" ref={area} rows={5} value={text} spellcheck={false}
        aria-labelledby="lab-paste-title" aria-describedby="lab-paste-hint" onInput={(event) => setText(event.currentTarget.value)} />
      <div role="status">
        {read === null ? null : (
          <>
            <p><SentenceView sentence={bidsUnderstood(read.bids.map(({ name }) => name))} /></p>
            {read.unread.length === 0 ? null : <ul class="lab-paste__unread">{read.unread.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
          </>
        )}
      </div>
      <div class="lab-rules__row">
        <button type="button" class="nhsuk-button nhsuk-button--secondary-solid" aria-disabled={found === 0 ? 'true' : undefined}
          onClick={() => use(false)}>
          Use these instead
        </button>
        {found === 0 || found > room ? null : <button type="button" class="text-button" onClick={() => use(true)}>Add these to the others</button>}
        <button type="button" class="text-button" onClick={onClose}>Close</button>
      </div>
    </section>
  );
}
