import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixHeadings } from '../../src/app/commissioner/inputs/service/matrix.ts';
import { cellAfter } from '../../src/app/commissioner/inputs/service/matrixKeys.ts';
import { blockOf, isBlock, pasteBlock } from '../../src/app/commissioner/inputs/service/pasteBlock.ts';
import { cellText, readCell } from '../../src/app/commissioner/inputs/service/readCell.ts';
import { applyEdit, startHistory, undo } from '../../src/scenario/edit.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';

const wide = baseVariant((draft) => {
  draft.lots.push({ ...draft.lots[0], id: 'toString', name: 'Therapy' });
  draft.segments.push({ ...draft.segments[0], id: 'others', name: 'Others', uses: {}, handoffs: {} });
});

describe('a cell', () => {
  test('is empty where there is no number, also for an id that every object has', () => {
    expect(cellText(wide, 'uses', 'nursing', 'frail')).toBe('0.9');
    expect(cellText(wide, 'uses', 'toString', 'frail')).toBe('');
    expect(cellText(wide, 'uses', 'nursing', 'gone')).toBe('');
  });

  test('asks for a number, for none, or says what is wrong', () => {
    const read = (text: string, row = 'nursing', column = 'frail'): unknown => readCell(text, wide, 'uses', row, column);
    expect(read('0.9')).toEqual({ command: null });
    expect(read(' 0.90 ')).toEqual({ command: null });
    expect(read('0.5')).toEqual({ command: { kind: 'setAt', path: 'segments.frail.uses.nursing', value: 0.5 } });
    expect(read('1,200')).toMatchObject({ command: { value: 1200 } });
    expect(read('')).toEqual({ command: { kind: 'removeAt', path: 'segments.frail.uses.nursing' } });
    expect(read('', 'toString')).toEqual({ command: null });
    expect(read('-1')).toEqual({ message: 'The number must be 0 or more.' });
    expect(read('often')).toHaveProperty('message');
  });
});

describe('keys in a table', () => {
  const keys = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  const at = { row: 1, column: 1 };
  const whole = { start: 0, end: 3, length: 3 };
  const after = (key: string, caret = whole, more: Partial<typeof keys> = {}): unknown =>
    cellAfter(at, { ...keys, key, ...more }, caret, 3, 3);

  test('arrows and Enter go from cell to cell, as far as the table goes', () => {
    expect(after('ArrowUp')).toEqual({ row: 0, column: 1 });
    expect(after('ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(after('ArrowLeft')).toEqual({ row: 1, column: 0 });
    expect(after('ArrowRight')).toEqual({ row: 1, column: 2 });
    expect(after('Enter')).toEqual({ row: 2, column: 1 });
    expect(after('Enter', whole, { shiftKey: true })).toEqual({ row: 0, column: 1 });
    expect(after('Home', whole, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(after('End', whole, { ctrlKey: true })).toEqual({ row: 2, column: 2 });
    expect(cellAfter({ row: 2, column: 0 }, { ...keys, key: 'ArrowDown' }, whole, 3, 3)).toEqual({ row: 2, column: 0 });
  });

  test('within what is typed they are the box’s own', () => {
    const middle = { start: 1, end: 1, length: 3 };
    expect(after('ArrowLeft', middle)).toBeNull();
    expect(after('ArrowRight', middle)).toBeNull();
    expect(after('ArrowLeft', { start: 0, end: 0, length: 3 })).toEqual({ row: 1, column: 0 });
    expect(after('ArrowRight', { start: 3, end: 3, length: 3 })).toEqual({ row: 1, column: 2 });
    expect(after('ArrowRight', whole, { shiftKey: true })).toBeNull();
    expect(after('ArrowDown', whole, { altKey: true })).toBeNull();
    expect(after('5')).toBeNull();
    expect(after('Tab')).toBeNull();
  });
});

describe('a pasted block', () => {
  const headings = matrixHeadings(wide, 'uses');
  const paste = (text: string): ReturnType<typeof pasteBlock> => pasteBlock(wide, 'uses', headings, blockOf(text), 0, 0);

  test('is lines of cells, however they end', () => {
    expect(blockOf('1\t2\r\n3\t"4"\r\n')).toEqual([['1', '2'], ['3', '4']]);
    expect(blockOf('1\t\n\t2')).toEqual([['1', ''], ['', '2']]);
    expect([isBlock('12'), isBlock('12\n'), isBlock('12\r\n'), isBlock('1\t2'), isBlock('1\n2')]).toEqual([false, false, false, true, true]);
  });

  test('fills from its first cell on, and counts what it could not', () => {
    const { command, outcome } = paste('0.1\t0.2\t0.3\nx\t0.4\n0.5\t0.6');
    expect(outcome).toEqual({
      filled: 3, refused: [{ row: 'Therapy', column: 'Frail older people', text: 'x' }], rowsOver: 1, columnsOver: 1,
    });
    if (command === null) throw new Error('Nothing was changed.');
    const after = applyEdit(startHistory(wide), command);
    const uses = after.present.segments.map((segment) => Object.entries(segment.uses));
    expect(uses).toEqual([[['nursing', 0.1]], [['nursing', 0.2], ['toString', 0.4]]]);
    expect(after.past).toHaveLength(1);
    expect(JSON.stringify(undo(after).present)).toBe(JSON.stringify(wide));
  });

  test('that says what is there already changes nothing', () => {
    expect(paste('0.9\t')).toEqual({ command: null, outcome: { filled: 2, refused: [], rowsOver: 0, columnsOver: 0 } });
  });

  test('never fails, accounts for every cell, and is undone to the letter', () => {
    const words = fc.string({ maxLength: 6 }).filter((text) => !/[\t\r\n"]/.test(text));
    const cell = fc.oneof(fc.double({ noNaN: true }).map(String), words, fc.constant(''));
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(block, fc.nat(1), fc.nat(1), (cells, row, column) => {
      const { command, outcome } = pasteBlock(wide, 'uses', headings, cells, row, column);
      const inside = cells.slice(0, 2 - row).reduce((sum, line) => sum + Math.min(line.length, 2 - column), 0);
      expect(outcome.filled + outcome.refused.length).toBe(inside);
      if (command === null) return;
      const after = applyEdit(startHistory(wide), command);
      expect(JSON.stringify(undo(after).present)).toBe(JSON.stringify(wide));
    }));
  });

  test('handoffs are by working relationship, named by its ends', () => {
    expect(matrixHeadings(baseScenario, 'handoffs')).toEqual({
      rows: [{ id: 'nursing-gp', name: 'Community nursing – GP practices' }], columns: [{ id: 'frail', name: 'Frail older people' }],
    });
  });
});
