import type { FigureTable } from '../charts/frame.ts';
import type { Bid } from '../model/story.ts';
import type { Criterion, Lot } from '../scenario/types.ts';
import { criterionNames } from './criterionScaleWords.ts';
import { upperFirst } from './firstLetter.ts';
import { money, wholeNumber } from './number.ts';
import { inMonth } from './storyClock.ts';
import { holderWords } from './storyHolder.ts';

const criteria: readonly Criterion[] = ['quality', 'value', 'integration', 'access', 'socialValue'];

/** A score or a total 0..1 as points of 100. */
export const points = (score: number): string => wholeNumber(100 * score);

/** The bids from the highest total down; those that are out last, in the order in which they were made. */
export function rankedBids(bids: readonly Bid[]): readonly Bid[] {
  return [...bids].sort((a, b) => (b.total ?? -1) - (a.total ?? -1));
}

/** A tender's bids with their scores; null where there are none. */
export function bidsTable(bids: readonly Bid[], lot: Lot, month: number): FigureTable | null {
  if (bids.length === 0) return null;
  return {
    caption: `${lot.name}, ${inMonth(month)}: bids with their scores, points of 100`,
    columns: [
      { label: 'Bidder', numeric: false },
      { label: 'Price a year', numeric: true },
      ...criteria.map((criterion) => ({ label: upperFirst(criterionNames[criterion]), numeric: true })),
      { label: 'Weighed together', numeric: true },
    ],
    rows: rankedBids(bids).map((bid) => {
      const isOut = bid.total === null;
      return [
        bidderName(lot, bid),
        money(bid.price * lot.annualValue),
        ...criteria.map((criterion) => (isOut && criterion === 'value' ? 'not scored' : points(bid.scores[criterion]))),
        bid.total === null ? 'out: quality too low' : points(bid.total),
      ];
    }),
  };
}

function bidderName(lot: Lot, { bidder }: Bid): string {
  const { start, mark, kind } = holderWords(lot, bidder);
  return mark === 'caretaker' ? start : `${start} (${kind})`;
}
