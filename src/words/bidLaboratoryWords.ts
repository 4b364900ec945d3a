import type { BidLaboratory, LaboratoryFormula } from '../scenario/bidLaboratory.ts';
import type { Criterion } from '../scenario/types.ts';
import { decimal, wholeNumber } from './number.ts';

/** What the criteria are called in the laboratory: value is scored by price. */
export const bidCriterionWords: Readonly<Record<Criterion, string>> = {
  quality: 'Quality', value: 'Price', integration: 'Integration', access: 'Access', socialValue: 'Social value',
};

/** A, B, C … by the place of a bid. */
export const bidLetter = (place: number): string => String.fromCharCode(65 + place);

/** The letter of a bid by its id. */
export function letterOf({ bids }: Pick<BidLaboratory, 'bids'>, id: string): string {
  return bidLetter(bids.findIndex((bid) => bid.id === id));
}

/** "A", "A and B", "A, B and C". */
export function lettersOf(laboratory: Pick<BidLaboratory, 'bids'>, ids: readonly string[]): string {
  return inARow(ids.map((id) => letterOf(laboratory, id)));
}

export function inARow(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** A total or a lead: points with one decimal; points for each £1m with three digits of meaning. */
export function pointsText(points: number, formula: LaboratoryFormula): string {
  // Sums of weighted scores end in noise: what is 60.65 but for that is rounded up as 60.65 is.
  if (formula !== 'pricePerPoint') return Math.abs(points) < 0.05 && points !== 0 ? decimal(points, 2) : decimal(points + 1e-9, 1);
  const size = Math.abs(points);
  if (size >= 100) return wholeNumber(points);
  let places = 0;
  for (let unit = size; unit > 0 && unit < 100 && places < 6; unit *= 10) places++;
  return decimal(points, places);
}

/** The same with its unit. */
export function pointsWords(points: number, formula: LaboratoryFormula): string {
  const text = pointsText(points, formula);
  return `${text} ${text === '1.0' ? 'point' : 'points'}${formula === 'pricePerPoint' ? ' per £1m' : ''}`;
}

/** A score 0..1 as points of 100: "68", "68.5". */
export function scoreText(score: number): string {
  const tenths = Math.round(score * 1000);
  return decimal(tenths / 10, tenths % 10 === 0 ? 0 : 1);
}

const ordinals = [
  'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth', 'Eleventh', 'Twelfth',
] as const;

/** "First", "13th". */
export function rankWord(rank: number): string {
  // Ranks end at 20, so that all beyond the words end in th.
  return ordinals[rank - 1] ?? `${rank}th`;
}
