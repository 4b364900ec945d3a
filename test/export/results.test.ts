import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvText } from '../../src/export/csvCell.ts';
import { receiptCode, receiptOf } from '../../src/export/receipt.ts';
import { resultCsv } from '../../src/export/resultCsv.ts';
import { resultJson } from '../../src/export/resultJson.ts';
import { resultText } from '../../src/export/resultText.ts';
import { TEXT_COLUMNS } from '../../src/export/wrapText.ts';
import { outcomeNames } from '../../src/model/outcomes.ts';
import { makeResult } from '../analysis/makeResult.ts';
import { irregularResult, longestName, usualNames } from '../charts/figures.ts';

const two = makeResult({
  trials: 10,
  options: [
    { id: 'a', name: 'Keep', outcomes: { wholeValueNetBenefit: 5, narrowNetBenefit: 1, totalCost: 100 } },
    { id: 'b', name: 'Open', outcomes: { wholeValueNetBenefit: 3, narrowNetBenefit: 2 } },
  ],
});

describe('as JSON', () => {
  test('the answer, the options and nothing else', () => {
    const json = resultJson(two);
    expect(Object.keys(json)).toEqual(['receipt', 'trials', 'answer', 'options']);
    expect(json.answer).toEqual({ option: 'a', next: 'b', margin: { mean: 2, standardError: 0 }, probabilityBeatsNext: 1, certainty: 'almost certain' });
    expect(json.options.map(({ outcomes: _, ...rest }) => rest)).toEqual([
      { id: 'a', name: 'Keep', probabilityBest: 1, probabilityBestStandardError: 0, probabilityBestNarrow: 0, probabilityBestNarrowStandardError: 0 },
      { id: 'b', name: 'Open', probabilityBest: 0, probabilityBestStandardError: 0, probabilityBestNarrow: 1, probabilityBestNarrowStandardError: 0 },
    ]);
    expect(Object.keys(json.options[0].outcomes)).toEqual([...outcomeNames]);
    expect(json.options[0].outcomes.totalCost).toEqual({ mean: 100, standardError: 0, sd: 0, p10: 100, p50: 100, p90: 100 });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test('one option: nulls where there is nothing to say', () => {
    expect(resultJson(makeResult({ trials: 3, options: [{ id: 'a', name: 'A', outcomes: {} }] })).answer).toEqual({
      option: 'a', next: null, margin: null, probabilityBeatsNext: null, certainty: null,
    });
  });
});

describe('as CSV', () => {
  test('a row an option and outcome', () => {
    const rows = resultCsv(two).trimEnd().split('\r\n').map((line) => line.split(','));
    expect(rows.length).toBe(1 + 2 * (outcomeNames.length + 2));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    const row = rows.find(([id, , outcome]) => id === 'a' && outcome === 'totalCost');
    expect(row).toEqual(['a', 'Keep', 'totalCost', '100', '0', '0', '100', '100', '100', '10', '1', receiptCode(receiptOf(two))]);
  });

  test.each([
    ['=1+1', "'=1+1"], ['+44 20', "'+44 20"], ['-x', "'-x"], ['@a', "'@a"], ['\tx', '"\'\tx"'], ['\rx', '"\'\rx"'], ['-1.5e-3', '-1.5e-3'], ['+7', '+7'], ['-', "'-"],
    ['a "b", c', '"a ""b"", c"'], ['', ''], ['=cmd|"/c"', '"\'=cmd|""/c"""'],
  ])('cell %j', (value, cell) => { expect(csvCell(value)).toBe(cell); });

  test('every cell reads back, less the apostrophe, and none starts a formula', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a', '1', ' ', "'") }), (value) => {
      const cell = csvText([[value]]).slice(0, -2);
      const read = cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell;
      expect(read === value || read === `'${value}`).toBe(true);
      if (!/^[+-]?[\d.]+$/.test(read)) expect(read).not.toMatch(/^[=+\-@\t\r\n]/);
    }));
  });
});

describe('as text', () => {
  test('fits, begins with title and answer, ends with the receipt', () => {
    for (const [count, long, spread] of [[1, false, 1], [2, true, 0], [6, false, 1], [12, true, 500]] as const) {
      const names = Array.from({ length: count }, (_, i) => (long ? longestName : usualNames[i]));
      const text = resultText(irregularResult(names, 40, 3, spread));
      for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(TEXT_COLUMNS);
      expect(text).not.toMatch(/NaN|undefined|null/);
      expect(text).toMatch(/Receipt [0-9A-Z]{4}-/);
    }
    expect(resultText(two).split('\n')[2]).toBe('Keep is almost certainly best.');
  });
});
