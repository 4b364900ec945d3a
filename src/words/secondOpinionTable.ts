import type { SecondOpinion } from '../analysis/analyses.ts';
import type { FigureTable, OptionLook } from '../charts/frame.ts';
import type { Scenario } from '../scenario/types.ts';
import { inputWords } from './inputs.ts';
import { decimal } from './number.ts';

/** Every input that is drawn once a future, the one that accounts for most of the spread first. */
export function secondOpinionTable(
  { correlations, shares }: SecondOpinion, scenario: Scenario, option: OptionLook, other: OptionLook,
): FigureTable {
  const rows = correlations.map(({ path, correlation }, i) => ({ path, correlation, share: shares[i].share }));
  rows.sort((a, b) => b.share.mean - a.share.mean || Math.abs(b.correlation.mean) - Math.abs(a.correlation.mean));
  return {
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
  };
}
