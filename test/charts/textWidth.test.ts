import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceText, fitText, textWidth, wrapText } from '../../src/charts/textWidth.ts';

test('widths are those of Arial: digits 0.556 em, a bold W 0.944 em', () => {
  expect(textWidth('0123456789', 10)).toBeCloseTo(55.6, 10);
  expect(textWidth('W', 1000, true)).toBe(944);
  expect(textWidth('Keep as now', 14)).toBeCloseTo((667 + 3 * 556 - 0 + 278 + 556 + 500 + 278 + 556 + 556 + 722) * 0.014, 10);
});

test('what is cut or broken fits, and nothing is lost but behind an ellipsis', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'W', 'i', 'l', ' ', 'é', '£', '−'), minLength: 0, maxLength: 12 });
  const words = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '));
  fc.assert(fc.property(words, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 3 }), (text, width, maxLines) => {
    expect(textWidth(fitText(text, width, 14), 14)).toBeLessThanOrEqual(width);
    for (const lines of [wrapText(text, width, 14, false, maxLines), balanceText(text, width, 14, false, maxLines)]) {
      expect(lines.length).toBeLessThanOrEqual(maxLines);
      for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
      if (!lines.some((line) => line.endsWith('…'))) expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    }
  }));
});

test('a balanced text leaves no word alone', () => {
  expect(balanceText('Price and clinical quality only', 150, 14, true)).toEqual(['Price and clinical', 'quality only']);
});
