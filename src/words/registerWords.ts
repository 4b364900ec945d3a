import type { RegisterRank, RegisterRow } from '../analysis/assumptionsRegister.ts';
import type { FigureTable } from '../charts/frame.ts';
import type { Scenario } from '../scenario/types.ts';
import { evidenceWords } from './evidenceWords.ts';
import { inputWords } from './inputs.ts';
import { inputValue } from './inputValue.ts';
import { countWord, roughMoney, wholeNumber } from './number.ts';
import { whatSpeaksAgainst } from './speaksAgainst.ts';

/** What each place in the order is called. */
export const rankWords: Readonly<Record<RegisterRank, string>> = {
  judged: 'matters, judged', analogous: 'matters, like services', direct: 'matters, direct evidence', minor: 'matters less', fixed: 'one number',
};

/** What the register means: how many matter, how many of them are judged, and what to question first. */
export function registerSentence(rows: readonly RegisterRow[], scenario: Scenario): string {
  const matter = rows.filter(({ rank }) => rank === 'judged' || rank === 'analogous' || rank === 'direct');
  const judged = matter.filter(({ rank }) => rank === 'judged');
  if (matter.length === 0) return 'No single assumption moves the lead beyond simulation error.';
  const these = matter.length === 1 ? 'One assumption matters' : `${first(countWord(matter.length))} assumptions matter`;
  const known = judged.length === 0 ? 'none of them rests on judgement alone' : `${countWord(judged.length)} of them ${judged.length === 1 ? 'rests' : 'rest'} on judgement`;
  const question = judged.length === 0 ? '' : ` Question first: ${inputWords(judged[0].path, scenario).label}.`;
  return `${these} most for the lead; ${known}.${question}`;
}

/** The register as a table: what matters most and is known least comes first. */
export function registerTable(rows: readonly RegisterRow[], scenario: Scenario): FigureTable {
  return {
    caption: 'Assumptions by influence and grade',
    columns: [
      { label: 'Assumption', numeric: false }, { label: 'Low to high', numeric: false }, { label: 'Grade', numeric: false }, { label: 'Moves the lead by', numeric: true },
      { label: 'Worth to know', numeric: true }, { label: 'In short', numeric: false }, { label: 'What speaks against it', numeric: false }, { label: 'Source', numeric: false },
    ],
    rows: rows.map((row) => {
      const { label, unit } = inputWords(row.path, scenario);
      const { range, grade, influence, worth, source } = row;
      return [
        label,
        range === null ? 'one number' : `${inputValue(range.low, unit, range.high - range.low)} to ${inputValue(range.high, unit, range.high - range.low)}`,
        grade === null ? 'none' : `${grade}, ${evidenceWords.grade[grade].toLowerCase()}`,
        influence === null ? (range === null ? '–' : row.drawn === 'event' ? 'not by itself' : 'no effect shows') : roughMoney(influence),
        worth === null ? '–' : worth.mean < 1 ? '£0' : roughMoney(worth.mean),
        rankWords[row.rank],
        whatSpeaksAgainst(row.path) ?? '',
        source === null ? 'none' : scenario.sources?.[source] ?? source,
      ];
    }),
  };
}

/** How many assumptions there are in all. */
export const registerLabel = (count: number): string => `Register of all ${wholeNumber(count)} assumptions`;

const first = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
