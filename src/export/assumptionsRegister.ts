import type { RegisterRow } from '../analysis/assumptionsRegister.ts';
import type { Scenario } from '../scenario/types.ts';
import { inputWords } from '../words/inputs.ts';
import { rankWords } from '../words/registerWords.ts';
import { whatSpeaksAgainst } from '../words/speaksAgainst.ts';
import { csvText } from './csvCell.ts';

/**
 * The register of assumptions as CSV: a row each, in its order; numbers as in the file, in its own unit, money in £. Every row ends with
 * the receipt's code.
 */
export function assumptionsRegisterCsv(rows: readonly RegisterRow[], scenario: Scenario, receipt: string): string {
  return csvText([
    [
      'place', 'path', 'assumption', 'low', 'middle', 'high', 'grade', 'basis', 'source', 'note', 'moves the lead by £', 'worth to know £',
      'worth to know standard error £', 'in short', 'what speaks against it', 'receipt',
    ],
    ...rows.map(({ path, range, grade, basis, source, note, influence, worth, rank }, i) => [
      i + 1, path, inputWords(path, scenario).label, range?.low ?? '', range?.middle ?? '', range?.high ?? '', grade ?? '', basis ?? '',
      source === null ? '' : scenario.sources?.[source] ?? source, note ?? '', influence ?? '', worth?.mean ?? '', worth?.standardError ?? '',
      rankWords[rank], whatSpeaksAgainst(path) ?? '', receipt,
    ]),
  ]);
}
