import type { JSX } from 'preact';
import { scoreBids } from '../../../analysis/bidLaboratory/scoreBids.ts';
import { panelCriteria, type LaboratoryBid } from '../../../scenario/bidLaboratory.ts';
import { bidRowWords } from '../../../words/bidLaboratoryReading.ts';
import { bidCriterionWords, bidLetter } from '../../../words/bidLaboratoryWords.ts';
import { announcer } from '../../shared/announcer.ts';
import { BidRow } from './BidRow.tsx';
import { focusLater } from './focusLater.ts';
import type { LaboratoryInHand } from './useLaboratory.ts';

/** The bids, one a row, each with what it comes to. On a narrow screen each is a card. */
export function BidsTable({ hand, onBlock }: {
  hand: LaboratoryInHand;
  /** A block of cells has been pasted into a box. */
  onBlock: (text: string) => void;
}): JSX.Element {
  const { laboratory, analysis, change, endGesture } = hand;
  const { bids, pricePeriod, formula } = laboratory;
  const scores = scoreBids(laboratory);
  const priceLabel = pricePeriod === 'year' ? 'Price a year' : 'Price in all';
  const scoreLabel = formula === 'pricePerPoint' ? 'Points per £1m' : 'Score';
  const shareOf = (id: string) => {
    const place = analysis?.laboratory.bids.findIndex((bid) => bid.id === id) ?? -1;
    const found = place < 0 ? undefined : analysis?.panels?.first[place];
    return found === undefined ? null : { share: found.mean, standardError: found.standardError };
  };
  const replace = (bid: LaboratoryBid, gesture: string): void => {
    change({ bids: bids.map((one) => (one.id === bid.id ? bid : one)) }, gesture);
  };
  const move = (from: number, by: 1 | -1): void => {
    const next = [...bids];
    const [moved] = next.splice(from, 1);
    next.splice(from + by, 0, moved);
    change({ bids: next });
    announcer.say(`${moved.name} is now bid ${bidLetter(from + by)}.`);
    focusLater(`bid-${moved.id}-${by < 0 ? 'up' : 'down'}`);
  };
  const remove = (place: number): void => {
    change({ bids: bids.filter((_, i) => i !== place) });
    announcer.say(`${bids[place].name} is removed. Undo brings it back.`);
    const next = bids[place + 1] ?? bids[place - 1];
    focusLater(next === undefined ? 'add-bid' : `bid-${next.id}-remove`);
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/\t|\S[\r\n]+\s*\S/.test(text)) return;
    event.preventDefault();
    onBlock(text);
  };
  return (
    <div class="bids-table" onPaste={paste}>
      <table role="table" aria-label="Bids and what they come to">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">Bid</th>
            <th role="columnheader" scope="col">{priceLabel}</th>
            {panelCriteria.map((criterion) => <th role="columnheader" scope="col" key={criterion}>{bidCriterionWords[criterion]}</th>)}
            <th role="columnheader" scope="col" class="numeric">{scoreLabel}</th>
            <th role="columnheader" scope="col">Rank</th>
            <th role="columnheader" scope="col">First in … of 100 panels</th>
            <th role="columnheader" scope="col" class="no-print"><span class="nhsuk-u-visually-hidden">Move or remove</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {bids.map((bid, i) => {
            const share = shareOf(bid.id);
            return (
              <BidRow key={bid.id} bid={bid} letter={bidLetter(i)}
                words={bidRowWords(scores.bids[i], scores, laboratory, share?.share ?? null)} share={share}
                priceLabel={priceLabel} scoreLabel={scoreLabel}
                isFirst={i === 0} isLast={i === bids.length - 1} isBest={scores.first.includes(bid.id)}
                onBid={replace} onEnd={endGesture} onMove={(by) => move(i, by)} onRemove={() => remove(i)} />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
