import type { SecondOpinion } from '../analysis/analyses.ts';
import type { FigureTable, OptionLook } from '../charts/frame.ts';
import type { Scenario } from '../scenario/types.ts';
import { inputWords } from './inputs.ts';
import { decimal, inHundred } from './number.ts';
import type { Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** Shares of the spread under this are too little to name. */
const LITTLE = 0.02;

/** Two other measures of what drives a lead: every input drawn once a future, the one that accounts for most of the spread first. */
export function secondOpinionReading(
  { correlations, shares }: SecondOpinion, scenario: Scenario, option: OptionLook, other: OptionLook,
): { readonly sentence: Sentence; readonly table: FigureTable } {
  const rows = correlations.map(({ path, correlation }, i) => ({ path, correlation, share: shares[i].share }));
  rows.sort((a, b) => b.share.mean - a.share.mean || Math.abs(b.correlation.mean) - Math.abs(a.correlation.mean));
  const most = rows.at(0);
  const isClear = most !== undefined && most.share.mean > Math.max(LITTLE, 2 * most.share.standardError);
  const lead: Sentence = ['the lead of ', { option }, ' over ', { option: other }];
  return {
    sentence: !isClear
      ? ['No single input goes with much of the spread in ', ...lead, '.']
      : joined(
          ['Of the spread in ', ...lead, `, ${inHundred(most.share.mean)} points of 100 go with one input.`],
          ['It is ', { strong: inputWords(most.path, scenario).label }, `: the higher, the ${most.correlation.mean > 0 ? 'larger' : 'smaller'} the lead tends to be.`],
        ),
    table: {
      caption: `How each input goes with the lead of ${option.name} over ${other.name}: rank correlation from −1 to 1, and how many points of `
        + '100 of the spread knowing it would take away; ± is simulation error, two standard errors',
      columns: [
        { label: 'Input', numeric: false }, { label: 'Rank correlation', numeric: true }, { label: '±', numeric: true },
        { label: 'Share of the spread', numeric: true }, { label: '±', numeric: true },
      ],
      rows: rows.map(({ path, correlation, share }) => [
        inputWords(path, scenario).label,
        decimal(correlation.mean, 2), `±${decimal(2 * correlation.standardError, 2)}`,
        decimal(100 * share.mean, 1), `±${decimal(200 * share.standardError, 1)}`,
      ]),
    },
  };
}
