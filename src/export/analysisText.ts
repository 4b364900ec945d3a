import type { FigureTable } from '../charts/frame.ts';
import { plainText } from '../words/reading.ts';
import type { AnalysisFindings } from './analysisFindings.ts';
import { findingsInWords, type ToldFinding } from './findingsInWords.ts';
import { resultText } from './resultText.ts';
import { TEXT_COLUMNS, wrapText } from './wrapText.ts';

/** Rows of a table that are printed; the JSON format holds them all. */
const ROWS = 12;

/** Findings as text to read in a terminal: the result, then what each finding says, with the first rows of its table. */
export function analysisText(findings: AnalysisFindings): string {
  return [resultText(findings.result), ...findingsInWords(findings).map(section)].join('\n');
}

function section({ title, sentence, table }: ToldFinding): string {
  return [title, '='.repeat(Math.min(TEXT_COLUMNS, title.length)), ...wrapText(plainText(sentence)), '', ...tableLines(table), ''].join('\n');
}

/** A table whose columns fit the width; one that cannot is left to the JSON format. */
function tableLines({ columns, rows }: FigureTable): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, ROWS);
  const widths = columns.map(({ label }, c) => Math.max(label.length, ...shown.map((row) => row[c].length)));
  const rest = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const first = Math.min(widths[0], Math.max(24, TEXT_COLUMNS - rest));
  if (first + rest > TEXT_COLUMNS) return [];
  const line = (cells: readonly string[], head: string): string =>
    `${head.padEnd(first)}${cells.slice(1).map((cell, c) => `  ${columns[c + 1].numeric ? cell.padStart(widths[c + 1]) : cell.padEnd(widths[c + 1])}`).join('')}`.trimEnd();
  const lines = shown.flatMap((row) => {
    const [head, ...more] = wrapText(row[0], first);
    return [line(row, head), ...more];
  });
  const left = rows.length - shown.length;
  return [
    line(columns.map(({ label }) => label), columns[0].label.slice(0, first)),
    '-'.repeat(first + rest),
    ...lines,
    ...(left > 0 ? [`… and ${left} more`] : []),
  ];
}
