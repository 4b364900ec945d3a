import type { PanelShares } from '../analysis/bidLaboratory/panelNoise.ts';
import type { BidScores, ScoredBid } from '../analysis/bidLaboratory/scoreBids.ts';
import { shares } from '../analysis/bidLaboratory/shares.ts';
import type { WeightThreshold } from '../analysis/bidLaboratory/weightThresholds.ts';
import type { FigureTable } from '../charts/frame.ts';
import type { BidLaboratory, LaboratoryFormula } from '../scenario/bidLaboratory.ts';
import type { Criterion } from '../scenario/types.ts';
import { bidCriterionWords, inARow, letterOf, lettersOf, pointsText, pointsWords, rankWord } from './bidLaboratoryWords.ts';
import { countWord, decimal, inHundred, wholeNumber } from './number.ts';
import type { Sentence } from './reading.ts';

const criteria: readonly Criterion[] = ['quality', 'value', 'integration', 'access', 'socialValue'];

/** "Quality 40%, price 30%, …": the weights as shares of what counts; null where none does. */
export function weightsLine({ weights, formula }: BidLaboratory): string | null {
  const share = shares(weights, formula);
  if (share === null) return null;
  const counted = criteria.filter((criterion) => !(formula === 'pricePerPoint' && criterion === 'value'));
  return counted.map((criterion, i) => {
    const name = bidCriterionWords[criterion];
    return `${i === 0 ? name : name.toLowerCase()} ${percent(share[criterion])}`;
  }).join(', ');
}

/** "40%", "33.3%". */
export function percent(share: number): string {
  const tenths = Math.round(share * 1000);
  return `${tenths % 10 === 0 ? wholeNumber(tenths / 10) : decimal(tenths / 10, 1)}%`;
}

/** What stands in a bid's row: its score, its rank, and in how many of 100 panels it is first. */
export function bidRowWords(
  scored: ScoredBid, scores: BidScores, laboratory: BidLaboratory, first: number | null,
): { readonly score: string; readonly rank: string; readonly first: string } {
  const { rank, total, isFit } = scored;
  const isTied = rank !== null && scores.bids.filter((one) => one.rank === rank).length > 1;
  return {
    score: total === null ? '–' : pointsText(total, laboratory.formula),
    rank: !isFit ? 'Out' : rank === null ? 'No score' : `${rankWord(rank)}${isTied ? ', tied' : ''}`,
    first: first === null ? '–' : inHundred(first),
  };
}

/** Under the table: how far each weight may move, and the lead beside a panel's noise. */
export function standingSentence(
  laboratory: BidLaboratory, scores: BidScores, thresholds: readonly WeightThreshold[] | null, noise: number | null,
): Sentence {
  const { first, lead } = scores;
  if (thresholds === null || first.length !== 1) return [];
  const letter = letterOf(laboratory, first[0]);
  const bounds = thresholds.flatMap(({ criterion, share, below, above }) => {
    const name = bidCriterionWords[criterion].toLowerCase();
    const [least, most] = [below === null ? null : bound(below.at, share, 'least'), above === null ? null : bound(above.at, share, 'most')];
    if (least !== null && most !== null) return [{ name, range: `${least} to ${most}%` }];
    if (least !== null) return [{ name, range: `at least ${least}%` }];
    return most === null ? [] : [{ name, range: `at most ${most}%` }];
  });
  const stays: Sentence = bounds.length === 0
    ? [{ strong: `${letter} stays first` }, ' whichever single weight is moved.']
    : [{ strong: `${letter} stays first` }, ` while ${inARow(bounds.map(({ name, range }, i) => `${name}${i === 0 ? ' is' : ''} ${range}`))}.`];
  if (lead === null || noise === null) return stays;
  const { formula } = laboratory;
  return [...stays, ` Its lead is ${pointsWords(lead, formula)}; a panel’s noise on that is about ${pointsText(noise, formula)}.`];
}

/** Rounded to the side on which the first bid is still first: whole percents, or as fine as tells it from the present weight. */
function bound(at: number, share: number, side: 'least' | 'most'): string {
  for (let places = 0, unit = 1; places < 3; places++, unit *= 10) {
    const rounded = side === 'least' ? Math.ceil(at * 100 * unit - 1e-9) / unit : Math.floor(at * 100 * unit + 1e-9) / unit;
    if (side === 'least' ? rounded <= share * 100 + 1e-9 : rounded >= share * 100 - 1e-9) return decimal(rounded, places);
  }
  return decimal(at * 100, 2);
}

/** Every weight with both of its changes. */
export function thresholdTable(laboratory: BidLaboratory, thresholds: readonly WeightThreshold[]): FigureTable {
  const change = (found: WeightThreshold['below'], side: 'under' | 'over'): string => (
    found === null ? 'no weight does' : `${side} ${decimal(found.at * 100, 1)}%: ${lettersOf(laboratory, found.bids)}`
  );
  return {
    caption: 'Where another bid comes first as one weight moves, the others in proportion',
    columns: [
      { label: 'Criterion', numeric: false }, { label: 'Weight now', numeric: true }, { label: 'A smaller weight', numeric: true },
      { label: 'A larger weight', numeric: true },
    ],
    rows: thresholds.map(({ criterion, share, below, above }) => [
      bidCriterionWords[criterion], percent(share), change(below, 'under'), change(above, 'over'),
    ]),
  };
}

/** What has been understood of a block of cells. */
export function bidsUnderstood(names: readonly string[]): Sentence {
  if (names.length === 0) return [{ strong: 'No bid is understood.' }];
  const count = countWord(names.length);
  const start = names.length === 1 ? 'One bid is understood' : `${count.charAt(0).toUpperCase()}${count.slice(1)} bids are understood`;
  return [{ strong: start }, `: ${inARow(names)}.`];
}

/** After weights have been sent to an option. */
export function weightsSent(option: string, formula: LaboratoryFormula): string {
  const isKnown = formula === 'relative' || formula === 'linear';
  return `Sent to ${option}: weights${isKnown ? ' and formula' : '; its formula stays'}. Undo takes ${isKnown ? 'both' : 'them'} back.`;
}

/** How exact the shares of panels are. */
export function panelNote({ panels, first, nobody }: PanelShares): string {
  const most = first.reduce((widest, { standardError }) => Math.max(widest, standardError), 0);
  const none = nobody > 0 ? ` In ${inHundred(nobody)} of 100 none can be ranked.` : '';
  return `${wholeNumber(panels)} panels were drawn; shares are good to ±${decimal(Math.max(0.1, 200 * most), 1)} in 100.${none}`;
}
